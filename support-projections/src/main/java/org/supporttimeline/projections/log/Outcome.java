package org.supporttimeline.projections.log;

import java.time.Instant;

/** What the log did with the events of one command. */
public sealed interface Outcome {

    /** They are in the log, for good: where the last of them is, and since when. */
    record Appended(long position, Instant recordedAt) implements Outcome {}

    /** An event of that id is in the log already: where, and since when. A repeated request, or one that outlived a crash. */
    record Duplicate(long position, Instant recordedAt) implements Outcome {}

    /** Somebody else has given the case an entry of that number meanwhile; nothing was appended. Decide again. */
    record Collision() implements Outcome {}
}
