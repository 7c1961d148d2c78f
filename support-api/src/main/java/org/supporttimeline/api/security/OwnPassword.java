package org.supporttimeline.api.security;

/** The change of an account's password by itself; the old one proves that it is the person and not an open browser. */
public final class OwnPassword {

    public static final int LEAST = 12;

    /** In bytes of UTF-8. */
    public static final int MOST = PasswordCheck.MAX_PASSWORD;

    private final Accounts accounts;
    private final PasswordCheck passwords;

    OwnPassword(Accounts accounts, PasswordCheck passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** What came of it. */
    public enum Outcome {
        CHANGED,
        /** Shorter or longer than a password may be. */
        LENGTH,
        /** The old one is not right, or somebody else has just changed it. */
        WRONG
    }

    /**
     * Changes it, which ends every session of the account.
     *
     * @param address where the request comes from: guesses are slowed down
     */
    public Outcome change(Account account, String current, String next, String address) {
        if (next.length() < LEAST || PasswordCheck.isTooLong(next)) {
            return Outcome.LENGTH;
        }
        return passwords.isPasswordOf(account, current, address) && accounts.changePassword(account, next)
                ? Outcome.CHANGED
                : Outcome.WRONG;
    }
}
