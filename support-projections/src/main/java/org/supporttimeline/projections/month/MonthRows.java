package org.supporttimeline.projections.month;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.supporttimeline.projections.month.MonthActivities.Span;
import org.supporttimeline.projections.projector.AmendedRow;
import org.supporttimeline.projections.projector.PastCases.PastCase;
import org.supporttimeline.projections.projector.PhaseRow;

/** The rows of some cases, within one transaction: those that are there now, or, of one case, that were known at a moment. */
final class MonthRows {

    /**
     * An entry's own row counts unless it was amended; a correction's, if it is what an amended entry says now. (A correction that
     * was amended itself is no such entry.)
     */
    private static final String COUNTING = """
            WITH amended AS MATERIALIZED (:amended)
            SELECT r.*
              FROM month.activity r
             WHERE r.case_id = ANY (?) AND r.position <= ?
               AND (r.month BETWEEN ? AND ? OR r.on_day BETWEEN ? AND ?)
               AND CASE WHEN r.stands_for = r.entry_no
                        THEN NOT EXISTS (SELECT FROM amended a
                                          WHERE a.case_id = r.case_id AND a.entry_no = r.entry_no)
                        ELSE EXISTS (SELECT FROM amended a
                                       JOIN month.activity f ON f.case_id = a.case_id AND f.entry_no = a.entry_no
                                      WHERE a.case_id = r.case_id AND a.said_by = r.entry_no
                                        AND f.stands_for = f.entry_no)
                    END
             ORDER BY r.case_id, r.on_day, r.entry_no
            """;

    private static final String AMENDED_NOW =
            "SELECT case_id, entry_no, said_by FROM month.amended WHERE case_id = ANY (?)";
    private static final String AMENDED_THEN =
            "SELECT case_id, entry_no, said_by FROM unnest(?, ?, ?) AS a (case_id, entry_no, said_by)";

    private static final String PHASES =
            "SELECT case_id, since, entry_no, phase FROM month.phase WHERE case_id = ANY (?)";
    private static final String ARRANGEMENTS = """
            SELECT case_id, entry_no, on_day, form, cadence, from_day, until_day
              FROM month.arrangement WHERE case_id = ANY (?)
            """;
    private static final String LEAVES =
            "SELECT case_id, from_day, until_day, entry_no FROM month.leave WHERE case_id = ANY (?)";

    private final Connection connection;
    private final Object[] cases;
    private final long position;
    private final String amended;
    private final List<Object[]> amendedValues;

    private MonthRows(
            Connection connection, List<UUID> cases, long position, String amended, List<Object[]> amendedValues) {
        this.connection = connection;
        this.cases = cases.toArray();
        this.position = position;
        this.amended = amended;
        this.amendedValues = amendedValues;
    }

    static MonthRows now(Connection connection, List<UUID> cases) throws SQLException {
        return new MonthRows(connection, cases, Long.MAX_VALUE, AMENDED_NOW, List.<Object[]>of(cases.toArray()));
    }

    static MonthRows then(Connection connection, PastCase then) throws SQLException {
        List<AmendedRow> rows = AmendedRow.of(then.known());
        return new MonthRows(
                connection,
                List.of(then.known().caseId()),
                then.position(),
                AMENDED_THEN,
                List.of(
                        rows.stream().map(AmendedRow::caseId).toArray(),
                        rows.stream().map(AmendedRow::entryNo).toArray(),
                        rows.stream().map(AmendedRow::saidBy).toArray()));
    }

    /** How the cases stand now. */
    Map<UUID, CaseRecords> records() throws SQLException {
        Map<UUID, List<PhaseRow>> phases = byCase(PHASES, MonthRows::phase, PhaseRow::caseId);
        Map<UUID, List<ArrangementRow>> arrangements =
                byCase(ARRANGEMENTS, MonthRows::arrangement, ArrangementRow::caseId);
        Map<UUID, List<LeaveRow>> leaves = byCase(LEAVES, MonthRows::leave, LeaveRow::caseId);
        return phases.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        one -> new CaseRecords(
                                phases.getOrDefault(one, List.of()),
                                arrangements.getOrDefault(one, List.of()),
                                leaves.getOrDefault(one, List.of()))));
    }

    Map<UUID, List<ActivityRow>> countingByCase(Span span) throws SQLException {
        return counting(span).stream().collect(Collectors.groupingBy(ActivityRow::caseId));
    }

    /** What counts in these months, or happened in them. */
    List<ActivityRow> counting(Span span) throws SQLException {
        try (var statement = connection.prepareStatement(COUNTING.replace(":amended", amended))) {
            int at = 0;
            for (Object[] values : amendedValues) {
                String type = at == 0 ? "uuid" : "integer";
                statement.setArray(++at, connection.createArrayOf(type, values));
            }
            statement.setArray(++at, connection.createArrayOf("uuid", cases));
            statement.setLong(++at, position);
            statement.setObject(++at, span.first());
            statement.setObject(++at, span.last());
            statement.setObject(++at, span.first());
            statement.setObject(++at, span.last());
            return list(statement, MonthRows::activity);
        }
    }

    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> List<T> list(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        try (var result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        }
    }

    private <T> Map<UUID, List<T>> byCase(String sql, RowReader<T> reader, Function<T, UUID> caseId)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", cases));
            return list(statement, reader).stream().collect(Collectors.groupingBy(caseId));
        }
    }

    private static PhaseRow phase(ResultSet row) throws SQLException {
        return new PhaseRow(
                row.getObject("case_id", UUID.class),
                day(row, "since"),
                row.getInt("entry_no"),
                row.getString("phase"));
    }

    private static ArrangementRow arrangement(ResultSet row) throws SQLException {
        return new ArrangementRow(
                row.getObject("case_id", UUID.class),
                row.getInt("entry_no"),
                day(row, "on_day"),
                row.getString("form"),
                row.getString("cadence"),
                day(row, "from_day"),
                row.getObject("until_day", LocalDate.class));
    }

    private static LeaveRow leave(ResultSet row) throws SQLException {
        return new LeaveRow(
                row.getObject("case_id", UUID.class),
                day(row, "from_day"),
                row.getObject("until_day", LocalDate.class),
                row.getInt("entry_no"));
    }

    private static ActivityRow activity(ResultSet row) throws SQLException {
        return new ActivityRow(
                row.getObject("case_id", UUID.class),
                row.getInt("entry_no"),
                row.getLong("position"),
                row.getInt("stands_for"),
                row.getString("kind"),
                row.getString("mode"),
                day(row, "month"),
                day(row, "on_day"),
                row.getInt("score_sum"),
                row.getInt("score_count"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
