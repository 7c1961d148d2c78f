package org.supporttimeline.projections.tlog;

/** A text that is not of the format that it should have. */
public final class Malformed extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public Malformed(String why) {
        super(why);
    }

    Malformed(String why, Throwable cause) {
        super(why, cause);
    }
}
