package org.supporttimeline.api.postgres;

/** The embedded server cannot be started; the message tells why and what to do, in one or two sentences. */
public final class CannotStart extends RuntimeException {

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
