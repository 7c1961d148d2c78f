package org.supporttimeline.projections.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.schema.TestDatabase;

class AccessLogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Accessor STAFF = new Accessor("north-staff", "STAFF", List.of("north"));
    private static final String PAGE = "GET /api/cases/{caseId}/timeline";

    private final TestDatabase database = TestDatabase.fresh();

    @AutoClose
    private final AccessLog log = new AccessLog(database.service(), PATIENCE);

    private final AccessHistory history = new AccessHistory(database.service());
    private final UUID caseId = UUID.randomUUID();

    @AfterEach
    void drop() throws SQLException {
        log.close();
        database.close();
    }

    @Test
    void what_is_recorded_is_there_when_it_returns_word_for_word() {
        UUID other = UUID.randomUUID();
        var read = new Accessed(
                new Accessor("a.b_c-1", "AUDITOR", List.of("south", "north")),
                AccessKind.BUNDLE,
                "POST /api/cases/{caseId}/bundle",
                Purpose.INSPECTION,
                List.of(caseId, other, caseId));
        log.record(read);
        log.record(Accessed.of(Accessor.NOBODY, AccessKind.LOGIN_FAILED, "sign-in", List.of()));

        List<AccessEntry> entries = history.after(0, 10);
        assertThat(entries).extracting(AccessEntry::position).containsExactly(1L, 2L);
        assertThat(entries.getFirst().accessed()).isEqualTo(read);
        assertThat(read.cases()).hasSize(2);
        assertThat(entries.getLast().accessed().purpose()).isNull();
        assertThat(entries.getLast().recordedAt()).isAfter(entries.getFirst().recordedAt());
    }

    @Test
    void many_at_once_leave_no_gap_and_time_grows_with_the_position() throws Exception {
        int callers = 24;
        long each = 50;
        try (var other = new AccessLog(database.service(), PATIENCE);
                var pool = Executors.newFixedThreadPool(callers)) {
            pool.invokeAll(IntStream.range(0, callers)
                            .mapToObj(caller -> (Callable<Boolean>) () -> {
                                for (int i = 0; i < each; i++) {
                                    (caller % 2 == 0 ? log : other).record(read());
                                }
                                return true;
                            })
                            .toList())
                    .forEach(done -> assertThat(done.state()).isEqualTo(java.util.concurrent.Future.State.SUCCESS));
        }
        List<AccessEntry> all = history.after(0, 10_000);
        assertThat(all)
                .extracting(AccessEntry::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, callers * each).boxed().toList());
        assertThat(all)
                .extracting(AccessEntry::recordedAt)
                .isSortedAccordingTo(java.util.Comparator.naturalOrder())
                .doesNotHaveDuplicates();
        assertThat(history.head()).isEqualTo(callers * each);
    }

    @Test
    void a_lost_connection_is_made_good_and_nothing_is_missing() {
        log.record(read());
        database.cutConnections();
        log.record(read());
        assertThat(history.head()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void what_the_log_does_not_take_is_an_error_for_who_waits() throws SQLException {
        try (var connection = database.superuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("REVOKE EXECUTE ON FUNCTION access.append FROM support_service");
        }
        assertThatThrownBy(() -> log.record(read())).isInstanceOf(AccessNotRecorded.class);
        log.recordLater(read()); // who waits for nothing hears of nothing
        assertThat(history.head()).isZero();
    }

    @Test
    void who_waits_for_a_database_that_does_not_answer_waits_no_longer_than_the_patience() throws SQLException {
        try (var blocker = database.superuser().getConnection();
                var statement = blocker.createStatement();
                var hasty = new AccessLog(database.service(), Duration.ofMillis(300))) {
            blocker.setAutoCommit(false);
            statement.execute("LOCK TABLE access.head IN ACCESS EXCLUSIVE MODE");
            assertThatThrownBy(() -> hasty.record(read()))
                    .isInstanceOf(AccessNotRecorded.class)
                    .hasMessageContaining("does not answer");
            blocker.rollback();
        }
    }

    @Test
    void closing_writes_what_is_queued_and_takes_no_more() {
        for (int i = 0; i < 1000; i++) {
            log.recordLater(read());
        }
        log.close();
        assertThat(history.head()).isEqualTo(1000);
        assertThat(log.isRunning()).isFalse();
        assertThatThrownBy(() -> log.record(read())).isInstanceOf(AccessNotRecorded.class);
    }

    @Test
    void a_page_is_what_was_asked_for_the_newest_first() {
        var south = new Accessor("south-staff", "STAFF", List.of("south"));
        log.record(read());
        log.record(Accessed.of(south, AccessKind.READ, PAGE, List.of(UUID.randomUUID())));
        log.record(Accessed.of(south.and(List.of("north")), AccessKind.REFUSED, PAGE, List.of(caseId)));
        log.record(Accessed.of(STAFF, AccessKind.PROOF, PAGE, List.of(caseId)));

        OfficeScope north = OfficeScope.of(new OfficeId("north"));
        assertThat(positions(north, none())).containsExactly(4L, 3L, 1L);
        assertThat(positions(OfficeScope.EVERYWHERE, none())).containsExactly(4L, 3L, 2L, 1L);
        assertThat(positions(north, new AccessFilter(caseId, null, null, null, Set.of())))
                .containsExactly(4L, 3L, 1L);
        assertThat(positions(north, AccessFilter.shownOf(caseId))).containsExactly(1L);
        assertThat(positions(north, new AccessFilter(null, new StaffId("south-staff"), null, null, Set.of())))
                .containsExactly(3L);
        assertThat(positions(OfficeScope.EVERYWHERE, new AccessFilter(null, null, null, null, Set.of(AccessKind.READ))))
                .containsExactly(2L, 1L);

        var second = history.after(1, 1).getFirst().recordedAt();
        var fourth = history.after(3, 1).getFirst().recordedAt();
        assertThat(positions(OfficeScope.EVERYWHERE, new AccessFilter(null, null, second, fourth, Set.of())))
                .containsExactly(3L, 2L);

        AccessPage first = history.page(north, none(), null, 2);
        assertThat(first.before()).isEqualTo(3L);
        AccessPage next = history.page(north, none(), first.before(), 2);
        assertThat(next.entries()).extracting(AccessEntry::position).containsExactly(1L);
        assertThat(next.before()).isNull();
    }

    private List<Long> positions(OfficeScope scope, AccessFilter filter) {
        return history.page(scope, filter, null, 50).entries().stream()
                .map(AccessEntry::position)
                .toList();
    }

    private static AccessFilter none() {
        return new AccessFilter(null, null, null, null, Set.of());
    }

    private Accessed read() {
        return new Accessed(STAFF, AccessKind.READ, PAGE, Purpose.SUPPORT, List.of(caseId));
    }
}
