package org.supporttimeline.api.retention;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.statistics.YearQuestion;

/**
 * A question, with all that it takes to answer it.
 *
 * @param inSight the cases whose numbers the account may be told
 * @param position of the log, that the answer is true for
 * @param leaving a case of each of whom is supposed that they leave before the reference day
 * @param staying a case of each of whom is supposed that they stay
 */
public record Asked(
        YearQuestion question,
        @Nullable Instant knownAt,
        Set<UUID> inSight,
        long position,
        Set<UUID> leaving,
        Set<UUID> staying) {

    public Asked {
        leaving = Set.copyOf(leaving);
        staying = Set.copyOf(staying);
    }
}
