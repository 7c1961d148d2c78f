package org.supporttimeline.projections.risk;

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
 * @param counts how many of the whole list are of each level that occurs; told with the first page only, else empty
 * @param next where the next page begins; null when this is the last
 */
public record IndicatorPage(
        long position,
        List<CaseIndicator> indicators,
        Map<Level, Integer> counts,
        @Nullable IndicatorCursor next) {

    public IndicatorPage {
        indicators = List.copyOf(indicators);
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
