package org.supporttimeline.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.supporttimeline.domain.event.StaffId;

/** Signs an account in by its password. A wrong account and a wrong password take the same time and say the same. */
final class PasswordCheck implements AuthenticationProvider {

    /** Bytes of UTF-8: bcrypt reads no more; longer ones are refused, and never reach it. */
    static final int MAX_PASSWORD = 72;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final LoginThrottle throttle;
    private final AccessRecorder recorder;
    private final PasswordMemory memory = new PasswordMemory();
    private final String nobodys;
    private final Semaphore comparing = new Semaphore(Runtime.getRuntime().availableProcessors());

    PasswordCheck(Accounts accounts, PasswordEncoder encoder, LoginThrottle throttle, AccessRecorder recorder) {
        this.recorder = recorder;
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
        this.nobodys = String.valueOf(encoder.encode("nobody's password"));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName().toLowerCase(Locale.ROOT);
        String password = String.valueOf(asked.getCredentials());
        String address = asked.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        Optional<AccountTable.Row> row = staffId(name).flatMap(accounts::row);
        if (row.isPresent() && memory.knows(row.get().account(), password)) {
            return signedIn(row.get().account());
        }
        throttle.check(name, address);
        boolean right = matches(password, row.map(AccountTable.Row::password).orElse(nobodys));
        if (row.isEmpty() || !right) {
            throttle.failed(name, address);
            recorder.failedSignIn(row.map(AccountTable.Row::account).orElse(null));
            throw new BadCredentialsException("no such account, or a wrong password");
        }
        throttle.succeeded(name, address);
        memory.remember(row.get().account(), password);
        return signedIn(row.get().account());
    }

    static boolean isTooLong(String password) {
        return password.getBytes(UTF_8).length > MAX_PASSWORD;
    }

    /**
     * Whether that is the account's password; who is signed in may guess it no faster than anybody else.
     *
     * @throws TooManyAttempts while there is something to wait for
     */
    boolean isPasswordOf(Account account, String password, String address) {
        String name = account.getName();
        throttle.check(name, address);
        boolean right = accounts.row(account.id())
                .filter(row -> matches(password, row.password()))
                .isPresent();
        if (right) {
            throttle.succeeded(name, address);
        } else {
            throttle.failed(name, address);
        }
        return right;
    }

    static Authentication signedIn(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                account,
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + account.role().name())));
    }

    private static Optional<StaffId> staffId(String name) {
        try {
            return Optional.of(new StaffId(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** At most one comparison a core at a time: they are made to be slow. */
    private boolean matches(String password, String encoded) {
        comparing.acquireUninterruptibly();
        try {
            return !isTooLong(password) && encoder.matches(password, encoded);
        } finally {
            comparing.release();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
