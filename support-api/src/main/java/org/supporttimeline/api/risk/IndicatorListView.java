package org.supporttimeline.api.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.risk.Level;
import org.supporttimeline.projections.risk.CaseIndicator;

/**
 * A page of what asks for somebody's eyes.
 *
 * @param on the day for which all of it is judged: today, or the day before while a day begins and not all cases have been
 *     looked at; what has been is then today's already
 * @param indicators the highest level first, then what has held longest
 * @param counts how many of the whole list are of each level that occurs; with the first page only
 * @param next the address of the next page, ready to be asked for; none on the last
 */
record IndicatorListView(
        LocalDate on,
        List<InCase> indicators,
        @Nullable Map<Level, Integer> counts,
        @Nullable String next) {

    /**
     * An indicator, and whose it is.
     *
     * @param staff who is in charge of the case
     */
    record InCase(UUID caseId, OfficeId office, List<StaffId> staff, IndicatorView indicator) {

        static InCase of(CaseIndicator one, boolean readsWords) {
            return new InCase(one.caseId(), one.office(), one.staff(), IndicatorView.of(one.indicator(), readsWords));
        }
    }
}
