package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All tables of a projection, to write to. */
final class Rows {

    private final List<RowWriter> writers;

    /** @param schema holds the tables: that of the projection's name, or one that shall take it */
    Rows(Projection projection, String schema) {
        this.writers = projection.tables().stream()
                .map(table -> new RowWriter(schema, table))
                .toList();
    }

    /** Writes what happened to some cases: at most two statements a table. */
    void write(Connection connection, List<CaseRows> cases) throws SQLException {
        for (RowWriter writer : writers) {
            Table table = writer.table();
            if (table.isState()) {
                List<CaseRows> changed = cases.stream()
                        .filter(rows -> rows.state().containsKey(table))
                        .toList();
                writer.delete(connection, changed.stream().map(CaseRows::caseId).toList());
                writer.insert(
                        connection,
                        changed.stream()
                                .flatMap(rows -> rows.state().getOrDefault(table, List.of()).stream())
                                .toList());
            } else {
                writer.insert(
                        connection,
                        cases.stream()
                                .flatMap(rows -> rows.entered().getOrDefault(table, List.of()).stream())
                                .toList());
            }
        }
    }

    /**
     * Writes it, or nothing of it where a table refuses a row.
     *
     * @return why it was refused; null when it is written
     * @throws SQLException what hits every case alike
     */
    @Nullable
    SQLException attempt(Connection connection, List<CaseRows> cases) throws SQLException {
        var before = connection.setSavepoint();
        try {
            write(connection, cases);
            connection.releaseSavepoint(before);
            return null;
        } catch (SQLException e) {
            if (!Failure.isOfTheCase(e)) {
                throw e;
            }
            connection.rollback(before);
            return e;
        }
    }

    /** Takes all rows of a case away. */
    void clear(Connection connection, UUID caseId) throws SQLException {
        for (RowWriter writer : writers) {
            writer.delete(connection, Set.of(caseId));
        }
    }
}
