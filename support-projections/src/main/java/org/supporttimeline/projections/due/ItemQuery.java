package org.supporttimeline.projections.due;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.projector.Reflected;

/**
 * The SQL of one page of due items, in one round trip: the position, the counts by state where the list begins, the items in
 * index order. Only the conditions that are asked for are in it, so that the planner sees each as what it is.
 */
final class ItemQuery {

    /** A row without an item when there is none. */
    private static final String PAGE = """
            SELECT %s AS reflected, count.states, count.numbers, page.*
              FROM (SELECT array_agg(s.state) AS states, array_agg(s.number) AS numbers FROM (:counts) AS s) AS count
              LEFT JOIN LATERAL (:page) AS page ON true
             ORDER BY :order
            """.formatted(Reflected.of(DueProjection.NAME));

    private static final String NO_COUNTS = "SELECT ''::text AS state, 0::bigint AS number WHERE false";

    private static final String COUNTS = "SELECT i.state, count(*) AS number FROM :items GROUP BY i.state";

    private static final String EVERYWHERE = "due.item i WHERE true :conditions";

    private static final String IN_OFFICES = "due.item i WHERE i.office = ANY (?) :conditions";

    /** The first of each office by the office's own index, then the first of those. */
    private static final String PAGE_IN_OFFICES = """
            SELECT i.* FROM unnest(?) AS o(office)
             CROSS JOIN LATERAL (
                   SELECT i.* FROM due.item i
                    WHERE i.office = o.office :conditions ORDER BY :order LIMIT ?) AS i
             ORDER BY :order LIMIT ?
            """;

    private static final String PAGE_EVERYWHERE =
            "SELECT i.* FROM due.item i WHERE true :conditions ORDER BY :order LIMIT ?";

    private static final String ORDER = "due_on, case_id, kind, entry_no, nth";

    private final OfficeScope scope;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private @Nullable DueCursor after;

    /** @param scope narrowed to the one office, where the filter names one */
    ItemQuery(OfficeScope scope, DueFilter filter) {
        this.scope = scope;
        where("i.due_on <= ?", filter.until());
        where(
                "i.staff @> ARRAY[?::text]",
                filter.staff() == null ? null : filter.staff().value());
        where(
                "i.kind = ANY (?)",
                filter.kinds().isEmpty()
                        ? null
                        : filter.kinds().stream().map(Enum::name).sorted().toArray(String[]::new));
    }

    ItemQuery after(@Nullable DueCursor cursor) {
        after = cursor;
        return this;
    }

    /** The statement, ready to run. */
    PreparedStatement prepare(Connection connection, int limit) throws SQLException {
        return prepare(connection, "", limit);
    }

    /** The statement that tells its plan. */
    PreparedStatement explain(Connection connection, int limit) throws SQLException {
        return prepare(connection, "EXPLAIN ", limit);
    }

    private PreparedStatement prepare(Connection connection, String prefix, int limit) throws SQLException {
        String wanted = conditions.stream().map(" AND "::concat).collect(Collectors.joining());
        String beyond = after == null ? "" : " AND (i.due_on, i.case_id, i.kind, i.entry_no, i.nth) > (?, ?, ?, ?, ?)";
        String counts = after == null
                ? COUNTS.replace(":items", scope.all() ? EVERYWHERE : IN_OFFICES)
                        .replace(":conditions", wanted)
                : NO_COUNTS;
        String page = (scope.all() ? PAGE_EVERYWHERE : PAGE_IN_OFFICES).replace(":conditions", wanted + beyond);
        PreparedStatement statement = connection.prepareStatement(
                prefix + PAGE.replace(":counts", counts).replace(":page", page).replace(":order", ORDER));
        List<Object> bound = new ArrayList<>();
        if (after == null) {
            bind(bound);
        }
        bind(bound);
        if (after != null) {
            bound.addAll(List.of(after.dueOn(), after.caseId(), after.kind().name(), after.entryNo(), after.nth()));
        }
        bound.add(limit);
        if (!scope.all()) {
            bound.add(limit);
        }
        for (int at = 0; at < bound.size(); at++) {
            if (bound.get(at) instanceof String[] texts) {
                statement.setArray(at + 1, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(at + 1, bound.get(at));
            }
        }
        return statement;
    }

    private void bind(List<Object> bound) {
        if (!scope.all()) {
            bound.add(scope.codes());
        }
        bound.addAll(values);
    }

    private void where(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }
}
