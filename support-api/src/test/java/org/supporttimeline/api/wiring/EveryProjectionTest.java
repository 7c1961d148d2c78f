package org.supporttimeline.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.decision.RandomHistory;
import org.supporttimeline.projections.projector.Await;
import org.supporttimeline.projections.projector.Awaited;
import org.supporttimeline.projections.projector.CheckReport;
import org.supporttimeline.projections.projector.LiveLog;
import org.supporttimeline.projections.projector.LiveLog.Happened;
import org.supporttimeline.projections.projector.Projection;
import org.supporttimeline.projections.projector.ProjectionCheck;
import org.supporttimeline.projections.projector.Projector;

/**
 * Of each projection that the service has: its tables are the same whatever way the log comes to it. Histories are made up at
 * random, hold every type of event, and are the same for the same seed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryProjectionTest {

    private static final int CASES = 5;
    private static final int ENTRIES = 80;
    private static final int ALL_AT_ONCE = 500;

    /** What follows from when something was recorded; of what stands on the day of its recording that is the day, too. */
    private static final String BY_RECORDING = """
            '{position,recorded_at,days_late,business_days_late}'::text[]
            - CASE WHEN to_jsonb(t)->>'type' = 'EntryRetracted' OR to_jsonb(t)->>'family' = 'Custody'
                   THEN 'on_day' ELSE '' END""";

    @AutoClose
    final LiveLog live = new LiveLog();

    final List<Projection> projections = LogWiring.projections(Policies.standard());
    private List<String> expected = List.of();
    private long head;

    @BeforeAll
    void follow() throws InterruptedException {
        head = record(live, 1);
        followAll(1, ALL_AT_ONCE);
        expected = rows(live, "");
        assertThat(expected).hasSizeGreaterThan(2 * CASES * ENTRIES);
    }

    /** Records the made-up cases, one entry at a time of whichever case the order gives. */
    private long record(LiveLog log, long order) {
        List<Deque<Happened>> left = new ArrayList<>();
        LocalDate today = LocalDate.EPOCH;
        for (int i = 0; i < CASES; i++) {
            var id = new UUID(7, i);
            List<Entry> history = RandomHistory.of(100 + i, ENTRIES);
            left.add(new ArrayDeque<>(history.stream()
                    .map(entry -> new Happened(id, entry.event()))
                    .toList()));
            LocalDate last = RandomHistory.today(history);
            today = last.isAfter(today) ? last : today;
        }
        log.clock = InstantSource.fixed(
                today.plusDays(3).atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant());
        var random = new SplittableRandom(order);
        List<Happened> events = new ArrayList<>();
        while (!left.isEmpty()) {
            Deque<Happened> one = left.get(random.nextInt(left.size()));
            events.add(one.removeFirst());
            left.removeIf(Deque::isEmpty);
        }
        return log.record(events);
    }

    private void followAll(int segments, int batch) throws InterruptedException {
        for (Projection projection : projections) {
            follow(live, projection, segments, batch, live.pool);
        }
    }

    private static void follow(LiveLog log, Projection projection, int segments, int batch, DataSource tables)
            throws InterruptedException {
        try (Projector projector = log.projector(projection, "node-1", segments, batch, tables)) {
            projector.start();
            assertThat(projector.await(log.log.entries().head(), Duration.ofSeconds(60)))
                    .as(projection.name())
                    .isEqualTo(Awaited.REACHED);
            assertThat(projector.parked()).isEmpty();
        }
    }

    private void forgetAll() {
        for (Projection projection : projections) {
            projection.tables().forEach(table -> live.execute("TRUNCATE " + projection.name() + "." + table.name()));
        }
        live.execute("DELETE FROM projection.token");
    }

    /** All rows of all tables, without some columns. */
    private List<String> rows(LiveLog log, String without) {
        List<String> all = new ArrayList<>();
        for (Projection projection : projections) {
            projection.tables().stream()
                    .map(table -> projection.name() + "." + table.name())
                    .forEach(table -> log.rows(
                                    "SELECT (to_jsonb(t)%s)::text FROM %s t ORDER BY 1".formatted(without, table))
                            .forEach(row -> all.add(table + " " + row)));
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,7", "1,64", "3,5"})
    void wherever_batches_end_and_however_cases_are_shared_out(int segments, int batch) throws InterruptedException {
        forgetAll();
        followAll(segments, batch);
        assertThat(rows(live, "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 150, 299})
    void when_entries_are_delivered_again(long from) throws InterruptedException {
        live.execute("DELETE FROM projection.token WHERE segment > 0");
        live.execute("UPDATE projection.token SET token = '{\"globalIndex\":%d}'".formatted(from));
        followAll(1, 60);
        assertThat(rows(live, "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void however_cases_are_interleaved(long order) throws Exception {
        String without = " - " + BY_RECORDING;
        try (var other = new LiveLog()) {
            record(other, order);
            for (Projection projection : projections) {
                follow(other, projection, 1, 60, other.pool);
            }
            assertThat(rows(other, without)).isEqualTo(rows(live, without));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,true", "1,false", "2,true", "3,false"})
    void when_nodes_die_one_after_the_other_at_each_so_many_batches(int batches, boolean committed) {
        forgetAll();
        int died = 0;
        for (Projection projection : projections) {
            do {
                // a batch that was not committed is no progress: the next node gets one further
                var node = new DyingNode(live.pool, committed ? batches : batches + 1, committed);
                try (Projector projector = live.projector(projection, "node-" + died, 1, 60, node.connections())) {
                    projector.start();
                    Await.until(() -> node.isDead() || position(projection) == head);
                }
                died += node.isDead() ? 1 : 0;
                live.execute("UPDATE projection.token SET owner = NULL"); // as when its claim has run out
            } while (position(projection) < head);
        }
        assertThat(died).isGreaterThan(projections.size());
        assertThat(rows(live, "")).isEqualTo(expected);
    }

    private long position(Projection projection) {
        return live
                .rows("SELECT position::text FROM projection.token WHERE processor_name = '" + projection.name() + "'")
                .stream()
                .mapToLong(Long::parseLong)
                .min()
                .orElse(0);
    }

    @Test
    void and_so_are_rebuilt_ones_and_the_record_as_of_a_position() throws InterruptedException {
        CheckReport report = new ProjectionCheck(
                        projections, live.log, live.database.service(), () -> live.clock.instant())
                .run(CASES, 1, 64 << 20);
        assertThat(report.isEqual()).as(report.toString()).isTrue();
        assertThat(report.projections()).hasSameSizeAs(projections);
        assertThat(report.cases()).isEqualTo(CASES);
    }
}
