package org.supporttimeline.projections.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supporttimeline.projections.schema.TestDatabase;

/** What keeps the log as it was written: rights for the service, triggers for the owner. */
class LogGuardTest {

    private static final String ROW = """
            INSERT INTO log.event VALUES (%d, '%s', %d, gen_random_uuid(),
                timestamptz '2026-04-01 09:00:00+09' + %d * interval '1 second', 'SuccessNoted', 1, '{}', '{}')""";

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final EventLog log = new EventLog(database.service());
    private final UUID caseId = UUID.randomUUID();

    @BeforeEach
    void one_entry_is_there() throws SQLException {
        try (var lane = Lane.open(database.service(), 1, Duration.ofSeconds(5))) {
            lane.append(List.of(List.of(Entries.entry(caseId, 1))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO log.event SELECT 2, case_id, 2, gen_random_uuid(), now(), type, 1, payload, metadata"
                        + " FROM log.event",
                "UPDATE log.event SET payload = '{}'",
                "DELETE FROM log.event",
                "TRUNCATE log.event",
                "UPDATE log.head SET position = 0",
                "DELETE FROM log.head",
                "INSERT INTO log.head VALUES (false, 0, now(), false)",
                "TRUNCATE log.head"
            })
    void only_append_writes(String statement) {
        assertThatThrownBy(() -> execute(database.service(), statement))
                .as("the service has not the right")
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(database.owner(), statement))
                .as("the owner is kept from a mistake")
                .hasMessageContaining("the log only grows");
        assertThatThrownBy(() -> execute(
                        database.superuser(), "BEGIN; SET LOCAL session_replication_role = replica; " + statement))
                .as("replication mode, which skips ordinary triggers, is no way around")
                .hasMessageContaining("the log only grows");
        assertThat(log.head()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT log.begin_load()",
                "SELECT log.finish_load()",
                "SELECT log.insert_if_next(1, now(), '{}', '{}', '{}', '{}', '{}', '{}', '{}')",
                "CREATE TABLE log.mine (id int)"
            })
    void the_service_may_do_nothing_else(String statement) {
        assertThatThrownBy(() -> execute(database.service(), statement)).hasMessageContaining("permission denied");
    }

    @Test
    void a_door_opened_by_append_is_shut_again_in_the_same_transaction() {
        assertThatThrownBy(() -> execute(database.owner(), "BEGIN", """
                        SELECT * FROM log.append('{1}', ARRAY[gen_random_uuid()], '{1}', ARRAY[gen_random_uuid()],
                            '{SuccessNoted}', '{1}', '{"{}"}', '{"{}"}')""", ROW.formatted(3, caseId, 2, 1)))
                .hasMessageContaining("the log only grows");
    }

    @Test
    void a_bulk_load_into_a_log_that_is_not_empty_is_refused() {
        assertThatThrownBy(() -> load(ROW.formatted(2, caseId, 2, 1))).hasMessageContaining("needs an empty log");
    }

    @Test
    void a_bulk_load_into_an_empty_log_is_checked_and_then_continued_by_append() throws SQLException {
        try (var empty = TestDatabase.fresh()) {
            load(empty, ROW.formatted(1, caseId, 1, 1), ROW.formatted(2, caseId, 2, 2));
            try (var lane = Lane.open(empty.service(), 1, Duration.ofSeconds(5))) {
                assertThat(lane.append(List.of(List.of(Entries.entry(caseId, 3)), List.of(Entries.entry(caseId, 2)))))
                        .extracting(outcome -> outcome.getClass().getSimpleName())
                        .containsExactly("Appended", "Collision");
            }
            assertThat(new EventLog(empty.service()).after(0, 10))
                    .extracting(StoredEntry::position)
                    .containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void a_faulty_bulk_load_leaves_nothing_behind() throws SQLException {
        try (var empty = TestDatabase.fresh()) {
            assertRefused(empty, "a gap", ROW.formatted(1, caseId, 1, 1), ROW.formatted(3, caseId, 2, 2));
            assertRefused(empty, "does not grow", ROW.formatted(1, caseId, 1, 2), ROW.formatted(2, caseId, 2, 1));
            assertRefused(empty, "not numbered", ROW.formatted(1, caseId, 1, 1), ROW.formatted(2, caseId, 3, 2));
            assertRefused(empty, "in the future", ROW.formatted(1, caseId, 1, 2_000_000_000));
            assertRefused(empty, "malformed", ROW.formatted(1, caseId, 1, 2).replace("SuccessNoted", "a.b.Success"));
            assertThat(new EventLog(empty.service()).after(0, 10)).isEmpty();
        }
    }

    @Test
    void while_a_load_is_not_finished_nothing_is_appended() throws SQLException {
        try (var empty = TestDatabase.fresh();
                var lane = Lane.open(empty.service(), 1, Duration.ofSeconds(5))) {
            execute(empty.owner(), "SELECT log.begin_load()", ROW.formatted(2, caseId, 1, 1));
            assertThatThrownBy(() -> lane.append(List.of(List.of(Entries.entry(caseId, 1)))))
                    .hasMessageContaining("a bulk load is under way");
            assertThatThrownBy(() -> execute(empty.owner(), "SELECT log.finish_load()"))
                    .hasMessageContaining("a gap");

            execute(empty.owner(), "TRUNCATE log.event", "SELECT log.finish_load()");
            assertThat(lane.append(List.of(List.of(Entries.entry(caseId, 1)))))
                    .hasOnlyElementsOfType(Outcome.Appended.class);
        }
    }

    private static void assertRefused(TestDatabase empty, String why, String... rows) {
        assertThatThrownBy(() -> load(empty, rows)).hasMessageContaining(why);
    }

    private void load(String row) throws SQLException {
        load(database, row);
    }

    private static void load(TestDatabase into, String... rows) throws SQLException {
        execute(
                into.owner(),
                "BEGIN; SELECT log.begin_load()",
                String.join(";", rows),
                "SELECT log.finish_load(); COMMIT");
    }

    private static void execute(DataSource as, String... statements) throws SQLException {
        try (var connection = as.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
