package org.supporttimeline.projections.scan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a long piece of work early: its loops look here, and the statements that it waits for are cancelled. */
public final class Stop {

    private static final Logger LOG = LoggerFactory.getLogger(Stop.class);

    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean asked;

    /** Opens a connection, whose statement is cancelled when the work is to end. */
    public Connection open(DataSource source) throws SQLException {
        check();
        connections.removeIf(Stop::isClosed);
        Connection connection = source.getConnection();
        connections.add(connection);
        return connection;
    }

    /** Asks the work to end. */
    public void ask() {
        asked = true;
        for (Connection connection : connections) {
            if (!isClosed(connection)) {
                cancel(connection);
            }
        }
    }

    /** Whether the work was asked to end. */
    public boolean isAsked() {
        return asked;
    }

    /**
     * Looks whether to go on.
     *
     * @throws CancellationException when the work was asked to end, or its thread interrupted
     */
    public void check() {
        if (asked || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("asked to stop");
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private static void cancel(Connection connection) {
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            LOG.debug("a statement was not cancelled: {}", e.getSQLState());
        }
    }
}
