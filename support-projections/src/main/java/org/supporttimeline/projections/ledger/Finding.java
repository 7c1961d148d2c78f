package org.supporttimeline.projections.ledger;

/**
 * Something that does not fit.
 *
 * @param first the first position that it is about; 0 when it is about none
 * @param last the last one: where they differ, mathematics cannot tell more
 * @param text for people
 */
public record Finding(Kind kind, long first, long last, String text) {

    /** What does not fit. */
    public enum Kind {
        /** A checkpoint that proves nothing: not one, not signed by a known key, of another log. */
        CHECKPOINT_UNUSABLE,
        /** The log ends before a checkpoint does. */
        LOG_WENT_BACK,
        /** Positions are missing, or stand twice, or beyond the end. */
        POSITIONS_BROKEN,
        /** An entry is not what was sealed, or is not there: the first such lies among these positions. */
        ENTRY_CHANGED,
        /** A stored tile is not what the log makes. */
        TILE_CHANGED
    }
}
