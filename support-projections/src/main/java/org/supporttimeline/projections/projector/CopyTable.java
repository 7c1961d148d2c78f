package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A table to be filled by binary copies. */
final class CopyTable {

    private static final String TYPES = """
            SELECT a.attname, format_type(a.atttypid, NULL) FROM pg_attribute a
             WHERE a.attrelid = format('%I.%I', ?::text, ?::text)::regclass AND a.attnum > 0 AND NOT a.attisdropped
            """;

    private static final byte[] HEAD = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] END = {-1, -1};

    private final String copy;
    private final List<Field> fields;

    private record Field(Table.Column column, BinaryType type) {}

    private CopyTable(String copy, List<Field> fields) {
        this.copy = copy;
        this.fields = fields;
    }

    /** @throws IllegalArgumentException when a column is missing, or of a type that no row can fill */
    static CopyTable of(Connection connection, String schema, Table table) throws SQLException {
        Map<String, String> types = types(connection, schema, table.name());
        List<Field> fields = new ArrayList<>();
        for (Table.Column column : table.columns()) {
            String type = types.get(column.name());
            if (type == null) {
                throw new IllegalArgumentException(table.name() + " has no column " + column.name());
            }
            fields.add(new Field(column, BinaryType.of(type)));
        }
        String names = fields.stream().map(field -> field.column().name()).collect(Collectors.joining(", "));
        return new CopyTable(
                "COPY \"%s\".\"%s\" (%s) FROM STDIN (FORMAT binary)".formatted(schema, table.name(), names), fields);
    }

    private static Map<String, String> types(Connection connection, String schema, String table) throws SQLException {
        try (var statement = connection.prepareStatement(TYPES)) {
            statement.setString(1, schema);
            statement.setString(2, table);
            try (var rows = statement.executeQuery()) {
                Map<String, String> types = new HashMap<>();
                while (rows.next()) {
                    types.put(rows.getString(1), rows.getString(2));
                }
                return types;
            }
        }
    }

    /** Puts a row into a buffer. */
    void put(Record row, CopyBuffer to) {
        to.putShort(fields.size());
        for (Field field : fields) {
            field.type().put(field.column().of(row), to);
        }
    }

    /** Copies rows that have been put into a buffer, from one place in it to another. */
    void write(Connection connection, CopyBuffer rows, int from, int to) throws SQLException {
        if (from == to) {
            return;
        }
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            in.writeToCopy(HEAD, 0, HEAD.length);
            in.writeToCopy(rows.bytes(), from, to - from);
            in.writeToCopy(END, 0, END.length);
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }
}
