package org.supporttimeline.projections.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supporttimeline.projections.log.Entries.entry;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supporttimeline.projections.schema.TestDatabase;

class AppendFunctionTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final EventLog log = new EventLog(database.service());
    private Lane lane;

    @BeforeEach
    void open() throws SQLException {
        lane = Lane.open(database.service(), ThreadLocalRandom.current().nextLong(), Duration.ofSeconds(5));
    }

    @AfterEach
    void close() {
        lane.close();
    }

    @Test
    void numbers_run_without_a_gap_and_time_grows_with_them() throws SQLException {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();

        Outcome[] outcomes = lane.append(List.of(
                List.of(entry(first, 1), entry(first, 2)), List.of(entry(second, 1)), List.of(entry(first, 3))));
        lane.append(List.of(List.of(entry(second, 2))));

        List<StoredEntry> all = log.after(0, 100);
        assertThat(all).extracting(StoredEntry::position).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(all).extracting(StoredEntry::recordedAt).isSorted().doesNotHaveDuplicates();
        assertThat(outcomes)
                .containsExactly(
                        new Outcome.Appended(2, all.get(1).recordedAt()),
                        new Outcome.Appended(3, all.get(2).recordedAt()),
                        new Outcome.Appended(4, all.get(3).recordedAt()));
        assertThat(log.head()).isEqualTo(5);
    }

    @Test
    void a_stored_entry_reads_back_as_it_was_given() throws SQLException {
        var given =
                Entries.withPayload(entry(UUID.randomUUID(), 1), "{ \"on\" : \"2026-04-01\",\"no\\u0074e\":\"支援\"}");

        lane.append(List.of(List.of(given)));

        StoredEntry stored = log.byEventId(given.eventId()).orElseThrow();
        assertThat(stored.payload()).as("not normalised: its bytes are hashed").isEqualTo(given.payload());
        assertThat(stored.metadata()).isEqualTo(given.metadata());
        assertThat(stored.caseId()).isEqualTo(given.caseId());
        assertThat(stored.type()).isEqualTo(given.type());
        assertThat(stored.revision()).isEqualTo(given.revision());
        assertThat(log.entry(given.caseId(), 1)).contains(stored);
        assertThat(stored.recordedAt())
                .isBetween(Instant.now().minusSeconds(600), Instant.now().plusSeconds(600));
    }

    @Test
    void a_leaf_can_be_made_from_a_row_by_sql_alone() throws SQLException {
        lane.append(List.of(
                List.of(Entries.withPayload(entry(UUID.randomUUID(), 1), "{ \"note\" : \"支援\" }")),
                List.of(entry(UUID.randomUUID(), 1))));
        List<String> leaves = new ArrayList<>();
        try (var connection = database.service().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT concat_ws(E'\n', 'support-timeline/entry/v1', position, case_id, entry_no, event_id,
                                         (extract(epoch FROM recorded_at) * 1000000)::bigint, type, revision,
                                         encode(sha256(convert_to(payload::text, 'UTF8')), 'hex'),
                                         encode(sha256(convert_to(metadata::text, 'UTF8')), 'hex')) || E'\n'
                          FROM log.event ORDER BY position""")) {
            while (row.next()) {
                leaves.add(row.getString(1));
            }
        }
        assertThat(leaves)
                .isEqualTo(log.after(0, 10).stream().map(Leaf::of).toList())
                .hasSize(2);
    }

    @Test
    void a_command_that_collides_is_dropped_whole_and_leaves_no_hole() throws SQLException {
        UUID caseId = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        lane.append(List.of(List.of(entry(caseId, 1))));

        Outcome[] outcomes = lane.append(List.of(
                List.of(entry(other, 1), entry(caseId, 1)),
                List.of(entry(caseId, 3)),
                List.of(entry(caseId, 2)),
                List.of(entry(caseId, 2)),
                List.of(entry(caseId, 3))));

        assertThat(outcomes)
                .extracting(outcome -> outcome.getClass().getSimpleName())
                .containsExactly("Collision", "Collision", "Appended", "Collision", "Appended");
        assertThat(log.after(0, 100)).extracting(StoredEntry::position).containsExactly(1L, 2L, 3L);
        assertThat(log.entries(other)).isEmpty();
        assertThat(log.head()).isEqualTo(3);
    }

    @Test
    void an_event_id_that_is_there_already_is_answered_with_its_place() throws SQLException {
        UUID caseId = UUID.randomUUID();
        NewEntry once = entry(caseId, 1);
        lane.append(List.of(List.of(once)));
        StoredEntry there = log.byEventId(once.eventId()).orElseThrow();
        var duplicate = new Outcome.Duplicate(1, there.recordedAt());

        NewEntry twice = entry(caseId, 2);
        Outcome[] outcomes = lane.append(List.of(
                List.of(once), List.of(entry(UUID.randomUUID(), 1, once.eventId())), List.of(twice), List.of(twice)));

        assertThat(outcomes[0]).isEqualTo(duplicate);
        assertThat(outcomes[1]).isEqualTo(duplicate);
        assertThat(outcomes[2]).isInstanceOf(Outcome.Appended.class);
        assertThat(outcomes[3]).as("within one batch too").isInstanceOf(Outcome.Duplicate.class);
        assertThat(log.head()).isEqualTo(2);
    }

    @Test
    void a_batch_of_nothing_but_collisions_leaves_the_log_as_it_was() throws SQLException {
        Outcome[] outcomes = lane.append(List.of(List.of(entry(UUID.randomUUID(), 2))));

        assertThat(outcomes).containsExactly(new Outcome.Collision());
        assertThat(log.head()).isZero();
        lane.append(List.of(List.of(entry(UUID.randomUUID(), 1))));
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void time_never_runs_back_even_if_the_clock_does() throws SQLException {
        try (var owner = database.superuser().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("SET log.door = 'append'");
            statement.execute("UPDATE log.head SET recorded_at = clock_timestamp() + interval '1 hour'");
        }

        lane.append(List.of(List.of(entry(UUID.randomUUID(), 1), entry(UUID.randomUUID(), 1))));

        List<StoredEntry> all = log.after(0, 10);
        assertThat(all.get(0).recordedAt()).isAfter(Instant.now().plusSeconds(3000));
        assertThat(all.get(1).recordedAt()).isEqualTo(all.get(0).recordedAt().plusNanos(1000));
    }

    @Test
    void a_reader_of_the_log_is_told_of_every_append() throws SQLException {
        try (var arrivals = new Arrivals(database.service())) {
            lane.append(List.of(List.of(entry(UUID.randomUUID(), 1))));
            assertThat(arrivals.awaitBeyond(0, Duration.ofSeconds(10))).isTrue();
            assertThat(arrivals.newest()).isEqualTo(1);

            lane.append(List.of(List.of(entry(UUID.randomUUID(), 1)), List.of(entry(UUID.randomUUID(), 7))));
            assertThat(arrivals.awaitBeyond(1, Duration.ofSeconds(10))).isTrue();
            assertThat(arrivals.newest()).isEqualTo(2);

            database.cutConnections();
            close();
            open();
            lane.append(List.of(List.of(entry(UUID.randomUUID(), 1))));
            assertThat(arrivals.awaitBeyond(2, Duration.ofSeconds(10)))
                    .as("after a lost connection")
                    .isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_new_lane_ends_the_former_one_of_its_appender() throws SQLException {
        try (var former = Lane.open(database.superuser(), 42, Duration.ofSeconds(5));
                var next = Lane.open(database.superuser(), 42, Duration.ofSeconds(5))) {
            assertThat(next.alive()).isTrue();
            assertThat(former.alive()).isFalse();
        }
    }

    @Test
    void what_is_no_json_is_refused_and_the_lane_goes_on() throws SQLException {
        NewEntry wrong = Entries.withPayload(entry(UUID.randomUUID(), 1), "{");
        assertThatThrownBy(() -> lane.append(List.of(List.of(wrong)))).isInstanceOf(SQLException.class);
        assertThat(lane.alive()).isTrue();
        lane.append(List.of(List.of(entry(UUID.randomUUID(), 1))));
        assertThat(log.head()).isEqualTo(1);
    }
}
