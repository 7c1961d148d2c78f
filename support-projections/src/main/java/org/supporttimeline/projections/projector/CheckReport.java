package org.supporttimeline.projections.projector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of comparing tables with the log.
 *
 * @param seed chose the cases; with the same one and the same log, they are the same
 * @param cases how many were compared
 * @param ofCases how many there are
 * @param position the highest position of the log at which rows were compared
 */
public record CheckReport(long seed, int cases, int ofCases, long position, List<Checked> projections) {

    public CheckReport {
        projections = List.copyOf(projections);
    }

    /**
     * One projection.
     *
     * @param rows how many rows of the tables in use were compared
     * @param parked how many of the cases are parked; they are compared as of where they were parked
     * @param casesUnlike in how many cases something differs
     * @param first the first difference; null when there is none
     */
    public record Checked(
            String projection,
            long rows,
            int parked,
            int casesUnlike,
            @Nullable Difference first) {}

    /** Whether every row was the same. */
    public boolean isEqual() {
        return projections.stream().allMatch(one -> one.first() == null);
    }
}
