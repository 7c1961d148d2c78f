package org.supporttimeline.projections.caseload;

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
 * The SQL of one page of cases, in one round trip: the position, the counts by stage and level where the list begins, the cases in index
 * order. Only the conditions that are asked for are in it, so that the planner sees each as what it is.
 */
final class CaseloadQuery {

    /** A row without a case when there is none. */
    private static final String PAGE = """
            SELECT %s AS reflected, count.of_phases, count.of_levels, count.numbers, page.*
              FROM (SELECT array_agg(p.phase) AS of_phases, array_agg(p.level) AS of_levels,
                           array_agg(p.number) AS numbers FROM (:counts) AS p) AS count
              LEFT JOIN LATERAL (:page) AS page ON true
             ORDER BY :order
            """.formatted(Reflected.of(CaseloadProjection.NAME));

    private static final String NO_COUNTS =
            "SELECT ''::text AS phase, ''::text AS level, 0::bigint AS number WHERE false";

    private static final String COUNTS = """
            SELECT phase, level, count(*) AS number
              FROM caseload.case_now WHERE :where :conditions GROUP BY phase, level
            """;

    private static final String EVERYWHERE = """
            SELECT * FROM caseload.case_now WHERE true :conditions ORDER BY :order LIMIT ?
            """;

    /** The first of each office by the office's own index, then the first of those. */
    private static final String IN_OFFICES = """
            SELECT c.* FROM unnest(?) AS o(office)
             CROSS JOIN LATERAL (
                   SELECT * FROM caseload.case_now
                    WHERE office = o.office :conditions ORDER BY :order LIMIT ?) AS c
             ORDER BY :order LIMIT ?
            """;

    private final OfficeScope scope;
    private final CaseloadOrder order;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final List<String> facets = new ArrayList<>();
    private final List<Object> facetValues = new ArrayList<>();
    private @Nullable CaseloadCursor after;

    /** @param scope narrowed to the one office, where the filter names one */
    CaseloadQuery(OfficeScope scope, CaseloadFilter filter, CaseloadOrder order) {
        this.scope = scope;
        this.order = order;
        facet("phase = ?", filter.phase());
        facet("level = ?", filter.level());
        where(
                "staff @> ARRAY[?::text]",
                filter.staff() == null ? null : filter.staff().value());
        where("next_due_on <= ?", filter.dueBy());
        where("employer_contact_allowed = ?", filter.employerContactAllowed());
    }

    CaseloadQuery after(@Nullable CaseloadCursor cursor) {
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
        String counts = after == null
                ? COUNTS.replace(":where", scope.all() ? "true" : "office = ANY (?)")
                        .replace(":conditions", wanted)
                : NO_COUNTS;
        String faceted = facets.stream().map(" AND "::concat).collect(Collectors.joining());
        String page = (scope.all() ? EVERYWHERE : IN_OFFICES)
                .replace(":conditions", wanted + faceted + (after == null ? "" : " AND " + order.beyond()));
        PreparedStatement statement = connection.prepareStatement(
                prefix + PAGE.replace(":counts", counts).replace(":page", page).replace(":order", order.orderBy()));
        List<@Nullable Object> bound = new ArrayList<>();
        if (after == null) {
            bind(bound);
        }
        bind(bound);
        bound.addAll(facetValues);
        if (after != null) {
            if (order.isByLevel()) {
                bound.add(after.calm());
            }
            bound.add(after.on());
            bound.add(after.caseId());
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

    private void bind(List<@Nullable Object> bound) {
        if (!scope.all()) {
            bound.add(scope.codes());
        }
        bound.addAll(values);
    }

    /** A condition that the counts leave out: each is told whatever was asked for. */
    private void facet(String condition, @Nullable Enum<?> value) {
        if (value != null) {
            facets.add(condition);
            facetValues.add(value.name());
        }
    }

    private void where(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }
}
