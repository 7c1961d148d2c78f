package org.supporttimeline.projections.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.projections.projector.Facts.DAY;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supporttimeline.projections.projector.LiveLog.Happened;

class ProjectorTest {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String SEEN = "SELECT count(*)::text FROM probe.seen";
    private static final String POSITION = "SELECT " + Reflected.of("probe");
    private static final String DOUBLED =
            "SELECT case_id::text FROM probe.seen GROUP BY case_id HAVING count(*) <> max(entry_no)";
    private static final String BEHIND = """
            SELECT s.case_id::text FROM probe.standing s
             WHERE s.last_entry <> (SELECT max(e.entry_no) FROM log.event e WHERE e.case_id = s.case_id)
                OR s.position <> (SELECT max(e.position) FROM log.event e WHERE e.case_id = s.case_id)
                OR s.contacts <> (SELECT count(*) FROM log.event e WHERE e.case_id = s.case_id AND e.type = 'ClientContacted')
            """;

    private static final String WAITING = """
            SELECT count(*) FROM pg_stat_activity
             WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'UPDATE projection.token%'
            """;
    private static final String WRITING = """
            SELECT count(*) FROM pg_locks
             WHERE relation IN ('probe.seen'::regclass, 'probe.standing'::regclass) AND mode = 'RowExclusiveLock'
            """;

    @AutoClose
    final LiveLog live = new LiveLog();

    final Probe probe = new Probe();

    @BeforeEach
    void tables() {
        live.execute(Probe.TABLES);
    }

    @AutoClose
    Projector projector = live.projector(probe, "node-1", 1, 7, live.pool);

    private long hundredEntriesOfFiveCases() {
        List<Happened> events = new ArrayList<>();
        List<UUID> cases =
                IntStream.range(0, 5).mapToObj(i -> UUID.randomUUID()).toList();
        cases.forEach(one -> events.add(new Happened(one, Facts.intake(DAY))));
        for (int i = 1; i < 20; i++) {
            for (UUID one : cases) {
                events.add(new Happened(one, Facts.call(DAY.plusDays(i))));
            }
        }
        return live.record(events);
    }

    private void assertTrueTo(long position) throws InterruptedException {
        assertThat(projector.await(position, SOON)).isEqualTo(Awaited.REACHED);
        assertThat(live.rows(SEEN)).containsExactly(Long.toString(position));
        assertThat(live.rows(DOUBLED)).isEmpty();
        assertThat(live.rows(BEHIND)).isEmpty();
        assertThat(live.rows(POSITION)).containsExactly(Long.toString(position));
        assertThat(live.rows("SELECT error FROM projection.parked")).isEmpty();
    }

    @Test
    void rows_follow_the_log_across_the_borders_of_batches() throws InterruptedException {
        long before = hundredEntriesOfFiveCases();
        projector.start();
        assertTrueTo(before);
        assertTrueTo(hundredEntriesOfFiveCases());
    }

    @Test
    void what_is_delivered_again_is_not_written_twice() throws Exception {
        long position = hundredEntriesOfFiveCases();
        projector.start();
        assertTrueTo(position);
        projector.close();
        live.execute("UPDATE projection.token SET token = '{\"globalIndex\":33}'");
        try (var again = live.projector(probe, "node-2", 1, 7, live.pool)) {
            again.start();
            assertThat(again.await(position, SOON)).isEqualTo(Awaited.REACHED);
        }
        assertThat(live.rows(SEEN)).containsExactly(Long.toString(position));
        assertThat(live.rows(BEHIND)).isEmpty();
    }

    @Test
    void rows_and_token_are_rolled_back_together_when_every_case_fails() throws InterruptedException {
        long before = hundredEntriesOfFiveCases();
        projector.start();
        assertTrueTo(before);
        live.execute("ALTER TABLE probe.standing RENAME TO gone");
        long after = hundredEntriesOfFiveCases();
        Await.until(() -> projector.failure().isPresent());
        assertThat(projector.failure().orElseThrow()).contains("PSQLException 42P01");
        assertThat(projector.position()).isEqualTo(before);
        assertThat(live.rows(SEEN)).containsExactly(Long.toString(before));
        assertThat(projector.parked()).isEmpty();
        live.execute("ALTER TABLE probe.gone RENAME TO standing");
        assertTrueTo(after);
    }

    @Test
    void connections_cut_between_and_within_batches_cost_nothing() throws InterruptedException {
        projector.start();
        long position = 0;
        for (int i = 0; i < 3; i++) {
            position = hundredEntriesOfFiveCases();
            live.database.cutConnections();
        }
        assertTrueTo(position);
    }

    @Test
    void a_batch_takes_its_token_before_it_writes() throws Exception {
        projector.start();
        assertTrueTo(hundredEntriesOfFiveCases());
        try (var other = live.database.service().getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT FROM projection.token WHERE processor_name = 'probe' FOR UPDATE");
            live.record(UUID.randomUUID(), Facts.intake(DAY));
            Await.until(() -> asSuperuser(WAITING).equals("1"));
            assertThat(asSuperuser(WRITING)).isEqualTo("0");
            other.rollback();
        }
        assertTrueTo(101);
    }

    private String asSuperuser(String sql) {
        try (var connection = live.database.superuser().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void several_segments_share_the_cases() throws InterruptedException {
        long position = hundredEntriesOfFiveCases();
        projector.close();
        projector = live.projector(probe, "node-1", 4, 7, live.pool);
        projector.start();
        assertTrueTo(position);
        assertTrueTo(hundredEntriesOfFiveCases());
        assertThat(live.rows("SELECT count(*)::text FROM projection.token WHERE processor_name = 'probe'"))
                .containsExactly("4");
    }

    @Test
    void an_entry_is_visible_soon_after_it_is_recorded() throws InterruptedException {
        projector.start();
        assertTrueTo(hundredEntriesOfFiveCases());
        long position = live.record(UUID.randomUUID(), Facts.intake(DAY));
        assertThat(projector.await(position, Duration.ofSeconds(2))).isEqualTo(Awaited.REACHED);
    }

    @Test
    void a_position_that_the_log_has_not_reached_is_late() throws InterruptedException {
        projector.start();
        assertThat(projector.await(1, Duration.ofMillis(50))).isEqualTo(Awaited.LATE);
    }

    @Test
    void a_projector_that_is_not_the_worker_sees_the_position_too() throws InterruptedException {
        projector.start();
        try (var other = live.projector(probe, "node-2", 1, 7, live.pool)) {
            assertThat(other.await(hundredEntriesOfFiveCases(), SOON)).isEqualTo(Awaited.REACHED);
        }
    }
}
