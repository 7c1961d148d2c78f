package org.supporttimeline.projections.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.AsOf;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.risk.Indicator;
import org.supporttimeline.domain.risk.Indicator.Standing;
import org.supporttimeline.domain.risk.Level;
import org.supporttimeline.domain.risk.RiskRule;
import org.supporttimeline.domain.risk.RiskRules;
import org.supporttimeline.domain.risk.Words;
import org.supporttimeline.projections.projector.KnownCase;

/**
 * A rule that holds.
 *
 * @param rank the place of its level in a list, the highest level first: 0 for {@link Level#URGENT}, and last what has none
 * @param standing {@link Standing}; what is closed prompts nobody
 */
record IndicatorRow(
        UUID caseId,
        int rank,
        LocalDate since,
        String rule,
        int version,
        String office,
        List<String> staff,
        @Nullable String level,
        List<Integer> evidence,
        String standing,
        @Nullable Integer response,
        String reasonJa,
        String reasonEn) {

    /** One for each rule that holds, in the order of {@link RiskRules#of}. */
    static List<IndicatorRow> of(KnownCase known, AsOf asOf) {
        String office = known.file().offices().current().value();
        List<String> staff = known.file().staffing().on(known.today()).values().stream()
                .map(StaffId::value)
                .distinct()
                .sorted()
                .toList();
        return RiskRules.of(asOf).stream()
                .map(indicator -> of(known.caseId(), office, staff, indicator))
                .toList();
    }

    private static IndicatorRow of(UUID caseId, String office, List<String> staff, Indicator indicator) {
        Level level = indicator.level();
        return new IndicatorRow(
                caseId,
                rank(level),
                indicator.since(),
                indicator.rule().name(),
                indicator.version(),
                office,
                staff,
                level == null ? null : level.name(),
                List.copyOf(indicator.evidence()),
                indicator.standing().name(),
                indicator.response(),
                indicator.reason().ja(),
                indicator.reason().en());
    }

    static int rank(@Nullable Level level) {
        return switch (level) {
            case URGENT -> 0;
            case CHECK -> 1;
            case WATCH -> 2;
            case null -> 3;
        };
    }

    CaseIndicator indicator() {
        return new CaseIndicator(
                caseId,
                new OfficeId(office),
                staff.stream().map(StaffId::new).toList(),
                new Indicator(
                        RiskRule.valueOf(rule),
                        level == null ? null : Level.valueOf(level),
                        since,
                        new TreeSet<>(evidence),
                        new Words(reasonJa, reasonEn),
                        Standing.valueOf(standing),
                        response));
    }
}
