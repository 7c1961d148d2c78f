package org.supporttimeline.domain.decision;

import java.io.Serial;

/** The case has gone on since the sender saw it: nothing was recorded, and the sender should look again. */
public final class Stale extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int expected;
    private final int actual;

    /**
     * @param expected the last entry that the sender saw
     * @param actual the last entry that there is
     */
    public Stale(int expected, int actual) {
        super("expected entry " + expected + " to be the last, it is " + actual);
        this.expected = expected;
        this.actual = actual;
    }

    /** The last entry that the sender saw. */
    public int expected() {
        return expected;
    }

    /** The last entry that there is. */
    public int actual() {
        return actual;
    }
}
