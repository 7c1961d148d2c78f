package org.supporttimeline.projections.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.projections.projector.Facts.DAY;
import static org.supporttimeline.projections.projector.RebuildLog.MEMORY;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supporttimeline.projections.projector.Difference.Compared;

class ProjectionCheckTest {

    private static final int ALL = 100;
    private static final String SCHEMAS = "SELECT nspname::text FROM pg_namespace WHERE nspname !~ '^pg_' ORDER BY 1";

    @AutoClose
    final RebuildLog town = new RebuildLog();

    final LiveLog live = town.live;

    private CheckReport check(int sample) {
        try {
            return new ProjectionCheck(town.projections, live.log, live.database.service(), () -> live.clock.instant())
                    .run(sample, 7, MEMORY);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Difference onlyDifference() {
        List<Difference> all = check(ALL).projections().stream()
                .filter(one -> one.first() != null)
                .map(CheckReport.Checked::first)
                .toList();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void tables_that_followed_the_log_are_equal_to_rebuilt_ones_and_to_the_folds_as_of() {
        town.follow(4);
        long position = town.someCases();
        town.await(position);
        List<String> schemas = live.rows(SCHEMAS);
        CheckReport report = check(ALL);
        assertThat(report.isEqual()).as(report.toString()).isTrue();
        assertThat(report.cases()).isEqualTo(12).isEqualTo(report.ofCases());
        assertThat(report.position()).isEqualTo(position);
        assertThat(report.projections())
                .extracting(CheckReport.Checked::projection)
                .containsExactly("probe", "timeline", "caseload");
        assertThat(report.projections().getFirst().rows()).isEqualTo(position + 12);
        assertThat(live.rows(SCHEMAS)).as("nothing is left behind").isEqualTo(schemas);
    }

    @Test
    void tables_that_are_behind_are_compared_where_they_are() {
        List<Projector> projectors = town.follow(1);
        long position = town.someCases();
        town.await(position);
        projectors.get(1).close();
        town.moreCalls(70);
        Await.until(() -> projectors.getFirst().position() > position);
        assertThat(check(ALL).isEqual()).isTrue();
    }

    @Test
    void tables_that_nobody_has_followed_yet_are_equal_when_they_are_empty() {
        town.someCases();
        assertThat(check(ALL).isEqual()).isTrue();
        live.execute(
                "INSERT INTO probe.seen SELECT case_id, entry_no, position, type FROM log.event WHERE position = 3");
        assertThat(onlyDifference().what()).isEqualTo("rows that only the first has: 1");
    }

    @Test
    void a_value_that_is_another_is_named_by_its_column_and_not_told() {
        town.follow(1);
        town.await(town.someCases());
        live.execute("UPDATE timeline.entry SET type = 'secret words', channel = 'secret' WHERE position = 20");
        Difference difference = onlyDifference();
        assertThat(difference.table()).isEqualTo("timeline.entry");
        assertThat(difference.what()).isEqualTo("other values in type, channel");
        assertThat(difference.compared()).isEqualTo(Compared.LIVE_AND_REBUILT);
        assertThat(difference.toString()).doesNotContain("secret");
        assertThat(live.rows("SELECT case_id::text FROM log.event WHERE position = 20"))
                .containsExactly(difference.caseId().toString());
    }

    @Test
    void a_row_that_is_missing_and_one_too_many_are_counted() {
        town.follow(1);
        town.await(town.someCases());
        live.execute("DELETE FROM timeline.phase WHERE case_id = '" + town.cases.get(2) + "'");
        assertThat(onlyDifference().what()).startsWith("rows that only the second has: ");
        live.execute("UPDATE timeline.phase SET case_id = case_id; UPDATE probe.standing SET contacts = 99");
        CheckReport report = check(ALL);
        assertThat(report.projections().getFirst().casesUnlike()).isEqualTo(12);
        assertThat(report.projections().get(1).casesUnlike()).isEqualTo(1);
        assertThat(report.isEqual()).isFalse();
    }

    @Test
    void the_same_seed_draws_the_same_cases() {
        town.follow(1);
        town.await(town.someCases());
        live.execute("UPDATE probe.standing SET contacts = 99");
        Difference first = onlyDifference();
        CheckReport some = check(5);
        assertThat(some.cases()).isEqualTo(5);
        assertThat(some.ofCases()).isEqualTo(12);
        assertThat(some.projections().getFirst().first()).isEqualTo(first);
    }

    @Test
    void parked_cases_are_compared_as_of_where_they_were_parked() {
        town.probe.failingFrom.put(town.cases.get(0), 5);
        town.probe.failing.add(town.cases.get(1));
        town.follow(1);
        town.await(town.someCases());
        CheckReport report = check(ALL);
        assertThat(report.isEqual()).as(report.toString()).isTrue();
        assertThat(report.projections().getFirst().parked()).isEqualTo(2);
    }

    @Test
    void a_case_with_an_entry_that_cannot_be_read_is_compared_up_to_there() {
        town.follow(1);
        town.someCases();
        UUID strange = UUID.randomUUID();
        live.record(strange, Facts.intake(DAY));
        live.execute("""
                SELECT log.append(ARRAY[1], ARRAY['%s'::uuid], ARRAY[2], ARRAY[gen_random_uuid()],
                       ARRAY['OfTomorrow'], ARRAY[1], ARRAY['{"on":"2026-04-01"}'], ARRAY['{}'])""".formatted(strange));
        town.await(town.moreCalls(70));
        CheckReport report = check(ALL);
        assertThat(report.isEqual()).as(report.toString()).isTrue();
        assertThat(report.projections())
                .allSatisfy(one -> assertThat(one.parked()).isEqualTo(1));
    }

    @Test
    void rows_that_wait_for_their_next_day_are_no_difference() {
        live.clock = () -> DAY.plusDays(61).atStartOfDay(RowMaker.JAPAN).toInstant();
        List<Projector> projectors = town.follow(1);
        town.await(town.someCases());
        projectors.forEach(Projector::close);
        live.clock = () -> DAY.plusDays(461).atStartOfDay(RowMaker.JAPAN).toInstant();
        CheckReport report = check(ALL);
        assertThat(report.isEqual()).as(report.toString()).isTrue();
        live.execute("UPDATE caseload.next_day SET day = day + 1000");
        assertThat(onlyDifference().table()).startsWith("caseload.");
    }

    @Test
    void it_sees_no_difference_while_everything_goes_on_and_holds_nobody_up() throws Exception {
        town.follow(2);
        town.await(town.someCases());
        var done = new AtomicBoolean();
        try (var others = Executors.newFixedThreadPool(2)) {
            var writing = others.submit(() -> {
                for (int i = 0; !done.get(); i++) {
                    town.moreCalls(100 + i % 200);
                    LockSupport.parkNanos(20_000_000);
                }
            });
            var rebuilding = others.submit(() -> {
                while (!done.get()) {
                    RebuildLog.finish(town.rebuilds(step -> {}), MEMORY);
                }
            });
            try {
                for (int i = 0; i < 4; i++) {
                    CheckReport report = check(ALL);
                    assertThat(report.isEqual()).as(report.toString()).isTrue();
                }
            } finally {
                done.set(true);
            }
            writing.get();
            rebuilding.get();
        }
    }
}
