package org.supporttimeline.projections.projector;

/** How far a rebuild has come. */
public enum RebuildStep {
    /** Clears away what an earlier one left, and makes empty tables. */
    PREPARING,
    /** Folds every case and copies its rows into the new tables. */
    LOADING,
    /** Makes indexes and constraints, and looks again at the cases that failed. */
    INDEXING,
    /** Applies what has been recorded meanwhile. */
    CATCHING_UP,
    /** Gives the new tables the names of those in use. */
    SWAPPING,
    /** The new tables are in use. */
    DONE,
    /** It was stopped; the tables in use are the old ones. */
    CANCELLED,
    /** It could not be finished; the tables in use are the old ones. */
    FAILED;

    /** Whether nothing more will come. */
    public boolean isLast() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }
}
