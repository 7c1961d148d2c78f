package org.supporttimeline.api.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.risk.Indicator;
import org.supporttimeline.domain.risk.Level;
import org.supporttimeline.domain.risk.RiskRules;

/**
 * The indicators of a case.
 *
 * @param knownAt the record counts up to this moment; none for all of it
 * @param on the day for which it is judged
 * @param level the highest level of those that staff have not closed; none when no risk is seen
 * @param indicators the highest level first, then by rule; those that staff have closed are told as closed
 */
record CaseIndicatorsView(
        UUID caseId,
        @Nullable Instant knownAt,
        LocalDate on,
        @Nullable Level level,
        List<IndicatorView> indicators) {

    static CaseIndicatorsView of(
            UUID caseId, @Nullable Instant knownAt, LocalDate on, List<Indicator> indicators, boolean readsWords) {
        return new CaseIndicatorsView(
                caseId,
                knownAt,
                on,
                RiskRules.level(indicators).orElse(null),
                IndicatorView.of(indicators, readsWords));
    }
}
