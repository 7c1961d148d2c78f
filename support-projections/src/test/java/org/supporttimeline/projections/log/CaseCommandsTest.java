package org.supporttimeline.projections.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supporttimeline.projections.log.Facts.STAFF;
import static org.supporttimeline.projections.log.Facts.contact;
import static org.supporttimeline.projections.log.Facts.open;
import static org.supporttimeline.projections.log.Facts.record;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.decision.CaseCommand.CorrectEntry;
import org.supporttimeline.domain.decision.CaseCommand.DestroyKey;
import org.supporttimeline.domain.decision.CaseCommand.RecordFact;
import org.supporttimeline.domain.decision.CaseCommand.RequestErasure;
import org.supporttimeline.domain.decision.Refused;
import org.supporttimeline.domain.decision.Stale;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Custody.LegalBasis;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.Employment.EmploymentEnded;
import org.supporttimeline.domain.event.Employment.EmploymentStarted;
import org.supporttimeline.domain.event.Employment.LeavingReason;
import org.supporttimeline.domain.event.Employment.Opening;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.projector.Await;
import org.supporttimeline.projections.schema.TestDatabase;

class CaseCommandsTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    @AutoClose
    private final TestLog node = new TestLog(database.service(), 4);

    private final UUID caseId = UUID.randomUUID();

    @Test
    void a_command_is_answered_with_its_entry_and_place() {
        Recorded opened = node.send(open(caseId));
        Recorded second = node.send(record(caseId, contact(1)));

        assertThat(opened.entryNo()).isEqualTo(1);
        assertThat(second.entryNo()).isEqualTo(2);
        assertThat(second.position()).isEqualTo(2);
        StoredEntry stored = node.log.entries().entry(caseId, 2).orElseThrow();
        RecordedEntry recorded = RecordedEntry.of(stored, node.log.wire());
        assertThat(recorded.entry().event()).isEqualTo(contact(1));
        assertThat(recorded.metadata()).isEqualTo(STAFF);
        assertThat(recorded.recordedAt()).isEqualTo(second.recordedAt());
        assertThat(node.log.files().current(caseId))
                .isEqualTo(CaseFile.of(node.log.files().entries(caseId)));
    }

    @Test
    void a_refusal_comes_as_it_is_and_records_nothing() {
        node.send(open(caseId));
        assertThatThrownBy(() -> node.send(record(caseId, ended(0)))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> node.send(new RecordFact(caseId, contact(1), 7)))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> node.send(record(UUID.randomUUID(), contact(1))))
                .isInstanceOf(NoSuchCase.class);
        assertThat(node.log.entries().head()).isEqualTo(1);
    }

    @Test
    void a_repeated_request_is_answered_the_same_before_any_rule() {
        UUID key = UUID.randomUUID();
        UUID endKey = UUID.randomUUID();
        Recorded first = node.log.commands().send(open(caseId), key, STAFF);
        node.send(record(caseId, started(0)));
        Recorded ended = node.log.commands().send(record(caseId, ended(0)), endKey, STAFF);

        Recorded again = node.log.commands().send(open(caseId), key, STAFF);
        Recorded endedAgain = node.log.commands().send(record(caseId, ended(0)), endKey, STAFF);

        assertThat(again).isEqualTo(new Recorded(caseId, 1, first.position(), first.recordedAt(), true));
        assertThat(endedAgain)
                .as("a second end would be refused")
                .isEqualTo(new Recorded(caseId, 3, ended.position(), ended.recordedAt(), true));
        assertThat(node.log.entries().head()).isEqualTo(3);
    }

    @Test
    void the_same_key_with_another_request_is_told() {
        UUID key = UUID.randomUUID();
        node.log.commands().send(open(caseId), key, digest("a"));
        assertThat(node.log.commands().send(open(caseId), key, digest("a")).repeated())
                .isTrue();
        assertThatThrownBy(() -> node.log.commands().send(open(caseId), key, digest("b")))
                .isInstanceOf(KeyReused.class);
        assertThatThrownBy(() -> node.log.commands().send(open(UUID.randomUUID()), key, digest("a")))
                .isInstanceOf(KeyReused.class);
    }

    private static Metadata digest(String digest) {
        return new Metadata("staff-1", "STAFF", "office-1", Channel.API, "trace", digest);
    }

    @Test
    void another_node_sees_at_once_what_this_one_recorded() {
        try (var other = new TestLog(database.service(), 4)) {
            node.send(open(caseId));
            for (int n = 0; n < 20; n++) {
                int round = n;
                node.send(record(caseId, started(round)));
                assertThatThrownBy(() -> other.send(record(caseId, started(round))))
                        .as("the first one has not ended")
                        .isInstanceOf(Refused.class);
                other.send(record(caseId, ended(round)));
                assertThatThrownBy(() -> node.send(record(caseId, ended(round))))
                        .as("ended on the other node")
                        .isInstanceOf(Refused.class);
            }
        }
        assertThat(node.log.entries().head()).isEqualTo(41);
    }

    @Test
    void what_was_decided_before_another_node_destroyed_the_key_is_not_recorded() {
        node.send(open(caseId));
        try (var other = new TestLog(database.service(), 4)) {
            var reason = new Confidential("sealed");
            other.send(new RequestErasure(caseId, new StaffId("staff-2"), LegalBasis.ORDER_BY_AUTHORITY, reason));
            other.send(new DestroyKey(caseId, 2, new StaffId("staff-3")));
        }
        assertThatThrownBy(() -> node.send(record(caseId, contact(1)))).isInstanceOf(Refused.class);
        assertThat(node.log.entries().head()).isEqualTo(3);
    }

    @Test
    void two_nodes_at_one_case_lose_nothing_and_collide_unseen() throws Exception {
        try (var other = new TestLog(database.service(), 4);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            node.send(open(caseId));
            List<Future<Recorded>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                TestLog at = i % 2 == 0 ? node : other;
                int day = i;
                answers.add(callers.submit(() -> at.send(record(caseId, contact(day)))));
            }
            var numbers = new TreeSet<Integer>();
            for (Future<Recorded> answer : answers) {
                numbers.add(answer.get().entryNo());
            }
            assertThat(numbers).hasSize(100).startsWith(2).endsWith(101);
        }
    }

    @Test
    void an_amendment_is_seen_by_a_node_that_has_the_case_in_memory() {
        try (var other = new TestLog(database.service(), 4)) {
            node.send(open(caseId));
            node.send(record(caseId, started(0)));
            other.send(record(caseId, contact(1)));

            node.send(new CorrectEntry(caseId, 3, contact(9), new Confidential("sealed"), null, null));

            assertThat(other.log.files().current(caseId))
                    .isEqualTo(CaseFile.of(node.log.files().entries(caseId)))
                    .isEqualTo(node.log.files().current(caseId));
            assertThat(other.send(record(caseId, contact(2))).entryNo()).isEqualTo(5);
        }
    }

    @Test
    void a_command_on_a_long_case_decodes_no_more_than_on_a_short_one() throws SQLException {
        node.send(open(caseId));
        fill(2, 3_000);
        node.send(record(caseId, contact(1)));
        long before = node.log.files().decodedEntries();
        assertThat(before).as("what others recorded, once").isEqualTo(2_999);
        for (int i = 0; i < 10; i++) {
            node.send(record(caseId, contact(i)));
        }
        assertThat(node.log.files().decodedEntries()).as("none of them again").isEqualTo(before);
    }

    @Test
    void a_cold_start_begins_with_the_stored_snapshot() throws SQLException, InterruptedException {
        node.send(open(caseId));
        fill(2, 410);
        assertThat(node.log.files().current(caseId).lastEntry()).isEqualTo(410);
        fill(411, 450);
        awaitSnapshot(410);
        try (var cold = new TestLog(database.service(), 2)) {
            assertThat(cold.log.files().current(caseId))
                    .isEqualTo(node.log.files().current(caseId));
            assertThat(cold.log.files().decodedEntries()).isEqualTo(40);
        }
        execute("UPDATE log.snapshot SET fold_version = fold_version + 1");
        try (var cold = new TestLog(database.service(), 2)) {
            assertThat(cold.log.files().current(caseId))
                    .isEqualTo(node.log.files().current(caseId));
            assertThat(cold.log.files().decodedEntries())
                    .as("another fold's snapshot")
                    .isEqualTo(450);
        }
    }

    /** As if other nodes had recorded so much, without the time that takes. */
    private void fill(int from, int to) throws SQLException {
        List<List<NewEntry>> commands = new ArrayList<>();
        for (int no = from; no <= to; no++) {
            var event = contact(no);
            commands.add(List.of(new NewEntry(
                    caseId,
                    no,
                    UUID.randomUUID(),
                    "ClientContacted",
                    1,
                    node.log.wire().write(event),
                    node.log.wire().write(STAFF))));
        }
        try (var lane = Lane.open(database.service(), 7, Duration.ofSeconds(5))) {
            lane.append(commands);
        }
    }

    private void awaitSnapshot(int entryNo) {
        Await.until(() -> execute("SELECT entry_no FROM log.snapshot") >= entryNo);
    }

    private int execute(String sql) throws SQLException {
        try (var connection = database.service().getConnection();
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return statement.getUpdateCount();
            }
            try (var row = statement.getResultSet()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    @Test
    void sixty_four_callers_get_through_a_pool_of_two() throws Exception {
        try (var narrow = new TestLog(database.service(), 2);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                done.add(callers.submit(() -> {
                    UUID own = UUID.randomUUID();
                    narrow.send(open(own));
                    for (int n = 0; n < 10; n++) {
                        narrow.send(record(own, contact(n)));
                    }
                }));
            }
            for (Future<?> caller : done) {
                caller.get();
            }
            assertThat(narrow.log.entries().head()).isEqualTo(64 * 11);
        }
    }

    @Test
    void a_silent_database_keeps_nobody_in_line_for_long() throws Exception {
        try (var hasty = new TestLog(database.service(), 2, Duration.ofSeconds(2));
                var callers = Executors.newVirtualThreadPerTaskExecutor();
                var holder = database.owner().getConnection()) {
            hasty.send(open(caseId));
            holder.setAutoCommit(false);
            try (var lock = holder.createStatement()) {
                lock.execute("SELECT FROM log.head FOR UPDATE");
            }
            List<Future<Recorded>> answers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int day = i;
                answers.add(callers.submit(() -> hasty.send(record(caseId, contact(day)))));
            }
            var told = new ArrayList<String>();
            for (Future<Recorded> answer : answers) {
                try {
                    answer.get(20, TimeUnit.SECONDS);
                    told.add("recorded");
                } catch (ExecutionException e) {
                    told.add(Objects.requireNonNull(e.getCause()).getClass().getSimpleName());
                }
            }
            assertThat(told)
                    .as("the first was sent; how many of the others had their turn depends on how busy the machine is")
                    .contains("OutcomeUnknown")
                    .isSubsetOf("OutcomeUnknown", "NotAppended", "TooMuchAtOnce");
            holder.rollback();
        }
    }

    @Test
    void axon_reports_nothing_to_anyone() {
        assertThat(UsagePropertyProvider.create().getDisabled()).isTrue();
    }

    private static EmploymentStarted started(int round) {
        return new EmploymentStarted(
                LocalDate.of(2026, 6, 1).plusDays(2L * round),
                new Confidential("sealed"),
                Basis.NEW_HIRE,
                Opening.GENERAL,
                Disclosure.OPEN,
                null,
                null,
                1200,
                null);
    }

    private static EmploymentEnded ended(int round) {
        return new EmploymentEnded(
                LocalDate.of(2026, 6, 2).plusDays(2L * round), new TreeSet<>(Set.of(LeavingReason.OTHER)), null, null);
    }
}
