package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.supporttimeline.projections.scan.Stop;
import org.supporttimeline.projections.shadow.SchemaIndex;

/** The indexes and constraints of shadow tables: taken away before the load, made again after it. */
final class ShadowIndexes {

    private static final String DUPLICATE = "23505";

    private final DataSource own;
    private final Stop stop;
    private final List<OneIndex> indexes = new ArrayList<>();

    /** As many as there are threads, so that there is always one. */
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    private record OneIndex(ShadowProjection shadow, SchemaIndex index) {}

    ShadowIndexes(DataSource own, Stop stop) {
        this.own = own;
        this.stop = stop;
    }

    void dropAll(Connection connection, ShadowProjection shadow) throws SQLException {
        SchemaIndex.dropAll(connection, shadow.schema()).forEach(index -> indexes.add(new OneIndex(shadow, index)));
    }

    /** Makes them again on a few connections, and brings the tables' statistics up to date. */
    void makeAll(List<ShadowProjection> shadows, int workers) throws SQLException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().name("rebuild-index-", 0).factory());
        try {
            open(workers);
            make(threads, indexes.stream().filter(one -> !one.index().leans()).toList());
            make(threads, indexes.stream().filter(one -> one.index().leans()).toList());
            List<Future<?>> analysed = new ArrayList<>();
            for (ShadowProjection shadow : shadows) {
                for (ShadowProjection.Target target : shadow.tables()) {
                    String table = qualified(shadow, target.table().name());
                    analysed.add(threads.submit(() -> {
                        execute("ANALYZE " + table);
                        return null;
                    }));
                }
            }
            await(analysed);
        } finally {
            threads.shutdownNow();
            threads.close();
            close();
        }
    }

    /** One connection for each thread: to sign in costs as much as a small index. */
    private void open(int workers) throws SQLException {
        for (int i = 0; i < workers; i++) {
            Connection connection = stop.open(own);
            idle.add(connection);
            try (var statement = connection.createStatement()) {
                statement.execute("SET synchronous_commit = off");
                statement.execute("SET maintenance_work_mem = '128MB'");
            }
        }
    }

    private void close() throws SQLException {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.close();
        }
    }

    private void make(ExecutorService threads, List<OneIndex> some) throws SQLException, InterruptedException {
        List<Future<?>> made = new ArrayList<>();
        for (OneIndex one : some) {
            made.add(threads.submit(() -> {
                make(one);
                return null;
            }));
        }
        await(made);
    }

    /** Rows that no key allows are taken away with their cases, which have failed by that. */
    private void make(OneIndex one) throws SQLException {
        try {
            execute(one.index().make());
        } catch (SQLException e) {
            String key = one.index().key();
            if (key == null || !DUPLICATE.equals(e.getSQLState())) {
                throw e;
            }
            takeAway(one.shadow(), one.index().table(), key);
            execute(one.index().make());
        }
    }

    private void takeAway(ShadowProjection shadow, String table, String key) throws SQLException {
        String duplicates =
                "SELECT DISTINCT case_id FROM %1$s WHERE (%2$s) IN (SELECT %2$s FROM %1$s GROUP BY %2$s HAVING count(*) > 1)"
                        .formatted(qualified(shadow, table), key);
        try (var connection = stop.open(own);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(duplicates)) {
            List<UUID> cases = new ArrayList<>();
            while (rows.next()) {
                cases.add(rows.getObject(1, UUID.class));
            }
            shadow.failed(cases);
            for (UUID caseId : cases) {
                shadow.rows().clear(connection, caseId);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        Connection connection = idle.remove();
        try (var statement = connection.createStatement()) {
            stop.check();
            statement.execute(sql);
        } finally {
            idle.add(connection);
        }
    }

    private static String qualified(ShadowProjection shadow, String table) {
        return "\"" + shadow.schema() + "\".\"" + table + "\"";
    }

    private static void await(List<Future<?>> all) throws SQLException, InterruptedException {
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case SQLException sql -> throw sql;
                    case RuntimeException runtime -> throw runtime;
                    case null, default -> throw new IllegalStateException(e);
                }
            }
        }
    }
}
