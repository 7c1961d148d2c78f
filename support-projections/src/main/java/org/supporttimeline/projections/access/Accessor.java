package org.supporttimeline.projections.access;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Who accesses.
 *
 * @param account its code, never a name; empty for somebody whom we do not know
 * @param role the role in which the account acts; empty where there is no account
 * @param offices in whose name; sorted
 */
public record Accessor(String account, String role, List<String> offices) {

    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9._-]{0,40}");
    private static final Pattern ROLE = Pattern.compile("[A-Z_]{0,40}");
    private static final Pattern OFFICE = Pattern.compile("[a-z0-9-]{1,40}");

    /** Somebody who gave no account that there is. What was typed instead may be a secret and is not kept. */
    public static final Accessor NOBODY = new Accessor("", "", List.of());

    /** @throws IllegalArgumentException if one of them is not a code: the leaf of the ledger stands on that */
    public Accessor {
        offices = offices.stream().distinct().sorted().toList();
        if (!ACCOUNT.matcher(account).matches()
                || !ROLE.matcher(role).matches()
                || !offices.stream().allMatch(OFFICE.asMatchPredicate())) {
            throw new IllegalArgumentException("account, role and offices are codes");
        }
    }

    /** The same, and these offices are concerned as well. */
    public Accessor and(Collection<String> more) {
        return new Accessor(
                account,
                role,
                java.util.stream.Stream.concat(offices.stream(), more.stream()).toList());
    }
}
