package org.supporttimeline.domain.risk;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.DatedValue;

/**
 * Why a rule holds in a case on a day, or why not.
 *
 * @param indicator what it found, or null when it does not hold
 * @param looked the entries that it looked at
 * @param thresholds the settings that it reads, as in force on the day, each with its source
 * @param words a plain sentence
 */
public record Why(
        RiskRule rule,
        LocalDate day,
        @Nullable Indicator indicator,
        SortedSet<Integer> looked,
        List<DatedValue> thresholds,
        Words words) {

    public Why {
        looked = Collections.unmodifiableSortedSet(new TreeSet<>(looked));
        thresholds = List.copyOf(thresholds);
    }

    /** Whether the rule holds; also when staff have closed it. */
    public boolean fired() {
        return indicator != null;
    }

    /** What it found. */
    public Optional<Indicator> found() {
        return Optional.ofNullable(indicator);
    }
}
