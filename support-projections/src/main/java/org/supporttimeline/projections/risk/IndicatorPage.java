package org.supporttimeline.projections.risk;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.risk.Level;

/**
 * A page of a list of indicators.
 *
 * @param position the position of the log that it is true for, bar parked cases
 * @param nextDay the first day on which a case must be judged anew; null when there is none
 * @param counts how many of the whole list are of each level that occurs; told with the first page only, else empty
 * @param next where the next page begins; null when this is the last
 */
public record IndicatorPage(
        long position,
        @Nullable LocalDate nextDay,
        List<CaseIndicator> indicators,
        Map<Level, Integer> counts,
        @Nullable IndicatorCursor next) {

    public IndicatorPage {
        indicators = List.copyOf(indicators);
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /**
     * The day for which all of the list is judged: today, and while a day begins and not every case has been looked at, the last
     * one for which it was; what has been looked at already is then today's.
     */
    public LocalDate on(LocalDate today) {
        return nextDay == null || nextDay.isAfter(today) ? today : nextDay.minusDays(1);
    }
}
