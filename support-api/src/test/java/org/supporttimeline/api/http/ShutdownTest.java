package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.openCase;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supporttimeline.projections.log.EventLog;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.schema.TestDatabase;

class ShutdownTest {

    private static final int CALLERS = 8;

    @Test
    void a_command_in_flight_is_finished_or_refused_never_lost() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            TestService service = TestService.on(database);
            List<String> cases = IntStream.range(0, CALLERS)
                    .mapToObj(i -> openCase(service, "north"))
                    .toList();
            Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
            var underWay = new CountDownLatch(CALLERS * 3);
            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> all = cases.stream()
                        .<Future<?>>map(
                                path -> callers.submit(() -> recordUntilRefused(service, path, acknowledged, underWay)))
                        .toList();
                assertThat(underWay.await(1, TimeUnit.MINUTES)).isTrue();
                service.context().close();
                for (Future<?> one : all) {
                    one.get();
                }
            }
            assertThat(acknowledged).isNotEmpty().isSubsetOf(positions(database));
        }
    }

    private static void recordUntilRefused(
            TestService service, String path, Set<Long> acknowledged, CountDownLatch underWay) {
        Caller staff = service.as("north-staff");
        while (true) {
            try {
                Answer answer = staff.post(path + "/entries", contact("2025-05-01", "a"));
                if (answer.status() != 201) {
                    assertThat(answer.status()).as(answer.body()).isEqualTo(503);
                    return;
                }
                acknowledged.add(answer.json().at("/position").asLong());
                underWay.countDown();
            } catch (java.io.UncheckedIOException e) {
                return; // the door is closed
            }
        }
    }

    private static Set<Long> positions(TestDatabase database) throws SQLException {
        return new EventLog(database.service())
                .after(0, 1_000_000).stream().map(StoredEntry::position).collect(java.util.stream.Collectors.toSet());
    }
}
