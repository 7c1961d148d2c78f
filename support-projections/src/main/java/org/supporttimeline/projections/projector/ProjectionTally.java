package org.supporttimeline.projections.projector;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What comparing one projection has come to so far. */
final class ProjectionTally {

    private final Projection projection;
    private final Set<UUID> unlike = new HashSet<>();
    private long rows;
    private int parked;
    private long position;
    private @Nullable Difference first;

    ProjectionTally(Projection projection) {
        this.projection = projection;
    }

    Projection projection() {
        return projection;
    }

    void compared(long rows, int parked, long position) {
        this.rows += rows;
        this.parked += parked;
        this.position = Math.max(this.position, position);
    }

    void differs(Difference difference) {
        unlike.add(difference.caseId());
        if (first == null) {
            first = difference;
        }
    }

    long position() {
        return position;
    }

    CheckReport.Checked report() {
        return new CheckReport.Checked(projection.name(), rows, parked, unlike.size(), first);
    }
}
