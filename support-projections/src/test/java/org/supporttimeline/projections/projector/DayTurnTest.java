package org.supporttimeline.projections.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.projections.projector.Facts.DAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.projections.log.RecordedEntry;

class DayTurnTest {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int PATIENCE = 7;

    /** Who has not been spoken to for a week; that changes with the day alone. */
    static final class Silence implements Projection {

        static final String TABLES = """
                CREATE SCHEMA silence;
                CREATE TABLE silence.silent (case_id uuid PRIMARY KEY, since date NOT NULL);
                CREATE TABLE silence.next_day (case_id uuid PRIMARY KEY, day date NOT NULL);
                """;

        final Set<UUID> failing = ConcurrentHashMap.newKeySet();

        /** Cases for which it gives a row that the table refuses, once they are silent. */
        final Set<UUID> refused = ConcurrentHashMap.newKeySet();

        record Silent(UUID caseId, @Nullable LocalDate since) {}

        @Override
        public String name() {
            return "silence";
        }

        @Override
        public List<Table> tables() {
            return List.of(Table.ofState("silent", Silent.class), NextDay.TABLE);
        }

        @Override
        public List<Record> entered(RecordedEntry entry) {
            return List.of();
        }

        @Override
        public List<Record> state(KnownCase known) {
            if (failing.contains(known.caseId())) {
                throw new IllegalStateException("it fails");
            }
            return known.file().contacts().last(Party.CLIENT).stream()
                    .map(last -> last.on().plusDays(PATIENCE))
                    .<Record>map(day -> known.today().isBefore(day)
                            ? new NextDay(known.caseId(), day)
                            : new Silent(known.caseId(), refused.contains(known.caseId()) ? null : day))
                    .toList();
        }
    }

    @AutoClose
    final LiveLog live = new LiveLog();

    final Silence silence = new Silence();

    @AutoClose
    final Projector projector = live.projector(silence, "node-1", 1, 200, live.pool);

    @BeforeEach
    void tables() {
        live.execute(Silence.TABLES);
    }

    private void itIs(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(RowMaker.JAPAN).toInstant();
        live.clock = () -> noon;
    }

    private long spokenTo(UUID one, LocalDate day) {
        return live.record(one, Facts.intake(DAY), Facts.call(day));
    }

    private List<String> silent() {
        return live.rows("SELECT case_id || ' ' || since FROM silence.silent ORDER BY since");
    }

    private void follow(long position) throws InterruptedException {
        projector.start();
        assertThat(projector.await(position, SOON)).isEqualTo(Awaited.REACHED);
    }

    @Test
    void a_case_is_looked_at_again_when_its_next_day_has_come_and_no_earlier() throws InterruptedException {
        itIs(DAY);
        UUID one = UUID.randomUUID();
        follow(spokenTo(one, DAY));
        itIs(DAY.plusDays(6));
        assertThat(projector.turnDay()).isZero();
        assertThat(silent()).isEmpty();

        itIs(DAY.plusDays(7));
        Await.until(() -> projector.turnDay() >= 0 && !silent().isEmpty());
        assertThat(silent()).containsExactly(one + " " + DAY.plusDays(7));
        assertThat(live.rows("SELECT day::text FROM silence.next_day")).isEmpty();
        assertThat(projector.turnDay()).isZero();
    }

    @Test
    void a_node_that_was_away_for_days_catches_up_with_all_cases() throws InterruptedException {
        itIs(DAY);
        long last = Stream.generate(UUID::randomUUID)
                .limit(23)
                .mapToLong(one -> spokenTo(one, DAY))
                .max()
                .orElseThrow();
        follow(last);
        itIs(DAY.plusDays(30));
        Await.until(() -> projector.turnDay() >= 0 && silent().size() == 23);
    }

    @Test
    void a_case_that_fails_on_its_day_is_parked_and_the_others_are_looked_at() throws InterruptedException {
        itIs(DAY);
        UUID sick = UUID.randomUUID();
        UUID sound = UUID.randomUUID();
        spokenTo(sick, DAY);
        follow(spokenTo(sound, DAY));
        silence.failing.add(sick);
        itIs(DAY.plusDays(7));
        Await.until(() -> projector.turnDay() >= 0
                && !silent().isEmpty()
                && !projector.parked().isEmpty());
        assertThat(silent()).containsExactly(sound + " " + DAY.plusDays(7));
        assertThat(projector.parked())
                .singleElement()
                .satisfies(parked -> assertThat(parked.caseId()).isEqualTo(sick));
        assertThat(projector.turnDay()).isZero();

        silence.failing.clear();
        projector.refold(sick);
        assertThat(silent()).hasSize(2);
    }

    @Test
    void a_case_whose_rows_are_refused_on_its_day_is_parked_and_all_others_are_looked_at() throws InterruptedException {
        itIs(DAY);
        List<UUID> cases = Stream.generate(UUID::randomUUID).limit(13).toList();
        long last = cases.stream().mapToLong(one -> spokenTo(one, DAY)).max().orElseThrow();
        follow(last);
        UUID sick = cases.stream().min(Comparator.comparing(UUID::toString)).orElseThrow();
        silence.refused.add(sick);
        itIs(DAY.plusDays(7));
        Await.until(() -> projector.turnDay() >= 0 && silent().size() == 12);
        assertThat(projector.parked()).singleElement().satisfies(parked -> {
            assertThat(parked.caseId()).isEqualTo(sick);
            assertThat(parked.entry()).isEqualTo(2);
            assertThat(parked.error()).contains("PSQLException 23502");
        });
        assertThat(live.rows("SELECT case_id || ' ' || day FROM silence.next_day"))
                .as("its rows are those of the day before")
                .containsExactly(sick + " " + DAY.plusDays(7));
        assertThat(projector.turnDay()).isZero();

        silence.refused.clear();
        projector.refold(sick);
        assertThat(silent()).hasSize(13);
    }

    @Test
    void what_is_recorded_on_a_later_day_is_judged_by_that_day() throws InterruptedException {
        itIs(DAY);
        UUID one = UUID.randomUUID();
        follow(spokenTo(one, DAY));
        itIs(DAY.plusDays(6));
        long again = live.record(one, Facts.call(DAY.plusDays(5)));
        assertThat(projector.await(one, again, SOON)).isEqualTo(Awaited.REACHED);
        assertThat(live.rows("SELECT day::text FROM silence.next_day"))
                .containsExactly(DAY.plusDays(12).toString());
    }

    @Test
    void a_case_as_known_at_a_moment_is_its_first_entries_judged_on_the_day_asked_for() throws InterruptedException {
        UUID one = UUID.randomUUID();
        spokenTo(one, DAY);
        Instant then = live.log.entries().entries(one).getLast().recordedAt();
        live.record(one, Facts.call(DAY.plusDays(3)));
        var past = new PastCases(live.log);

        var known = past.find(one, then, DAY.plusDays(8)).orElseThrow().known();
        assertThat(known.lastEntry()).isEqualTo(2);
        assertThat(silence.state(known)).containsExactly(new Silence.Silent(one, DAY.plusDays(7)));
        assertThat(past.find(one, Instant.EPOCH, DAY)).isEmpty();
        assertThat(past.find(UUID.randomUUID(), Instant.now(), DAY)).isEmpty();
        assertThat(silence.state(past.find(one, Instant.now(), DAY.plusDays(8))
                        .orElseThrow()
                        .known()))
                .containsExactly(new NextDay(one, DAY.plusDays(10)));
    }
}
