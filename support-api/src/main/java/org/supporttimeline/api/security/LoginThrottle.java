package org.supporttimeline.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Slows down the guessing of passwords: after some failures each further one doubles the wait, counted for an account from one
 * address (so that a stranger cannot lock a member of staff out) and, with more patience, for an address as a whole.
 */
final class LoginThrottle {

    private static final int FREE_PER_ACCOUNT = 5;
    private static final int FREE_PER_ADDRESS = 50;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private record Failures(int count, Instant latest) {}

    private final Clock clock;
    private final Cache<String, Failures> failures = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(FORGOTTEN_AFTER)
            .build();

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Before a password is compared.
     *
     * @throws TooManyAttempts while there is something to wait for
     */
    void check(String account, String address) {
        check(failures.getIfPresent(pair(account, address)), FREE_PER_ACCOUNT);
        check(failures.getIfPresent(address), FREE_PER_ADDRESS);
    }

    void failed(String account, String address) {
        count(pair(account, address));
        count(address);
    }

    /** A right password ends the account's wait; the address stays counted, or one good account would shield guesses. */
    void succeeded(String account, String address) {
        failures.invalidate(pair(account, address));
    }

    private void count(String key) {
        failures.asMap()
                .merge(key, new Failures(1, clock.instant()), (old, one) -> new Failures(old.count + 1, one.latest));
    }

    private void check(@Nullable Failures failures, int free) {
        if (failures == null || failures.count < free) {
            return;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures.count - free, 9));
        Duration left = Duration.between(clock.instant(), failures.latest.plus(wait));
        if (left.isPositive()) {
            throw new TooManyAttempts(left);
        }
    }

    private static String pair(String account, String address) {
        return account + "\n" + address;
    }
}
