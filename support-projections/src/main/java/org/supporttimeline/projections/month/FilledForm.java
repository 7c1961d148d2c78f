package org.supporttimeline.projections.month;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A form that was filled, however long ago, as corrected.
 *
 * @param entry the entry, or the one whose place it takes
 * @param on the day on which it was sent
 * @param meanScore of all answers to items of five steps, 1 the worst and 5 the best; null without any
 */
public record FilledForm(int entry, LocalDate on, @Nullable Double meanScore) {

    static FilledForm of(ActivityRow row) {
        return new FilledForm(row.standsFor(), row.onDay(), Scores.mean(row.scoreSum(), row.scoreCount()));
    }
}
