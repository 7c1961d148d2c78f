package org.supporttimeline.projections.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supporttimeline.projections.schema.TestDatabase;

class ArrivalsTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    @AutoClose
    private final Arrivals arrivals = new Arrivals(database.service());

    @Test
    void what_anybody_may_send_misleads_nobody() throws Exception {
        append();
        assertThat(arrivals.awaitBeyond(0, LONG)).isTrue();

        notifyLog("999999");
        notifyLog("no number");
        append();

        assertThat(arrivals.awaitBeyond(1, LONG)).as("it still listens").isTrue();
        assertThat(arrivals.newest()).as("where the log ends").isEqualTo(2);
    }

    @Test
    void a_reader_that_fails_keeps_nobody_asleep() throws Exception {
        var woken = new Semaphore(0);
        arrivals.onArrival(() -> {
            throw new IllegalStateException("going away");
        });
        arrivals.onArrival(woken::release);
        for (int i = 0; i < 2; i++) {
            append();
            assertThat(woken.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void append() throws SQLException {
        try (var lane = Lane.open(database.service(), 5, LONG)) {
            lane.append(List.of(List.of(Entries.entry(UUID.randomUUID(), 1))));
        }
    }

    private void notifyLog(String payload) throws SQLException {
        try (var connection = database.service().getConnection();
                var statement = connection.prepareStatement("SELECT pg_notify('log', ?)")) {
            statement.setString(1, payload);
            statement.execute();
        }
    }
}
