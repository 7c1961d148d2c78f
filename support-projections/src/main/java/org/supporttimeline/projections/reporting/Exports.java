package org.supporttimeline.projections.reporting;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.projector.ProjectionUnavailable;
import org.supporttimeline.projections.reporting.ReportingView.Column;

/**
 * Reads whole views, in as little memory as one portion takes, all rows as of one moment. The same rows come in the same
 * order, so that the same state gives the same bytes.
 */
public final class Exports {

    private static final int PORTION = 1_000;

    private static final String POSITION = """
            SELECT coalesce(min(r.position), (SELECT h.position FROM log.head h))
              FROM projection.reflected r WHERE r.projection = ANY (?)
            """;

    private final DataSource source;

    /** @param source the service's pool; an export holds one of its connections until the last row is taken */
    public Exports(DataSource source) {
        this.source = source;
    }

    /**
     * Hands over the rows of the offices in the scope; all rows of a view whose rows belong to no office.
     *
     * @throws IOException what the taker throws
     * @throws ProjectionUnavailable if the database does not answer
     */
    public void read(ReportingView view, OfficeScope scope, Exported taker) throws IOException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            taker.begin(position(connection, view));
            rows(connection, view, scope, taker);
            connection.rollback();
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    private static long position(Connection connection, ReportingView view) throws SQLException {
        try (var statement = connection.prepareStatement(POSITION)) {
            statement.setArray(
                    1, connection.createArrayOf("text", view.schemas().toArray()));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void rows(Connection connection, ReportingView view, OfficeScope scope, Exported taker)
            throws SQLException, IOException {
        boolean some = view.hasOffice() && !scope.all();
        try (var statement = connection.prepareStatement(query(view, some))) {
            statement.setFetchSize(PORTION);
            if (some) {
                statement.setArray(1, connection.createArrayOf("text", scope.codes()));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.row(values(rows, view.columns()));
                }
            }
        }
    }

    private static String query(ReportingView view, boolean ofSomeOffices) {
        String columns =
                view.columns().stream().map(column -> '"' + column.name() + '"').collect(Collectors.joining(", "));
        String order = IntStream.rangeClosed(1, view.columns().size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return "SELECT %s FROM reporting.\"%s\" %s ORDER BY %s"
                .formatted(
                        columns,
                        view.name(),
                        ofSomeOffices ? "WHERE " + ReportingView.OFFICE + " = ANY (?)" : "",
                        order);
    }

    private static List<@Nullable Object> values(ResultSet row, List<Column> columns) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (int i = 1; i <= columns.size(); i++) {
            values.add(value(row, i, columns.get(i - 1).type()));
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, int at, String type) throws SQLException {
        return switch (type) {
            case "timestamp with time zone" -> instant(row.getObject(at, OffsetDateTime.class));
            case "boolean" -> row.getObject(at, Boolean.class);
            case "smallint", "integer", "bigint" -> number(row, at);
            case "numeric" -> row.getBigDecimal(at);
            default -> row.getString(at);
        };
    }

    private static @Nullable Long number(ResultSet row, int at) throws SQLException {
        long number = row.getLong(at);
        return row.wasNull() ? null : number;
    }

    private static @Nullable String instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant().toString();
    }
}
