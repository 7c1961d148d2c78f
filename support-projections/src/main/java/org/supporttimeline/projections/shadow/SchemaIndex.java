package org.supporttimeline.projections.shadow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.schema.Migrations;

/**
 * An index of a table, or a constraint that has one, or one that needs such: taken away while rows are loaded, and made again.
 *
 * @param table the table's name, without its schema
 * @param drop the statement that takes it away
 * @param make the statement that makes it again
 * @param leans whether it can be made only when the others are there
 * @param key the columns of which no two rows may hold the same, as SQL; null where it is not such a constraint
 */
public record SchemaIndex(
        String table,
        String drop,
        String make,
        boolean leans,
        @Nullable String key) {

    /** Foreign keys last: they lean on the others. */
    private static final String ALL = """
            SELECT t.relname,
                   format('ALTER TABLE %I.%I DROP CONSTRAINT %I', n.nspname, t.relname, c.conname),
                   format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s',
                          n.nspname, t.relname, c.conname, pg_get_constraintdef(c.oid)),
                   CASE WHEN c.contype IN ('p', 'u') THEN
                       (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.nth)
                          FROM unnest(c.conkey) WITH ORDINALITY AS k(attnum, nth)
                          JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum) END,
                   c.contype = 'f' AS leans, c.conname AS name
              FROM pg_constraint c
              JOIN pg_class t ON t.oid = c.conrelid
              JOIN pg_namespace n ON n.oid = t.relnamespace
             WHERE n.nspname = ? AND t.relname <> ? AND c.contype IN ('p', 'u', 'x', 'f')
            UNION ALL
            SELECT t.relname, format('DROP INDEX %I.%I', n.nspname, i.relname), pg_get_indexdef(i.oid), NULL,
                   false, i.relname
              FROM pg_index x
              JOIN pg_class i ON i.oid = x.indexrelid
              JOIN pg_class t ON t.oid = x.indrelid
              JOIN pg_namespace n ON n.oid = t.relnamespace
             WHERE n.nspname = ? AND t.relname <> ?
               AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.oid)
             ORDER BY leans, name
            """;

    /** Takes all of a schema away, those of its history excepted, and answers them in the order in which to make them. */
    public static List<SchemaIndex> dropAll(Connection connection, String schema) throws SQLException {
        List<SchemaIndex> all = all(connection, schema);
        for (SchemaIndex index : all.reversed()) {
            Sql.execute(connection, index.drop());
        }
        return all;
    }

    private static List<SchemaIndex> all(Connection connection, String schema) throws SQLException {
        try (var statement = connection.prepareStatement(ALL)) {
            for (int i = 1; i <= 3; i += 2) {
                statement.setString(i, schema);
                statement.setString(i + 1, Migrations.HISTORY);
            }
            try (var rows = statement.executeQuery()) {
                List<SchemaIndex> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(new SchemaIndex(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getBoolean(5),
                            rows.getString(4)));
                }
                return all;
            }
        }
    }
}
