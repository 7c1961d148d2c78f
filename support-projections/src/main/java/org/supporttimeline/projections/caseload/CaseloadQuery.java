package org.supporttimeline.projections.caseload;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.listing.ListQuery;
import org.supporttimeline.projections.listing.Listed;

/** The SQL of one page of cases. */
final class CaseloadQuery {

    private CaseloadQuery() {}

    static Listed cases(CaseloadOrder order) {
        return new Listed(CaseloadProjection.NAME, "caseload.case_now", order.orderBy(), List.of("phase", "level"));
    }

    /** @param after where the page begins, a place of the same order; null for the first */
    static ListQuery of(OfficeScope scope, CaseloadFilter filter, CaseloadOrder order, @Nullable CaseloadCursor after) {
        var query = new ListQuery(cases(order), scope.within(filter.office()))
                .facet("phase = ?", name(filter.phase()))
                .facet("level = ?", name(filter.level()))
                .where(
                        "staff @> ARRAY[?::text]",
                        filter.staff() == null ? null : filter.staff().value())
                .where("next_due_on <= ?", filter.dueBy())
                .where("employer_contact_allowed = ?", filter.employerContactAllowed());
        if (after == null) {
            return query;
        }
        return order.isByLevel()
                ? query.after(order.beyond(), after.calm(), after.on(), after.caseId())
                : query.after(order.beyond(), after.on(), after.caseId());
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }
}
