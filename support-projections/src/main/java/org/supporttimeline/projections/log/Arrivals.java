package org.supporttimeline.projections.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells readers that the log has grown, within milliseconds: at once when this process appended, by the database's notification
 * when another node did. A thread with a connection of its own listens; after a lost connection it asks where the log ends, so
 * nothing is missed.
 */
public final class Arrivals implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int HEARTBEAT_MILLIS = 10_000;

    private final DataSource source;
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
        callbacks.forEach(Runnable::run);
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
                    try (var head = statement.executeQuery("SELECT position FROM log.head")) {
                        head.next();
                        arrived(head.getLong(1));
                    }
                }
                var notifications = own.unwrap(PGConnection.class);
                while (!closed) {
                    var heard = notifications.getNotifications(HEARTBEAT_MILLIS);
                    if (heard == null || heard.length == 0) {
                        alive(own);
                    } else {
                        arrived(Long.parseLong(heard[heard.length - 1].getParameter()));
                    }
                }
            } catch (SQLException e) {
                if (!closed) {
                    LOG.warn("not hearing of new entries: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    /** Silence may be a connection that died without a word. */
    private static void alive(Connection own) throws SQLException {
        if (!own.isValid(2)) {
            throw new SQLException("the connection is gone");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            // closing
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
