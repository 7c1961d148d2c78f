package org.supporttimeline.projections.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supporttimeline.projections.projector.Facts.DAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.projector.Facts;
import org.supporttimeline.projections.projector.LiveLog;
import org.supporttimeline.projections.projector.LiveLog.Happened;

class CaseScanTest {

    private static final int CASES = 40;
    private static final int CALLS = 25;

    @AutoClose
    final LiveLog live = new LiveLog();

    final Stop stop = new Stop();
    final Map<UUID, List<RecordedEntry>> seen = new ConcurrentHashMap<>();
    final ConcurrentLinkedQueue<UUID> unreadable = new ConcurrentLinkedQueue<>();
    final AtomicInteger ends = new AtomicInteger();

    private final class Noting implements CaseScan.Visitor {
        @Override
        public void visit(UUID caseId, List<RecordedEntry> entries) {
            assertThat(seen.put(caseId, entries)).as("once").isNull();
        }

        @Override
        public void unreadable(UUID caseId, int entries, RuntimeException failure) {
            unreadable.add(caseId);
        }

        @Override
        public void end() {
            ends.incrementAndGet();
        }
    }

    private long record() {
        List<UUID> cases = new ArrayList<>();
        List<Happened> events = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(UUID.randomUUID());
            events.add(new Happened(cases.get(i), Facts.intake(DAY)));
        }
        for (int call = 1; call <= CALLS; call++) {
            for (UUID one : cases) {
                events.add(new Happened(one, Facts.call(DAY.plusDays(call))));
            }
        }
        return live.record(events);
    }

    private CaseScan scan(long memory) {
        return new CaseScan(live.database.service(), live.wire, memory, 2, stop);
    }

    @ParameterizedTest
    @CsvSource({"100000000, 1", "400000, 2", "60000, 9"})
    void every_case_is_shown_once_and_whole_in_as_many_shares_as_the_memory_asks_for(long memory, int shares)
            throws Exception {
        long position = record();
        live.record(UUID.randomUUID(), Facts.intake(DAY)); // does not count any more

        assertThat(scan(memory).run(position, Noting::new)).isGreaterThanOrEqualTo(shares);

        assertThat(seen).hasSize(CASES);
        assertThat(ends).hasValue(2);
        seen.forEach((id, entries) -> assertThat(entries)
                .isEqualTo(live.log.entries().entries(id).stream()
                        .map(entry -> RecordedEntry.of(entry, live.wire))
                        .toList()));
    }

    @Test
    void a_case_that_cannot_be_decoded_is_told_and_the_others_shown() throws Exception {
        record();
        UUID strange = UUID.randomUUID();
        try (var connection = live.database.service().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    SELECT log.append('{1}', '{%s}', '{1}', '{%s}', '{NotInTheCatalogue}', '{1}', '{"{}"}', '{"{}"}')
                    """.formatted(strange, strange));
        }
        scan(1_000_000).run(live.log.entries().head(), Noting::new);
        assertThat(unreadable).containsExactly(strange);
        assertThat(seen).hasSize(CASES);
    }

    @Test
    void what_a_visitor_throws_ends_the_scan() {
        long position = record();
        assertThatThrownBy(() -> scan(1_000_000).run(position, () -> new CaseScan.Visitor() {
                    @Override
                    public void visit(UUID caseId, List<RecordedEntry> entries) {
                        throw new IllegalStateException("enough");
                    }

                    @Override
                    public void unreadable(UUID caseId, int entries, RuntimeException failure) {
                        throw failure;
                    }

                    @Override
                    public void end() {
                        throw new AssertionError("not reached");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
    }

    @Test
    void a_scan_that_is_stopped_shows_no_more() {
        long position = record();
        assertThatThrownBy(() -> scan(1_000_000).run(position, () -> {
                    stop.ask();
                    return new Noting();
                }))
                .isInstanceOfAny(CancellationException.class, java.sql.SQLException.class);
        assertThat(seen).isEmpty();
    }
}
