package org.supporttimeline.projections.projector;

/** What came of waiting for a position. */
public enum Awaited {
    /** The position is reflected. */
    REACHED,
    /** Not in the time given; it may be soon. */
    LATE,
    /** The case is parked before that position and will not get there by waiting. */
    PARKED
}
