package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;

/** At most one rebuild of a projection at a time, on any node: held by a connection, and free when that is gone. */
final class RebuildLock {

    private static final String TAKE = "SELECT pg_try_advisory_lock(hashtextextended('rebuild of ' || ?, 0))";
    private static final String GIVE_BACK = "SELECT pg_advisory_unlock(hashtextextended('rebuild of ' || ?, 0))";

    private RebuildLock() {}

    static boolean take(Connection connection, String projection) throws SQLException {
        return run(connection, TAKE, projection);
    }

    static void giveBack(Connection connection, String projection) throws SQLException {
        run(connection, GIVE_BACK, projection);
    }

    static void giveAllBack(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
        }
    }

    private static boolean run(Connection connection, String sql, String projection) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, projection);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
