package org.supporttimeline.projections.due;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.listing.ListQuery;
import org.supporttimeline.projections.listing.Listed;

/** The SQL of one page of due items. */
final class ItemQuery {

    static final Listed ITEMS =
            new Listed(DueProjection.NAME, "due.item", "due_on, case_id, kind, entry_no, nth", List.of("state"));

    private static final String BEYOND = "(i.due_on, i.case_id, i.kind, i.entry_no, i.nth) > (?, ?, ?, ?, ?)";

    private ItemQuery() {}

    /** @param after where the page begins; null for the first */
    static ListQuery of(OfficeScope scope, DueFilter filter, @Nullable DueCursor after) {
        var query = new ListQuery(ITEMS, scope.within(filter.office()))
                .where("i.due_on <= ?", filter.until())
                .where(
                        "i.staff @> ARRAY[?::text]",
                        filter.staff() == null ? null : filter.staff().value())
                .anyOf("i.kind", filter.kinds());
        return after == null
                ? query
                : query.after(
                        BEYOND, after.dueOn(), after.caseId(), after.kind().name(), after.entryNo(), after.nth());
    }
}
