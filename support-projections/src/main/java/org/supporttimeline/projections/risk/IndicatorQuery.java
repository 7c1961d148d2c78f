package org.supporttimeline.projections.risk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.risk.Indicator.Standing;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.listing.ListQuery;
import org.supporttimeline.projections.listing.Listed;
import org.supporttimeline.projections.projector.NextDay;

/** The SQL of one page of indicators. What has no level is listed only by its rule. */
final class IndicatorQuery {

    static final Listed INDICATORS =
            new Listed(RiskProjection.NAME, "risk.indicator", "rank, since, case_id, rule", List.of("level"));

    private static final String BEYOND = "(i.rank, i.since, i.case_id, i.rule) > (?, ?, ?, ?)";

    private IndicatorQuery() {}

    /** @param after where the page begins; null for the first */
    static ListQuery of(OfficeScope scope, IndicatorFilter filter, @Nullable IndicatorCursor after) {
        var query = new ListQuery(INDICATORS, scope.within(filter.office()))
                .telling("next_day", NextDay.earliest(RiskProjection.NAME))
                .where(
                        "i.staff @> ARRAY[?::text]",
                        filter.staff() == null ? null : filter.staff().value())
                .anyOf("i.level", filter.levels())
                .anyOf("i.rule", filter.rules())
                .where("i.rank < ?", filter.rules().isEmpty() ? IndicatorRow.rank(null) : null)
                .where("i.standing <> ?", filter.closed() ? null : Standing.CLOSED.name());
        return after == null
                ? query
                : query.after(
                        BEYOND,
                        after.rank(),
                        after.since(),
                        after.caseId(),
                        after.rule().name());
    }
}
