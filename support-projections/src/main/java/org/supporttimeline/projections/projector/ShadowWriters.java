package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.scan.Stop;

/**
 * A few connections by which chunks are copied, each chunk in a transaction of its own. Whoever brings a chunk waits for a
 * free connection, so that no more chunks are in memory than there are threads.
 */
final class ShadowWriters implements AutoCloseable {

    private final List<Connection> connections = new ArrayList<>();
    private final BlockingQueue<Connection> idle;
    private final ExecutorService threads;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    ShadowWriters(DataSource own, Stop stop, int size) throws SQLException {
        this.idle = new ArrayBlockingQueue<>(size);
        this.threads = Executors.newFixedThreadPool(
                size, Thread.ofPlatform().name("rebuild-writer-", 0).factory());
        for (int i = 0; i < size; i++) {
            Connection connection = stop.open(own);
            connections.add(connection);
            idle.add(connection);
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                // what a crash loses is thrown away anyway; the swap waits for the disk
                statement.execute("SET synchronous_commit = off");
            }
            connection.commit();
        }
    }

    /**
     * Copies a chunk, some time. A case that a table refuses is noted with its projection.
     *
     * @throws SQLException if an earlier chunk could not be written
     */
    void write(Chunk chunk) throws SQLException, InterruptedException {
        Connection connection = idle.take();
        if (failure.get() != null) {
            idle.add(connection);
            rethrow();
        }
        threads.execute(() -> {
            try {
                write(connection, chunk, 0, chunk.size());
            } catch (SQLException | RuntimeException e) {
                failure.compareAndSet(null, e);
            } catch (Error e) {
                failure.compareAndSet(null, new IllegalStateException("a chunk was not written", e));
                throw e;
            } finally {
                idle.add(connection);
            }
        });
    }

    /** Waits until every chunk is written. */
    void finish() throws SQLException, InterruptedException {
        for (Connection _ : connections) {
            idle.take();
        }
        rethrow();
    }

    private void rethrow() throws SQLException {
        switch (failure.get()) {
            case SQLException e -> throw e;
            case RuntimeException e -> throw e;
            case null, default -> {}
        }
    }

    /** If a table refuses something, each half by itself, so that in the end only the case at fault is left out. */
    private static void write(Connection connection, Chunk chunk, int from, int to) throws SQLException {
        try {
            chunk.write(connection, from, to);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            if (!Failure.isOfTheCase(e)) {
                throw e;
            }
            if (to - from == 1) {
                chunk.shadow().failed(chunk.caseAt(from));
            } else {
                int middle = (from + to) >>> 1;
                write(connection, chunk, from, middle);
                write(connection, chunk, middle, to);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        threads.close();
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
