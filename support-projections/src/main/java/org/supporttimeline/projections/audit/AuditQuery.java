package org.supporttimeline.projections.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.projector.Reflected;

/**
 * The SQL of one page: of a case, or of all cases of a scope. Only the conditions that are asked for are in it, so that the
 * planner sees each as what it is.
 */
final class AuditQuery {

    /** No row when the case is not there for the reader; one row without an entry when nothing matches. */
    private static final String OF_CASE = """
            WITH seen AS MATERIALIZED (
                 SELECT o.case_id, %s AS reflected
                   FROM audit.office o
                  WHERE o.case_id = ? AND (? OR o.office = ANY (?)))
            SELECT seen.reflected, page.*
              FROM seen
              LEFT JOIN LATERAL (
                   SELECT e.*, :late AS late, :amended AS amended
                     FROM audit.entry e
                    WHERE e.case_id = seen.case_id :conditions
                    ORDER BY e.entry_no
                    LIMIT ?) AS page ON true
            """.formatted(Reflected.ofCase(AuditProjection.NAME, "o.case_id"));

    private static final String OF_SCOPE = """
            SELECT %s AS reflected, page.*
              FROM (VALUES (1)) AS one
              LEFT JOIN LATERAL (
                   SELECT e.*, :late AS late, :amended AS amended
                     FROM audit.entry e
                     JOIN audit.office o ON o.case_id = e.case_id
                    WHERE (? OR o.office = ANY (?)) :conditions
                    ORDER BY e.position
                    LIMIT ?) AS page ON true
            """.formatted(Reflected.of(AuditProjection.NAME));

    /**
     * The same for some offices, where nothing is chosen but a time: the first entries of each of their cases, and of these the
     * first. In the order of the log one would pass by those of all other offices; what is chosen has an index in that order.
     */
    private static final String OF_OFFICES = """
            SELECT %s AS reflected, e.*, :late AS late, :amended AS amended
              FROM (VALUES (1)) AS one
              LEFT JOIN LATERAL (
                   SELECT own.*
                     FROM audit.office o
                    CROSS JOIN LATERAL (
                          SELECT e.*
                            FROM audit.entry e
                           WHERE e.case_id = o.case_id :conditions
                           ORDER BY e.entry_no
                           LIMIT ?) AS own
                    WHERE o.office = ANY (?)
                    ORDER BY own.position
                    LIMIT ?) AS e ON true
            """.formatted(Reflected.of(AuditProjection.NAME));

    private static final String AMENDED =
            "EXISTS (SELECT FROM audit.amended a WHERE a.case_id = e.case_id AND a.entry_no = e.entry_no)";

    private final String sql;
    private final List<Object> head;
    private final LateEntries late;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private boolean chosen;

    private AuditQuery(String sql, List<Object> head, LateEntries late) {
        this.sql = sql;
        this.head = head;
        this.late = late;
    }

    static AuditQuery ofCase(OfficeScope scope, UUID caseId, LateEntries late) {
        return new AuditQuery(OF_CASE, List.of(caseId, scope.all(), scope.codes()), late);
    }

    static AuditQuery ofScope(OfficeScope scope, LateEntries late) {
        return new AuditQuery(OF_SCOPE, List.of(scope.all(), scope.codes()), late);
    }

    AuditQuery entryAfter(@Nullable Integer entryNo) {
        return where("e.entry_no > ?", entryNo);
    }

    /** Positions above the one, and up to the other. */
    AuditQuery between(@Nullable Long after, @Nullable Long last) {
        return where("e.position > ?", after).where("e.position <= ?", last);
    }

    AuditQuery by(@Nullable String actor) {
        chosen |= actor != null;
        return where("e.actor = ?", actor);
    }

    AuditQuery only(@Nullable AuditKind kind) {
        if (kind == null) {
            return this;
        }
        chosen = true;
        conditions.add(
                switch (kind) {
                    case LATE -> "e.business_days_late > 0 AND " + late.condition();
                    case AMENDED -> AMENDED;
                    case AMENDMENT -> "e.amends_entry IS NOT NULL";
                    case CUSTODY -> "e.family = 'Custody'";
                });
        if (kind == AuditKind.LATE) {
            values.addAll(late.values());
        }
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

    private AuditQuery where(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
        return this;
    }

    private PreparedStatement prepare(Connection connection, String prefix, int limit) throws SQLException {
        String where = conditions.stream().map(" AND "::concat).collect(Collectors.joining());
        String form = form();
        PreparedStatement statement = connection.prepareStatement(prefix
                + form.replace(":late", late.condition())
                        .replace(":amended", AMENDED)
                        .replace(":conditions", where));
        int at = 0;
        for (Object value : parameters(form, limit)) {
            at++;
            if (value instanceof String[] texts) {
                statement.setArray(at, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(at, value);
            }
        }
        return statement;
    }

    private String form() {
        boolean ofOffices = sql.equals(OF_SCOPE) && !chosen && head.getFirst().equals(false);
        return ofOffices ? OF_OFFICES : sql;
    }

    /** In the order in which the statement has them: the flag stands among the columns, before or after the scope. */
    private List<Object> parameters(String form, int limit) {
        List<Object> flag = late.values();
        List<Object> most = List.of(limit);
        Stream<List<Object>> all;
        if (form.equals(OF_CASE)) {
            all = Stream.of(head, flag, values, most);
        } else if (form.equals(OF_OFFICES)) {
            all = Stream.of(flag, values, most, head.subList(1, 2), most);
        } else {
            all = Stream.of(flag, head, values, most);
        }
        return all.flatMap(List::stream).toList();
    }
}
