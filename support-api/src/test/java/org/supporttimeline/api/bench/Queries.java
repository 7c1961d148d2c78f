package org.supporttimeline.api.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Short questions to a database. */
record Queries(DataSource source) {

    long number(String sql) throws SQLException {
        return Long.parseLong(texts(sql).getFirst());
    }

    /** The first column. */
    List<String> texts(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            List<String> all = new ArrayList<>();
            try (var row = statement.executeQuery(sql)) {
                while (row.next()) {
                    all.add(row.getString(1));
                }
            }
            return all;
        }
    }

    /** The first column of a query that takes one list of texts. */
    List<String> texts(String sql, List<String> among) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            Array array = connection.createArrayOf("text", among.toArray());
            statement.setArray(1, array);
            List<String> all = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(row.getString(1));
                }
            }
            return all;
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
