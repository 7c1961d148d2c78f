package org.supporttimeline.projections.timeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.projector.PastCases.PastCase;
import org.supporttimeline.projections.projector.PhaseRow;
import org.supporttimeline.projections.projector.Reflected;

/**
 * The SQL of one page, in one round trip: whether the reader may see the case and what position its rows reflect, the places
 * of the entries in index order, then what was recorded there. Only the conditions that are asked for are in it, so that the
 * planner sees each as what it is; what was recorded is looked up entry by entry (hence a limit of one), since the planner
 * would rather read all of a case than the fifty that it shows.
 */
final class PageQuery {

    /** No row when the case is not there for the reader; one row without an entry when nothing matches. */
    private static final String PAGE = """
            WITH seen AS MATERIALIZED (
                 SELECT o.case_id, %s AS reflected,
                        (SELECT max(e.entry_no) FROM timeline.entry e WHERE e.case_id = o.case_id) AS last_entry :until
                   FROM timeline.office o
                  WHERE o.case_id = ? AND (? OR o.office = ANY (?)))
            SELECT seen.reflected, seen.last_entry, page.on_day, page.days_late, page.amends_entry, page.phase,
                   ARRAY(SELECT a.entry_no FROM timeline.entry a
                          WHERE a.case_id = seen.case_id AND a.amends_entry = page.entry_no :amendedUntil
                          ORDER BY a.entry_no) AS amended_by,
                   l.position, l.case_id, l.entry_no, l.event_id, l.recorded_at,
                   l.type, l.revision, l.payload, l.metadata
              FROM seen
              LEFT JOIN LATERAL (
                   SELECT e.entry_no, e.on_day, e.days_late, e.amends_entry, p.phase
                     FROM timeline.entry e
                     LEFT JOIN LATERAL (
                          SELECT s.phase FROM :phases AND s.since <= e.on_day
                           ORDER BY s.since DESC, s.entry_no DESC
                           LIMIT 1) AS p ON true
                    WHERE e.case_id = seen.case_id :conditions
                    ORDER BY e.on_day DESC, e.entry_no DESC
                    LIMIT ?) AS page ON true
              LEFT JOIN LATERAL (
                   SELECT * FROM log.event e
                    WHERE e.case_id = seen.case_id AND e.entry_no = page.entry_no
                    LIMIT 1) AS l ON true
            """.formatted(Reflected.ofCase(TimelineProjection.NAME, "o.case_id"));

    private static final String AMENDED = """
            EXISTS (SELECT FROM timeline.entry a
                     WHERE a.case_id = e.case_id AND a.amends_entry = e.entry_no :amendedUntil)""";

    private static final String PHASES_NOW = "timeline.phase s WHERE s.case_id = e.case_id";
    private static final String PHASES_THEN =
            "unnest(?::date[], ?::integer[], ?::text[]) AS s (since, entry_no, phase) WHERE true";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private boolean past;

    PageQuery(OfficeScope scope, UUID caseId) {
        values.add(caseId);
        values.add(scope.all());
        values.add(scope.codes());
    }

    /**
     * Only what was known then: rows that record what was entered are never changed, so those up to that position; the stages
     * are those of the case as it was known. Before all other conditions.
     */
    PageQuery knownAt(PastCase then) {
        past = true;
        values.addFirst(then.position());
        List<PhaseRow> phases = PhaseRow.of(then.known());
        values.add(phases.stream().map(PhaseRow::since).toArray(LocalDate[]::new));
        values.add(phases.stream().map(PhaseRow::entryNo).toArray(Integer[]::new));
        values.add(phases.stream().map(PhaseRow::phase).toArray(String[]::new));
        conditions.add("e.position <= seen.position");
        return this;
    }

    PageQuery matching(TimelineFilter filter) {
        anyOf("e.family", filter.families());
        anyOf("e.type", filter.types());
        where("e.on_day >= ?", filter.from());
        where("e.on_day <= ?", filter.to());
        where(
                "e.recorded_by = ?",
                filter.recordedBy() == null ? null : filter.recordedBy().value());
        where("p.phase = ?", filter.phase() == null ? null : filter.phase().name());
        if (filter.amended() != null) {
            conditions.add(filter.amended() ? AMENDED : "NOT " + AMENDED);
        }
        return this;
    }

    PageQuery before(@Nullable TimelineCursor cursor) {
        if (cursor != null) {
            conditions.add("(e.on_day, e.entry_no) < (?, ?)");
            values.add(cursor.on());
            values.add(cursor.entry());
        }
        return this;
    }

    PageQuery entry(int no) {
        where("e.entry_no = ?", no);
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
        String where = conditions.stream().map(" AND "::concat).collect(Collectors.joining());
        PreparedStatement statement = connection.prepareStatement(prefix
                + PAGE.replace(":conditions", where)
                        .replace(":until", past ? ", ?::bigint AS position" : "")
                        .replace(":amendedUntil", past ? "AND a.position <= seen.position" : "")
                        .replace(":phases", past ? PHASES_THEN : PHASES_NOW));
        int at = 0;
        for (Object value : values) {
            at++;
            switch (value) {
                case String[] texts -> statement.setArray(at, connection.createArrayOf("text", texts));
                case Integer[] numbers -> statement.setArray(at, connection.createArrayOf("integer", numbers));
                case LocalDate[] days -> statement.setArray(at, connection.createArrayOf("date", days));
                default -> statement.setObject(at, value);
            }
        }
        statement.setInt(at + 1, limit);
        return statement;
    }

    private void where(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private void anyOf(String column, Set<String> wanted) {
        if (!wanted.isEmpty()) {
            where(column + " = ANY (?)", wanted.toArray(String[]::new));
        }
    }
}
