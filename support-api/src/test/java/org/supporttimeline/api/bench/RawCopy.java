package org.supporttimeline.api.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What a rebuild cannot be faster than on one connection: the log copied out to nowhere, then the finished rows copied into tables
 * like those that they are in, and the same indexes made of them.
 */
final class RawCopy {

    private static final String TABLES = """
            SELECT schemaname || '.' || tablename FROM pg_tables
             WHERE schemaname = ANY (?) AND tablename <> 'migration' ORDER BY 1
            """;

    private static final String INDEXES = """
            SELECT regexp_replace(indexdef, 'INDEX \\S+ ON \\S+', 'INDEX ON raw.copied')
              FROM pg_indexes WHERE schemaname || '.' || tablename = ?
            """;

    private final DataSource source;
    private final Path file;

    RawCopy(DataSource source, Path directory) {
        this.source = source;
        this.file = directory.resolve("rows.copy");
    }

    /**
     * What it took.
     *
     * @param out seconds to copy the log out
     * @param in seconds to copy all rows in and make their indexes
     * @param rows how many rows
     */
    record Took(double out, double in, long rows) {

        double seconds() {
            return out + in;
        }
    }

    Took copy(List<String> projections) throws SQLException, IOException {
        try (var connection = source.getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long began = System.nanoTime();
            out(copy, "log.event", OutputStream.nullOutputStream());
            double out = (System.nanoTime() - began) / 1e9;
            long in = 0;
            long all = 0;
            execute(connection, "CREATE SCHEMA raw");
            for (String table : column(connection, TABLES, connection.createArrayOf("text", projections.toArray()))) {
                long wanted;
                try (var rows = Files.newOutputStream(file)) {
                    wanted = out(copy, table, rows);
                }
                in += in(connection, copy, table, wanted);
                all += wanted;
            }
            execute(connection, "DROP SCHEMA raw CASCADE");
            Files.delete(file);
            return new Took(out, in / 1e9, all);
        }
    }

    private static long out(CopyManager copy, String table, OutputStream into) throws SQLException, IOException {
        return copy.copyOut("COPY " + table + " TO STDOUT (FORMAT binary)", into);
    }

    private long in(Connection connection, CopyManager copy, String table, long wanted)
            throws SQLException, IOException {
        List<String> indexes = column(connection, INDEXES, table);
        long began = System.nanoTime();
        execute(connection, "CREATE TABLE raw.copied (LIKE " + table + " INCLUDING GENERATED)");
        try (InputStream rows = Files.newInputStream(file)) {
            long copied = copy.copyIn("COPY raw.copied FROM STDIN (FORMAT binary)", rows);
            Check.that(copied == wanted, table + " was not copied whole");
        }
        for (String index : indexes) {
            execute(connection, index);
        }
        long took = System.nanoTime() - began;
        execute(connection, "DROP TABLE raw.copied");
        return took;
    }

    private static List<String> column(Connection connection, String sql, Object value) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setObject(1, value);
            try (var row = query.executeQuery()) {
                List<String> all = new ArrayList<>();
                while (row.next()) {
                    all.add(row.getString(1));
                }
                return all;
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
