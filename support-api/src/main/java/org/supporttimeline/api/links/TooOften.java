package org.supporttimeline.api.links;

import java.time.Duration;

/** A link or whoever calls asks too often. */
public final class TooOften extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooOften(Duration wait) {
        super("asked too often");
        this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** How many seconds to wait, at least one. */
    public long seconds() {
        return seconds;
    }
}
