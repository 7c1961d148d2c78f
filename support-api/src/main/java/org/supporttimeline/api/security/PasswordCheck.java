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
    private final PasswordMemory memory = new PasswordMemory();
    private final String nobodys;
    private final Semaphore comparing = new Semaphore(Runtime.getRuntime().availableProcessors());

    PasswordCheck(Accounts accounts, PasswordEncoder encoder, LoginThrottle throttle) {
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
            throw new BadCredentialsException("no such account, or a wrong password");
        }
        throttle.succeeded(name, address);
        memory.remember(row.get().account(), password);
        return signedIn(row.get().account());
    }

    static boolean isTooLong(String password) {
        return password.getBytes(UTF_8).length > MAX_PASSWORD;
    }

    boolean isPasswordOf(Account account, String password) {
        return accounts.row(account.id())
                .filter(row -> matches(password, row.password()))
                .isPresent();
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
