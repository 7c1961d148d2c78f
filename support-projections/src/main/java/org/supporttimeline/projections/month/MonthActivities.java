package org.supporttimeline.projections.month;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.projector.PastCases.PastCase;
import org.supporttimeline.projections.projector.ProjectionUnavailable;
import org.supporttimeline.projections.projector.Reflected;

/**
 * Reads months. A case of an office outside the reader's scope is not there, exactly as one that does not exist.
 *
 * <p>Now or as known at a moment, a grid is made in one way: the rows of entries up to a position, less those that were amended,
 * and {@link MonthGrid} over them. Only where the state comes from differs: from the tables, or from the fold of the case as
 * it was known, by the same row functions.
 */
public final class MonthActivities {

    /** The most months, or cases, of one answer. */
    public static final int MOST = 120;

    private static final String ONE = """
            SELECT %s AS reflected
              FROM month.office o
             WHERE o.case_id = ? AND (? OR o.office = ANY (?))
            """.formatted(Reflected.ofCase(MonthProjection.NAME, "o.case_id"));

    private static final String REFLECTED = "SELECT " + Reflected.of(MonthProjection.NAME);

    /** Those with a stage in the month, other than having been closed before. */
    private static final String CASES = """
            SELECT o.case_id
              FROM month.office o
             CROSS JOIN LATERAL (
                   SELECT p.phase, p.since FROM month.phase p
                    WHERE p.case_id = o.case_id AND p.since <= ?
                    ORDER BY p.since DESC, p.entry_no DESC
                    LIMIT 1) AS last
             WHERE (? OR o.office = ANY (?)) AND o.case_id > ?
               AND (last.phase <> 'CLOSED' OR last.since >= ?)
             ORDER BY o.case_id
             LIMIT ?
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource source;
    private final Policies policies;

    /** @param policies say what a month of retention support asks for */
    public MonthActivities(DataSource source, Policies policies) {
        this.source = source;
        this.policies = policies;
    }

    /** From one month to another, both included. */
    public record Span(YearMonth from, YearMonth to) {

        /** @throws IllegalArgumentException when it ends before it begins, or is of more than {@value #MOST} months */
        public Span {
            if (to.isBefore(from) || to.isAfter(from.plusMonths(MOST - 1L))) {
                throw new IllegalArgumentException("a span has 1 to " + MOST + " months");
            }
        }

        LocalDate first() {
            return from.atDay(1);
        }

        LocalDate last() {
            return to.atEndOfMonth();
        }

        List<YearMonth> months() {
            return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                    .toList();
        }
    }

    /**
     * The months of a case.
     *
     * @param today the last day that is looked at
     * @return empty when the case is not there for this reader
     */
    public Optional<MonthPage> ofCase(OfficeScope scope, UUID caseId, Span span, LocalDate today) {
        return reading(connection -> {
            Long reflected = reflected(connection, scope, caseId);
            if (reflected == null) {
                return Optional.empty();
            }
            var rows = MonthRows.now(connection, List.of(caseId));
            CaseRecords records = rows.records().getOrDefault(caseId, CaseRecords.NONE);
            return Optional.of(
                    new MonthPage(reflected, months(caseId, rows.counting(span), records, span, today), null));
        });
    }

    /**
     * The months of a case as it was known at a moment.
     *
     * @param then the case at the moment; the projection must have come as far as its last entry
     */
    public Optional<MonthPage> ofCase(OfficeScope scope, PastCase then, Span span) {
        UUID caseId = then.known().caseId();
        return reading(connection -> {
            if (reflected(connection, scope, caseId) == null) {
                return Optional.empty();
            }
            var rows = MonthRows.then(connection, then);
            CaseRecords records = CaseRecords.of(then.known());
            LocalDate today = then.known().today();
            return Optional.of(
                    new MonthPage(then.position(), months(caseId, rows.counting(span), records, span, today), null));
        });
    }

    /**
     * The forms of a case that were filled in some months, or for them, in the order of their days.
     *
     * @return empty when the case is not there for this reader
     */
    public Optional<List<FilledForm>> forms(OfficeScope scope, UUID caseId, Span span) {
        return reading(connection -> {
            if (reflected(connection, scope, caseId) == null) {
                return Optional.empty();
            }
            return Optional.of(MonthRows.now(connection, List.of(caseId)).counting(span).stream()
                    .filter(row -> row.kind().equals(ActivityKind.CHECK_IN.name()))
                    .map(FilledForm::of)
                    .toList());
        });
    }

    /**
     * A month of the cases of a scope that were not closed before it.
     *
     * @param after the case that the page comes after; null for the first
     * @param limit how many cases at most, 1 to {@value #MOST}
     */
    public MonthPage page(OfficeScope scope, YearMonth month, @Nullable UUID after, int limit, LocalDate today) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " cases");
        }
        Span span = new Span(month, month);
        return reading(connection -> {
            long reflected = reflected(connection);
            List<UUID> cases = cases(connection, scope, month, after == null ? FIRST : after, limit + 1);
            List<UUID> shown = cases.subList(0, Math.min(limit, cases.size()));
            var rows = MonthRows.now(connection, shown);
            Map<UUID, List<ActivityRow>> counting = rows.countingByCase(span);
            Map<UUID, CaseRecords> records = rows.records();
            List<MonthActivity> months = shown.stream()
                    .flatMap(one -> months(
                            one,
                            counting.getOrDefault(one, List.of()),
                            records.getOrDefault(one, CaseRecords.NONE),
                            span,
                            today)
                            .stream())
                    .toList();
            return new MonthPage(reflected, months, shown.size() < cases.size() ? shown.getLast() : null);
        });
    }

    private List<MonthActivity> months(
            UUID caseId, List<ActivityRow> counting, CaseRecords records, Span span, LocalDate today) {
        var grid = new MonthGrid(caseId, counting, records, today, policies);
        return span.months().stream().map(grid::of).toList();
    }

    private static @Nullable Long reflected(Connection connection, OfficeScope scope, UUID caseId) throws SQLException {
        try (var statement = connection.prepareStatement(ONE)) {
            statement.setObject(1, caseId);
            statement.setBoolean(2, scope.all());
            statement.setArray(3, connection.createArrayOf("text", scope.codes()));
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : null;
            }
        }
    }

    private static long reflected(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(REFLECTED);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<UUID> cases(Connection connection, OfficeScope scope, YearMonth month, UUID after, int limit)
            throws SQLException {
        try (var statement = connection.prepareStatement(CASES)) {
            statement.setObject(1, month.atEndOfMonth());
            statement.setBoolean(2, scope.all());
            statement.setArray(3, connection.createArrayOf("text", scope.codes()));
            statement.setObject(4, after);
            statement.setObject(5, month.atDay(1));
            statement.setInt(6, limit);
            return MonthRows.list(statement, row -> row.getObject(1, UUID.class));
        }
    }

    private interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }

    /** All statements of one answer see the tables at one moment. */
    private <T> T reading(Reading<T> reading) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                return reading.of(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }
}
