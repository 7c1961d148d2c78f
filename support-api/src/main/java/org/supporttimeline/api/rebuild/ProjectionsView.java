package org.supporttimeline.api.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.wiring.ProjectionLag;
import org.supporttimeline.projections.projector.ParkedCase;
import org.supporttimeline.projections.projector.Projector;
import org.supporttimeline.projections.projector.SegmentStatus;

/**
 * How all projections stand.
 *
 * @param logPosition the newest position of the log
 */
public record ProjectionsView(long logPosition, List<ProjectionView> projections) {

    public ProjectionsView {
        projections = List.copyOf(projections);
    }

    /**
     * One projection.
     *
     * @param position what its rows are true for, bar parked cases
     * @param entriesBehind entries of the log that are not in its rows yet
     * @param secondsBehind for how long the oldest of them has been waiting
     * @param failure what hinders every case alike on this node; null when nothing does
     * @param segments who works on it
     * @param parked the longest parked first
     */
    public record ProjectionView(
            String name,
            long position,
            long entriesBehind,
            double secondsBehind,
            @Nullable String failure,
            List<SegmentStatus> segments,
            List<ParkedView> parked) {

        static ProjectionView of(Projector projector, ProjectionLag lag) {
            return new ProjectionView(
                    projector.name(),
                    projector.position(),
                    lag.entries(projector),
                    lag.age(projector).toMillis() / 1_000.0,
                    projector.failure().orElse(null),
                    projector.segments(),
                    projector.parked().stream().map(ParkedView::of).toList());
        }
    }

    /**
     * A case that the projection could not follow.
     *
     * @param position the last that its rows are true for
     * @param entry the entry from which on it failed
     * @param error class and place of the failure, without any text of the case
     */
    public record ParkedView(UUID caseId, long position, int entry, String error, Instant since) {

        static ParkedView of(ParkedCase parked) {
            return new ParkedView(parked.caseId(), parked.position(), parked.entry(), parked.error(), parked.since());
        }
    }
}
