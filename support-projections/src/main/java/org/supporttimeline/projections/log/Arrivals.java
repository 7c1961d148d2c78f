package org.supporttimeline.projections.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells readers that the log has grown, within milliseconds: at once when this process appended, by the database's notification
 * when another node did. A thread with a connection of its own listens; after a lost connection it asks where the log ends, so
 * nothing is missed.
 */
public final class Arrivals implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final int HEARTBEAT_MILLIS = 10_000;

    private final DataSource source;
    private final Outage outage = new Outage(LOG, "not hearing at once of what other nodes record");
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();
    private final Object grown = new Object();
    private final Thread thread;
    private volatile long newest;
    private volatile boolean closed;
    private volatile @Nullable Connection connection;

    /**
     * Starts to listen.
     *
     * @param source opens a new connection each time; never the pool that requests use
     */
    public Arrivals(DataSource source) {
        this.source = source;
        this.thread = Thread.ofPlatform().name("log-arrivals").daemon().start(this::listen);
    }

    /** The log reaches at least to this position. Told by the appender and by the listener. */
    public void arrived(long position) {
        synchronized (grown) {
            if (position <= newest) {
                return;
            }
            newest = position;
            grown.notifyAll();
        }
        callbacks.forEach(Arrivals::run);
    }

    /** One reader that is just going away must not keep the others asleep. */
    private static void run(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException e) {
            LOG.warn("a reader of the log could not be woken", e);
        }
    }

    /** The newest position heard of: never ahead of the log, at most some milliseconds behind it. */
    public long newest() {
        return newest;
    }

    /** Waits until the log is known to reach beyond the position; false if it did not in that time. */
    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        synchronized (grown) {
            while (newest <= position) {
                long millis = (until - System.nanoTime() + 999_999) / 1_000_000;
                if (millis <= 0) {
                    return false;
                }
                grown.wait(millis);
            }
            return true;
        }
    }

    /** Has the callback run after each growth until it is removed. It must be quick. */
    void onArrival(Runnable callback) {
        callbacks.add(callback);
    }

    void remove(Runnable callback) {
        callbacks.remove(callback);
    }

    private void listen() {
        while (!closed) {
            try (Connection own = source.getConnection()) {
                connection = own;
                try (var statement = own.createStatement()) {
                    statement.execute("LISTEN log");
                }
                hear(own);
            } catch (SQLException | RuntimeException e) {
                if (!closed) {
                    outage.failed(e);
                    outage.pause();
                }
            }
        }
    }

    /**
     * A notification only says that a look is worth while: anybody who may connect can send one. What has arrived is what the log
     * says; it is not asked for what this node has appended itself.
     */
    private void hear(Connection own) throws SQLException {
        var notifications = own.unwrap(PGConnection.class);
        try (var head = own.prepareStatement("SELECT position FROM log.head")) {
            arrived(position(head));
            outage.over();
            while (!closed) {
                var heard = notifications.getNotifications(HEARTBEAT_MILLIS);
                if (heard == null || heard.length == 0) {
                    alive(own);
                } else if (!Arrays.stream(heard).allMatch(this::isKnown)) {
                    arrived(position(head));
                }
            }
        }
    }

    private boolean isKnown(PGNotification heard) {
        try {
            return Long.parseLong(heard.getParameter()) <= newest;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static long position(PreparedStatement head) throws SQLException {
        try (var row = head.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Silence may be a connection that died without a word. */
    private static void alive(Connection own) throws SQLException {
        if (!own.isValid(2)) {
            throw new SQLException("the connection is gone");
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        Connection own = connection;
        try {
            if (own != null) {
                own.abort(Runnable::run);
            }
            thread.join(1_000);
        } catch (SQLException e) {
            LOG.debug("while closing", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
