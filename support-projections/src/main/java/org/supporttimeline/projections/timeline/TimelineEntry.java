package org.supporttimeline.projections.timeline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.projections.log.StoredEntry;

/**
 * An entry on the timeline of its case.
 *
 * @param stored what was recorded, when and by whom, as it is stored: a page of them is shown, not reasoned about
 * @param on the day that it stands on
 * @param daysLate days from that day to the day it was recorded, both in Japan
 * @param phase the stage of the case on that day, as known now; null for a day before the intake
 * @param amends the entry that it amends
 * @param amendedBy the amendments of it, the oldest first; the newest that has not been retracted itself counts
 */
public record TimelineEntry(
        StoredEntry stored,
        LocalDate on,
        int daysLate,
        @Nullable SupportPhase phase,
        @Nullable Integer amends,
        List<Integer> amendedBy) {

    public TimelineEntry {
        amendedBy = List.copyOf(amendedBy);
    }
}
