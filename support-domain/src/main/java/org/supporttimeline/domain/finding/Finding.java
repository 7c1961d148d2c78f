package org.supporttimeline.domain.finding;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Readings.FindingWeight;
import org.supporttimeline.domain.risk.Words;

/**
 * Something that an inspection would point out (指摘事項).
 *
 * @param weight how much it weighs by the settings of the day that was asked for
 * @param entries the entries that it concerns, also those that explain it; empty where nothing stands in the record
 * @param from the first day that it concerns
 * @param until the last day that it concerns; where something is missing, the last day in time
 * @param missing what is missing or stands out: days, numbers and names of items, never what somebody wrote
 * @param mended what stands in the record by now in the place of what was missing; null while nothing does, and where
 *     nothing can
 */
public record Finding(
        FindingRule rule,
        FindingWeight weight,
        SortedSet<Integer> entries,
        LocalDate from,
        LocalDate until,
        Words missing,
        @Nullable Mended mended) {

    public Finding {
        entries = Collections.unmodifiableSortedSet(new TreeSet<>(entries));
    }

    /** Whether something is still missing, or stands out for good. */
    public boolean open() {
        return mended == null;
    }
}
