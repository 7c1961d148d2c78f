package org.supporttimeline.projections.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supporttimeline.projections.log.Entries.entry;
import static org.supporttimeline.projections.log.Entries.withPayload;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.supporttimeline.projections.projector.Await;
import org.supporttimeline.projections.schema.TestDatabase;

class AppenderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    @AutoClose
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    private final EventLog log = new EventLog(database.service());

    @Test
    void one_bad_command_in_a_batch_fails_alone() throws Exception {
        try (var appender = new Appender(database.service(), PATIENCE, position -> {});
                var holder = database.owner().getConnection()) {
            List<Future<Outcome>> answers = new ArrayList<>();
            hold(holder); // so that all of them gather into one batch behind the first
            for (int i = 0; i < 20; i++) {
                NewEntry good = entry(UUID.randomUUID(), 1);
                NewEntry sent = i == 7 ? withPayload(good, "{") : good;
                answers.add(callers.submit(() -> appender.append(List.of(sent))));
            }
            holder.rollback();
            for (int i = 0; i < 20; i++) {
                Future<Outcome> answer = answers.get(i);
                if (i == 7) {
                    assertThatThrownBy(answer::get)
                            .hasRootCauseInstanceOf(SQLException.class)
                            .cause()
                            .isInstanceOf(NotAppended.class);
                } else {
                    assertThat(answer.get()).isInstanceOf(Outcome.Appended.class);
                }
            }
            assertThat(log.head()).isEqualTo(19);
        }
    }

    private static void hold(java.sql.Connection holder) throws SQLException {
        holder.setAutoCommit(false);
        try (var lock = holder.createStatement()) {
            lock.execute("SELECT FROM log.head FOR UPDATE");
        }
    }

    @Test
    void answers_stay_true_while_connections_are_cut() throws Exception {
        try (var appender = new Appender(database.service(), PATIENCE, position -> {})) {
            var cuts = new CountDownLatch(5);
            List<Future<Long>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(callers.submit(() -> {
                    UUID own = UUID.randomUUID();
                    int no = 0;
                    while (cuts.getCount() > 0 || no == 0) {
                        assertThat(appender.append(List.of(entry(own, ++no)))).isNotInstanceOf(Outcome.Collision.class);
                    }
                    return (long) no;
                }));
            }
            while (cuts.getCount() > 0) {
                long head = log.head();
                Await.until(() -> log.head() >= head + 50);
                database.cutConnections();
                cuts.countDown();
            }
            long told = 0;
            for (Future<Long> answer : answers) {
                told += answer.get();
            }
            assertThat(log.head()).as("each told once, each there once").isEqualTo(told);
        }
    }

    @Test
    void closing_finishes_what_is_queued_and_refuses_what_comes_after() throws Exception {
        var appender = new Appender(database.service(), PATIENCE, position -> {});
        List<Future<Outcome>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(callers.submit(() -> appender.append(List.of(entry(UUID.randomUUID(), 1)))));
        }
        answers.getFirst().get();

        appender.close();

        int appended = 0;
        for (Future<Outcome> answer : answers) {
            try {
                answer.get();
                appended++;
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(NotAppended.class);
            }
        }
        assertThat(log.head()).isEqualTo(appended);
        assertThatThrownBy(() -> appender.append(List.of(entry(UUID.randomUUID(), 1))))
                .isInstanceOf(NotAppended.class);
    }

    @Test
    void where_no_database_answers_the_caller_is_told_that_nothing_was_sent() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setURL("jdbc:postgresql://127.0.0.1:1/none");
        try (var appender = new Appender(nowhere, Duration.ofMillis(300), position -> {})) {
            assertThatThrownBy(() -> appender.append(List.of(entry(UUID.randomUUID(), 1))))
                    .isInstanceOf(NotAppended.class);
        }
    }

    @Test
    void where_the_database_falls_silent_in_the_middle_the_caller_is_told_that_the_outcome_is_open() throws Exception {
        NewEntry sent = entry(UUID.randomUUID(), 1);
        try (var holder = database.owner().getConnection();
                var appender = new Appender(database.service(), Duration.ofSeconds(2), position -> {})) {
            appender.append(List.of(entry(UUID.randomUUID(), 1)));
            hold(holder);
            assertThatThrownBy(() -> appender.append(List.of(sent))).isInstanceOf(OutcomeUnknown.class);
            holder.rollback();
            assertThat(appender.append(List.of(sent))).as("a repeat tells").isInstanceOf(Outcome.Duplicate.class);
        }
    }
}
