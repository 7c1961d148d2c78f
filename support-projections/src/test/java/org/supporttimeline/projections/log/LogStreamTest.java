package org.supporttimeline.projections.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supporttimeline.projections.schema.TestDatabase;

class LogStreamTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    @AutoClose
    private final TestLog node = new TestLog(database.service(), 2);

    private final CaseEventStore store = node.log.store();

    @Test
    void a_stream_gives_every_entry_once_in_order_from_its_token_on() throws Exception {
        UUID caseId = UUID.randomUUID();
        append(caseId, 1, 1_200);
        try (var stream = store.openStream(null)) {
            for (long position = 1; position <= 1_200; position++) {
                assertThat(stream.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
                assertThat(position(stream.peek().orElseThrow())).isEqualTo(position);
                TrackedEventMessage<?> message = stream.nextAvailable();
                assertThat(position(message)).isEqualTo(position);
                var stored = (StoredEntry) message.getPayload();
                assertThat(stored.entryNo()).isEqualTo(position);
                assertThat(((DomainEventMessage<?>) message).getAggregateIdentifier())
                        .isEqualTo(caseId.toString());
                assertThat(message.getTimestamp()).isEqualTo(stored.recordedAt());
                assertThat(message.getIdentifier()).isEqualTo(stored.eventId().toString());
            }
            assertThat(stream.hasNextAvailable(0, TimeUnit.SECONDS)).isFalse();
        }
        try (var stream = store.openStream(store.createHeadToken())) {
            assertThat(stream.hasNextAvailable(0, TimeUnit.SECONDS)).isFalse();
            append(caseId, 1_201, 1_201);
            assertThat(position(stream.nextAvailable())).isEqualTo(1_201);
        }
    }

    @Test
    void a_stream_calls_back_when_this_node_or_another_records() throws Exception {
        try (var other = new TestLog(database.service(), 2);
                var stream = store.openStream(null)) {
            var calls = new Semaphore(0);
            assertThat(stream.setOnAvailableCallback(calls::release)).isTrue();
            assertThat(calls.tryAcquire()).as("at once").isTrue();

            node.send(Facts.open(UUID.randomUUID()));
            assertThat(calls.tryAcquire(20, TimeUnit.SECONDS)).as("this node").isTrue();
            assertThat(stream.hasNextAvailable(0, TimeUnit.SECONDS)).isTrue();

            other.send(Facts.open(UUID.randomUUID()));
            assertThat(calls.tryAcquire(20, TimeUnit.SECONDS))
                    .as("another node")
                    .isTrue();
            assertThat(position(stream.nextAvailable())).isEqualTo(1);
            assertThat(position(stream.nextAvailable())).isEqualTo(2);
        }
    }

    @Test
    void a_token_of_a_moment_stands_before_the_first_entry_from_then_on() throws SQLException {
        assertThat(node.log.entries().lastBefore(Instant.now())).isZero();
        append(UUID.randomUUID(), 1, 9);
        List<StoredEntry> all = node.log.entries().after(0, 100);
        for (StoredEntry entry : all) {
            assertThat(node.log.entries().lastBefore(entry.recordedAt())).isEqualTo(entry.position() - 1);
        }
        assertThat(store.createTokenAt(Instant.now().plusSeconds(60)).position())
                .hasValue(9);
    }

    private void append(UUID caseId, int from, int to) throws SQLException {
        List<List<NewEntry>> commands = new ArrayList<>();
        for (int no = from; no <= to; no++) {
            commands.add(List.of(Entries.entry(caseId, no)));
        }
        try (var lane = Lane.open(database.service(), 3, Duration.ofSeconds(5))) {
            lane.append(commands);
        }
    }

    private static long position(TrackedEventMessage<?> message) {
        return message.trackingToken().position().orElseThrow();
    }
}
