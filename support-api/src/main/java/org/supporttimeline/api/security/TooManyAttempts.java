package org.supporttimeline.api.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Someone guesses passwords: nothing is even compared until the wait is over. */
final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too many failed attempts");
        this.wait = wait;
    }

    /** Whole seconds, at least one. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
