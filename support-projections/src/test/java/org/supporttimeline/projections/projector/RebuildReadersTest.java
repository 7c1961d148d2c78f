package org.supporttimeline.projections.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.projections.projector.RebuildLog.MEMORY;
import static org.supporttimeline.projections.projector.RebuildLog.SCHEMAS;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who reads and who writes while tables are rebuilt notices nothing. */
class RebuildReadersTest {

    private static final int READERS = 3;
    private static final String READ =
            "SELECT count(*), " + Reflected.of("probe") + ", (SELECT count(*) FROM probe.standing) FROM probe.seen";
    private static final String AT_TOKEN = """
            SELECT count(*)::text FROM pg_stat_activity
             WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%projection.token%'
            """;

    @AutoClose
    final RebuildLog town = new RebuildLog();

    final LiveLog live = town.live;
    final AtomicBoolean done = new AtomicBoolean();

    @Test
    void readers_and_writers_notice_nothing_of_two_rebuilds() throws Exception {
        town.follow(1);
        town.await(town.someCases());
        try (ExecutorService others = Executors.newCachedThreadPool()) {
            List<Future<Integer>> reading = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                reading.add(others.submit(this::read));
            }
            Future<Integer> writing = others.submit(this::write);
            RebuildStatus first = RebuildLog.finish(town.rebuilds(step -> {}), MEMORY);
            RebuildStatus second = RebuildLog.finish(town.rebuilds(step -> {}), MEMORY, "probe");
            done.set(true);
            assertThat(List.of(first.step(), second.step())).containsOnly(RebuildStep.DONE);
            for (Future<Integer> one : reading) {
                assertThat(one.get()).as("reads").isPositive();
            }
            assertThat(writing.get()).as("writes").isPositive();
        }
        town.await(live.log.entries().head());
        List<String> followed = town.rows();
        RebuildLog.finish(town.rebuilds(step -> {}), MEMORY);
        assertThat(town.rows()).isEqualTo(followed);
    }

    /** Sees no error, no empty table, and nothing older than before. */
    private Integer read() throws SQLException {
        int reads = 0;
        long rows = 0;
        long position = 0;
        while (!done.get()) {
            try (var connection = live.pool.getConnection();
                    var statement = connection.prepareStatement(READ);
                    var result = statement.executeQuery()) {
                result.next();
                assertThat(result.getLong(1)).isGreaterThanOrEqualTo(rows).isPositive();
                assertThat(result.getLong(2)).isGreaterThanOrEqualTo(position);
                assertThat(result.getLong(3)).isEqualTo(town.cases.size());
                rows = result.getLong(1);
                position = result.getLong(2);
                reads++;
            }
        }
        return reads;
    }

    private Integer write() {
        int writes = 0;
        while (!done.get()) {
            town.moreCalls(100 + writes % 200);
            writes++;
            LockSupport.parkNanos(20_000_000);
        }
        return writes;
    }

    @Test
    void a_long_export_goes_on_with_the_tables_it_began_with_and_is_not_in_the_way() throws SQLException {
        town.follow(1);
        long position = town.someCases();
        town.await(position);
        try (Connection connection = live.database.service().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(10);
            int rows = 0;
            try (ResultSet export = statement.executeQuery("SELECT * FROM probe.seen ORDER BY position")) {
                export.next();
                rows++;
                assertThat(RebuildLog.finish(town.rebuilds(step -> {}), MEMORY).step())
                        .isEqualTo(RebuildStep.DONE);
                Await.until(() -> live.rows(SCHEMAS).size() == 1); // that of the export
                town.rebuilds(step -> {}).sweep(); // waits for nobody
                town.await(town.moreCalls(70));
                while (export.next()) {
                    rows++;
                }
            }
            assertThat(rows).isEqualTo(Math.toIntExact(position));
            connection.rollback();
        }
        Await.until(() -> {
            town.rebuilds(step -> {}).sweep();
            return live.rows(SCHEMAS).isEmpty();
        });
    }

    @Test
    void a_worker_in_the_middle_of_a_batch_is_waited_for() throws SQLException {
        town.follow(1);
        town.await(town.someCases());
        var attempts = new AtomicInteger();
        Rebuilds rebuilds = town.rebuilds(step -> {
            if (step == RebuildStep.SWAPPING) {
                attempts.incrementAndGet();
            }
        });
        try (Connection connection = live.database.service().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE probe.standing IN SHARE MODE"); // the worker cannot write its rows
            town.moreCalls(70);
            Await.until(() -> live.rows("""
                    SELECT count(*)::text FROM pg_locks
                     WHERE relation = 'probe.standing'::regclass AND NOT granted""").contains("1"));
            rebuilds.start(List.of(), MEMORY);
            Await.until(() -> attempts.get() > 1);
            connection.rollback();
        }
        Await.until(() -> rebuilds.running().isEmpty());
        town.await(town.moreCalls(80));
        assertTrueToTheLog();
    }

    @Test
    void a_worker_that_comes_during_the_swap_waits_at_its_token_and_writes_into_the_new_tables() throws SQLException {
        town.follow(1);
        town.await(town.someCases());
        Rebuilds rebuilds = town.rebuilds(step -> {});
        try (Connection connection = live.database.service().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('swap of schemas', 0))");
            rebuilds.start(List.of(), MEMORY);
            Await.until(() -> rebuilds.running().orElseThrow().step() == RebuildStep.SWAPPING);
            town.moreCalls(70);
            Await.until(this::aWorkerIsAtItsToken);
            connection.rollback();
        }
        Await.until(() -> rebuilds.running().isEmpty());
        town.await(town.moreCalls(80));
        assertTrueToTheLog();
    }

    @Test
    void a_worker_whose_token_was_moved_on_begins_again_there() throws SQLException {
        List<Projector> projectors = town.follow(1);
        town.await(town.someCases());
        long skipped;
        try (Connection connection = live.database.service().getConnection()) {
            connection.setAutoCommit(false);
            LiveTokens tokens = LiveTokens.lock(connection, "probe");
            skipped = town.moreCalls(70);
            Await.until(this::aWorkerIsAtItsToken);
            tokens.moveTo(connection, skipped); // as if a rebuild had brought the tables there
            connection.commit();
        }
        long position = town.moreCalls(80);
        town.await(position);
        assertThat(live.rows("SELECT count(*)::text FROM probe.seen WHERE position > " + (skipped - 12)))
                .as("what was skipped was not written")
                .containsExactly("12");
        assertThat(projectors.getFirst().failure()).isEmpty();
        assertThat(projectors.getFirst().parked()).isEmpty();
    }

    /** Only a superuser sees what others wait for. */
    private boolean aWorkerIsAtItsToken() {
        try (var connection = live.database.superuser().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(AT_TOKEN)) {
            return result.next() && result.getInt(1) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertTrueToTheLog() {
        List<String> followed = town.rows();
        assertThat(live.rows("SELECT count(*)::text FROM probe.seen"))
                .containsExactly(Long.toString(live.log.entries().head()));
        RebuildLog.finish(town.rebuilds(step -> {}), MEMORY);
        assertThat(town.rows()).isEqualTo(followed);
    }
}
