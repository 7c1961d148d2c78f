package org.supporttimeline.api.sealing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.supporttimeline.projections.schema.Access;

/** All rows of all tables of a database, every value byte by byte as the server gives it out. */
final class Dump {

    private static final String TABLES = """
            SELECT format('%I.%I', n.nspname, c.relname)
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'm') AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
             ORDER BY 1
            """;

    private Dump() {}

    /** @param superuser who may read every table */
    static byte[] of(Access superuser) throws SQLException, IOException {
        var dump = new ByteArrayOutputStream();
        try (Connection connection = superuser.dataSource().getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : tables(connection)) {
                copy.copyOut("COPY " + table + " TO STDOUT (FORMAT binary)", dump);
            }
        }
        return dump.toByteArray();
    }

    static List<String> tables(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(TABLES);
                var result = query.executeQuery()) {
            var tables = new ArrayList<String>();
            while (result.next()) {
                tables.add(result.getString(1));
            }
            return tables;
        }
    }
}
