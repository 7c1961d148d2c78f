package org.supporttimeline.projections.projector;

import java.util.UUID;

/**
 * Where rows that should be the same are not. It names tables and columns, never what a row says.
 *
 * @param table the table, with its projection
 * @param position the position of the log at which the rows of the case were compared
 * @param compared what was laid beside what
 * @param what in words: rows that only one of both has, or the columns that differ
 */
public record Difference(String table, UUID caseId, long position, Compared compared, String what) {

    /** What is laid beside what. */
    public enum Compared {
        /** The tables in use beside what a rebuild makes. */
        LIVE_AND_REBUILT,
        /** What a rebuild makes beside the fold of the record as of the same position. */
        REBUILT_AND_AS_OF,
        /** The rows of a case's first entries beside the fold of the record as of the last of them. */
        BEGINNING_AND_AS_OF
    }
}
