package org.supporttimeline.projections.reporting;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.projector.ProjectionUnavailable;
import org.supporttimeline.projections.reporting.ReportingView.Column;

/**
 * Reads whole views, in as little memory as one portion takes. The same rows come in the same order, so that the same state
 * gives the same bytes.
 *
 * <p>Position and rows come from one statement, so all are of one moment and of the same tables: those that a rebuild replaces
 * meanwhile go on being read, and are in nobody's way.
 */
public final class Exports {

    private static final int PORTION = 1_000;

    /** Breaks the export off when its taker takes no further portion for so long: what it reads cannot be cleared away. */
    private static final String PATIENCE = "SET LOCAL idle_in_transaction_session_timeout = '60s'";

    /** Columns before those of the view. */
    private static final int BEFORE = 2;

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
            connection.setAutoCommit(false); // else all rows would come at once
            connection.setReadOnly(true);
            try (var patience = connection.createStatement()) {
                patience.execute(PATIENCE);
            }
            hand(connection, view, scope, taker);
            connection.rollback();
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    private static void hand(Connection connection, ReportingView view, OfficeScope scope, Exported taker)
            throws SQLException, IOException {
        boolean some = view.hasOffice() && !scope.all();
        try (var statement = connection.prepareStatement(query(view, some))) {
            statement.setFetchSize(PORTION);
            statement.setArray(
                    1, connection.createArrayOf("text", view.schemas().toArray()));
            if (some) {
                statement.setArray(2, connection.createArrayOf("text", scope.codes()));
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                taker.begin(rows.getLong("position"));
                boolean more = rows.getBoolean("present");
                while (more) {
                    taker.row(values(rows, view.columns()));
                    more = rows.next();
                }
            }
        }
    }

    /** The first row tells the position also where there is no other. */
    private static String query(ReportingView view, boolean ofSomeOffices) {
        String columns = view.columns().stream()
                .map(column -> "v." + quoted(column.name()))
                .collect(Collectors.joining(", "));
        return """
                SELECT told.position, v.present, %1$s
                  FROM (SELECT coalesce(min(r.position), (SELECT h.position FROM log.head h)) AS position
                          FROM projection.reflected r WHERE r.projection = ANY (?)) AS told
                  LEFT JOIN (SELECT true AS present, * FROM reporting.%2$s WHERE %3$s) AS v ON true
                 ORDER BY %1$s
                """.formatted(
                        columns, quoted(view.name()), ofSomeOffices ? ReportingView.OFFICE + " = ANY (?)" : "true");
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static List<@Nullable Object> values(ResultSet row, List<Column> columns) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (int i = 1; i <= columns.size(); i++) {
            values.add(value(row, BEFORE + i, columns.get(i - 1).type()));
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
