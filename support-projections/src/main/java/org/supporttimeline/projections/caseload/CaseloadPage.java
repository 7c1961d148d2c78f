package org.supporttimeline.projections.caseload;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.risk.Level;

/**
 * A page of a list of cases.
 *
 * @param position the position of the log that it is true for, bar parked cases
 * @param phases how many cases are in each stage that occurs, whatever stage was asked for; told with the first page only
 * @param levels how many cases are of each level that occurs, whatever level was asked for; told with the first page only
 * @param next where the next page begins; null when this is the last
 */
public record CaseloadPage(
        long position,
        List<CaseNow> cases,
        Map<SupportPhase, Integer> phases,
        Map<Level, Integer> levels,
        @Nullable CaseloadCursor next) {

    public CaseloadPage {
        cases = List.copyOf(cases);
        phases = Collections.unmodifiableSortedMap(new TreeMap<>(phases));
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
    }
}
