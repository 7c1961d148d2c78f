package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.projector.Table.Column;

/** Writes rows into one table: however many they are, one statement. */
final class RowWriter {

    private final Table table;
    private final List<Column> columns;
    private final String insert;
    private final String delete;

    RowWriter(String schema, Table table) {
        this.table = table;
        String qualified = "\"" + schema + "\".\"" + table.name() + "\"";
        this.columns = table.columns();
        this.insert = "INSERT INTO %s (%s) SELECT %s FROM unnest(%s) AS r(%s)%s"
                .formatted(
                        qualified,
                        columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                        columns.stream()
                                .map(column -> column.name() + "::" + column.sqlType())
                                .collect(Collectors.joining(", ")),
                        columns.stream().map(column -> "?").collect(Collectors.joining(", ")),
                        columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                        // what was entered is there already when events are delivered a second time
                        table.isState() ? "" : " ON CONFLICT DO NOTHING");
        this.delete = "DELETE FROM " + qualified + " WHERE case_id = ANY (?)";
    }

    Table table() {
        return table;
    }

    void insert(Connection connection, List<? extends Record> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(insert)) {
            for (int i = 0; i < columns.size(); i++) {
                statement.setArray(i + 1, connection.createArrayOf("text", values(columns.get(i), rows)));
            }
            statement.executeUpdate();
        }
    }

    void delete(Connection connection, Collection<UUID> cases) throws SQLException {
        if (cases.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(delete)) {
            statement.setArray(1, connection.createArrayOf("uuid", cases.toArray()));
            statement.executeUpdate();
        }
    }

    private static @Nullable Object[] values(Column column, List<? extends Record> rows) {
        @Nullable Object[] values = new @Nullable Object[rows.size()];
        IntStream.range(0, values.length).forEach(i -> values[i] = column.text(rows.get(i)));
        return values;
    }
}
