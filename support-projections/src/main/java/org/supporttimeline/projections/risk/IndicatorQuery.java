package org.supporttimeline.projections.risk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.risk.Indicator.Standing;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.projector.Reflected;

/**
 * The SQL of one page of indicators, in one round trip: the position, the counts by level where the list begins, the
 * indicators in index order. Only the conditions that are asked for are in it, so that the planner sees each as what it is.
 */
final class IndicatorQuery {

    /** A row without an indicator when there is none. */
    private static final String PAGE = """
            SELECT %s AS reflected, count.levels, count.numbers, page.*
              FROM (SELECT array_agg(l.level) AS levels, array_agg(l.number) AS numbers FROM (:counts) AS l) AS count
              LEFT JOIN LATERAL (:page) AS page ON true
             ORDER BY :order
            """.formatted(Reflected.of(RiskProjection.NAME));

    private static final String NO_COUNTS = "SELECT ''::text AS level, 0::bigint AS number WHERE false";

    private static final String COUNTS =
            "SELECT i.level, count(*) AS number FROM :rows AND i.level IS NOT NULL GROUP BY i.level";

    private static final String EVERYWHERE = "risk.indicator i WHERE true :conditions";

    private static final String IN_OFFICES = "risk.indicator i WHERE i.office = ANY (?) :conditions";

    /** The first of each office by the office's own index, then the first of those. */
    private static final String PAGE_IN_OFFICES = """
            SELECT i.* FROM unnest(?) AS o(office)
             CROSS JOIN LATERAL (
                   SELECT i.* FROM risk.indicator i
                    WHERE i.office = o.office :conditions ORDER BY :order LIMIT ?) AS i
             ORDER BY :order LIMIT ?
            """;

    private static final String PAGE_EVERYWHERE =
            "SELECT i.* FROM risk.indicator i WHERE true :conditions ORDER BY :order LIMIT ?";

    private static final String ORDER = "rank, since, case_id, rule";

    private final OfficeScope scope;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private @Nullable IndicatorCursor after;

    /** @param scope narrowed to the one office, where the filter names one */
    IndicatorQuery(OfficeScope scope, IndicatorFilter filter) {
        this.scope = scope;
        if (filter.staff() != null) {
            where("i.staff @> ARRAY[?::text]", filter.staff().value());
        }
        if (!filter.levels().isEmpty()) {
            where("i.level = ANY (?)", names(filter.levels()));
        }
        if (!filter.rules().isEmpty()) {
            where("i.rule = ANY (?)", names(filter.rules()));
        } else {
            where("i.rank < ?", IndicatorRow.rank(null));
        }
        if (!filter.closed()) {
            where("i.standing <> ?", Standing.CLOSED.name());
        }
    }

    IndicatorQuery after(@Nullable IndicatorCursor cursor) {
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
        String beyond = after == null ? "" : " AND (i.rank, i.since, i.case_id, i.rule) > (?, ?, ?, ?)";
        String counts = after == null
                ? COUNTS.replace(":rows", scope.all() ? EVERYWHERE : IN_OFFICES).replace(":conditions", wanted)
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
            bound.addAll(List.of(
                    after.rank(), after.since(), after.caseId(), after.rule().name()));
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

    private void where(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }

    private static String[] names(Collection<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
