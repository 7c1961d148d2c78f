package org.supporttimeline.projections.log;

/** A bulk load may not begin, or what was loaded is not a log; nothing of it is kept. */
public final class LoadRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoadRefused(String message, Throwable cause) {
        super(message, cause);
    }

    LoadRefused(String message) {
        super(message);
    }
}
