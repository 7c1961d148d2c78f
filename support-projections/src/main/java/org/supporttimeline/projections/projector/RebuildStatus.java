package org.supporttimeline.projections.projector;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a rebuild stands.
 *
 * @param projections which are rebuilt
 * @param events how many events have been folded
 * @param total how many there are to fold; what is recorded meanwhile comes on top
 * @param eventsPerSecond on average while loading, a whole number; 0 before
 * @param secondsLeft about how long loading still takes; null before and after
 * @param failedCases how many cases had to be looked at again, one by one; those that failed again are parked
 * @param endedAt null while it goes on
 * @param error why it was not finished, without any text of a case; null when nothing went wrong
 */
public record RebuildStatus(
        UUID id,
        List<String> projections,
        RebuildStep step,
        long events,
        long total,
        double eventsPerSecond,
        @Nullable Long secondsLeft,
        int failedCases,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String error) {

    public RebuildStatus {
        projections = List.copyOf(projections);
        eventsPerSecond = Math.rint(eventsPerSecond);
    }
}
