package org.supporttimeline.projections.shadow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements whose answers are themselves statements, or names. */
final class Sql {

    private Sql() {}

    /** The first column of all rows; parameters are texts, or lists of them. */
    static List<String> texts(Connection connection, String query, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i] instanceof List<?> list) {
                    statement.setArray(i + 1, connection.createArrayOf("text", list.toArray()));
                } else {
                    statement.setString(i + 1, parameters[i].toString());
                }
            }
            try (var rows = statement.executeQuery()) {
                List<String> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(rows.getString(1));
                }
                return all;
            }
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static void execute(Connection connection, List<String> all) throws SQLException {
        for (String sql : all) {
            execute(connection, sql);
        }
    }

    static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
