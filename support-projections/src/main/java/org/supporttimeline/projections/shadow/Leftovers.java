package org.supporttimeline.projections.shadow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What a swap, or a rebuild that never came to it, has left behind. */
public final class Leftovers {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK = "40P01";
    private static final String GONE = "3F000";

    private static final String OLD = """
            SELECT nspname FROM pg_namespace
             WHERE nspname ~ ('^(' || array_to_string(?::text[], '|') || ')_old_[0-9]+$') ORDER BY oid
            """;

    private Leftovers() {}

    /** Drops a schema that nobody reads. */
    public static void drop(Connection connection, String schema) throws SQLException {
        Sql.execute(connection, "DROP SCHEMA IF EXISTS " + Sql.name(schema) + " CASCADE");
    }

    /**
     * Drops what swaps of these schemas have replaced, as far as no one reads it any more; nobody waits for that.
     *
     * @param schemas those with views first, which hang on the others
     * @return whether nothing is left
     */
    public static boolean dropOld(Connection connection, List<String> schemas) throws SQLException {
        Sql.execute(connection, "SET lock_timeout = '200ms'");
        boolean all = true;
        for (String schema : schemas) {
            for (String old : Sql.texts(connection, OLD, List.of(schema))) {
                all &= dropUnread(connection, old);
            }
        }
        Sql.execute(connection, "RESET lock_timeout");
        return all;
    }

    private static boolean dropUnread(Connection connection, String old) throws SQLException {
        try {
            drop(connection, old);
            return true;
        } catch (SQLException e) {
            String state = e.getSQLState();
            if (LOCK_NOT_AVAILABLE.equals(state) || DEADLOCK.equals(state)) {
                return false;
            }
            if (GONE.equals(state)) {
                return true; // another node was faster
            }
            throw e;
        }
    }
}
