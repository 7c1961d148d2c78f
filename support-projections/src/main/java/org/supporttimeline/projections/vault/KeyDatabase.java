package org.supporttimeline.projections.vault;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One transaction in the key database. */
final class KeyDatabase {

    interface Work<T> {
        T in(KeyTable table) throws SQLException;
    }

    private final DataSource source;

    KeyDatabase(DataSource source) {
        this.source = source;
    }

    /** Commits when the work returns, rolls back when it throws. */
    <T> T transaction(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(new KeyTable(connection));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new KeysUnavailable(e);
        }
    }

    /** One reading statement, in autocommit mode. */
    <T> T read(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.in(new KeyTable(connection));
        } catch (SQLException e) {
            throw new KeysUnavailable(e);
        }
    }
}
