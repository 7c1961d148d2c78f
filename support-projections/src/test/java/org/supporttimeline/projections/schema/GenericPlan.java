package org.supporttimeline.projections.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The plan by which the service's statement runs again and again: made without looking at its values. */
public final class GenericPlan {

    private GenericPlan() {}

    /** A statement that tells its plan. */
    public interface Explained {
        PreparedStatement prepare(Connection connection) throws SQLException;
    }

    /** Fills tables, as the service. */
    public static void fill(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.service().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Its lines. */
    public static List<String> of(TestDatabase database, Explained explained) throws SQLException {
        try (var connection = database.service().getConnection()) {
            try (var setUp = connection.createStatement()) {
                setUp.execute("SET plan_cache_mode = force_generic_plan");
            }
            try (var statement = explained.prepare(connection);
                    var result = statement.executeQuery()) {
                List<String> lines = new ArrayList<>();
                while (result.next()) {
                    lines.add(result.getString(1));
                }
                return lines;
            }
        }
    }
}
