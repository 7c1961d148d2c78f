package org.supporttimeline.projections.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supporttimeline.projections.projector.Facts.DAY;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supporttimeline.projections.projector.LiveLog.Happened;

class ParkedCaseTest {

    private static final Duration SOON = Duration.ofMinutes(2);

    @AutoClose
    final LiveLog live = new LiveLog();

    final Probe probe = new Probe();
    final UUID sick = UUID.randomUUID();
    final UUID sound = UUID.randomUUID();

    @AutoClose
    final Projector projector = live.projector(probe, "node-1", 1, 200, live.pool);

    @BeforeEach
    void start() {
        live.execute(Probe.TABLES);
        projector.start();
    }

    private long call(UUID... cases) {
        return live.record(List.of(cases).stream()
                .map(one -> new Happened(one, Facts.call(DAY)))
                .toList());
    }

    private String standing(UUID one) {
        return live.rows("SELECT last_entry || ' at ' || position FROM probe.standing WHERE case_id = '" + one + "'")
                .toString();
    }

    private void open() throws InterruptedException {
        long opened =
                live.record(List.of(new Happened(sick, Facts.intake(DAY)), new Happened(sound, Facts.intake(DAY))));
        assertThat(projector.await(opened, SOON)).isEqualTo(Awaited.REACHED);
    }

    @Test
    void a_case_that_fails_is_parked_and_all_others_go_on() throws InterruptedException {
        open();
        probe.failing.add(sick);
        long failed = call(sick, sound);
        assertThat(projector.await(sick, failed, SOON)).isEqualTo(Awaited.PARKED);
        assertThat(projector.await(sound, failed, SOON)).isEqualTo(Awaited.REACHED);
        long later = call(sick, sound);
        assertThat(projector.await(later, SOON)).isEqualTo(Awaited.REACHED);

        assertThat(standing(sick)).isEqualTo("[1 at 1]");
        assertThat(standing(sound)).isEqualTo("[3 at 6]");
        assertThat(projector.parked()).singleElement().satisfies(parked -> {
            assertThat(parked.caseId()).isEqualTo(sick);
            assertThat(parked.position()).isEqualTo(2);
            assertThat(parked.entry()).isEqualTo(2);
            assertThat(parked.error())
                    .startsWith("java.lang.IllegalStateException at ")
                    .doesNotContain("secret");
        });
        assertThat(projector.await(sick, 2, SOON)).isEqualTo(Awaited.REACHED);
        assertThat(live.rows("SELECT " + Reflected.ofCase("probe", "'" + sick + "'")))
                .containsExactly("2");
        assertThat(live.rows("SELECT " + Reflected.ofCase("probe", "'" + sound + "'")))
                .containsExactly("6");
    }

    @Test
    void a_row_that_the_table_refuses_parks_its_case_alone() throws InterruptedException {
        open();
        probe.refused.add(sick);
        long failed = call(sound, sick, sound);
        assertThat(projector.await(failed, SOON)).isEqualTo(Awaited.REACHED);
        assertThat(standing(sick)).isEqualTo("[1 at 1]");
        assertThat(standing(sound)).isEqualTo("[3 at 5]");
        assertThat(projector.parked())
                .singleElement()
                .satisfies(parked -> assertThat(parked.error()).contains("PSQLException 23502"));
        assertThat(live.rows("SELECT entry_no::text FROM probe.seen WHERE case_id = '" + sick + "'"))
                .containsExactly("1");
    }

    @Test
    void a_case_is_parked_at_the_very_entry_that_fails_with_the_rows_of_the_one_before() throws InterruptedException {
        open();
        probe.failingFrom.put(sick, 4);
        long failed = call(sick, sound, sick, sick, sick);
        assertThat(projector.await(failed, SOON)).isEqualTo(Awaited.REACHED);
        assertThat(standing(sick)).isEqualTo("[3 at 5]");
        assertThat(standing(sound)).isEqualTo("[2 at 4]");
        assertThat(projector.parked()).singleElement().satisfies(parked -> {
            assertThat(parked.entry()).isEqualTo(4);
            assertThat(parked.position()).isEqualTo(5);
        });
        assertThat(live.rows("SELECT max(entry_no)::text FROM probe.seen WHERE case_id = '" + sick + "'"))
                .containsExactly("3");
    }

    @Test
    void an_unreadable_event_parks_its_case_alone() throws InterruptedException {
        open();
        live.execute("""
                SELECT log.append(ARRAY[1], ARRAY['%s'::uuid], ARRAY[2], ARRAY[gen_random_uuid()],
                       ARRAY['OfTomorrow'], ARRAY[1], ARRAY['{"on":"2026-04-01"}'], ARRAY['{}'])""".formatted(sick));
        assertThat(projector.await(call(sound), SOON)).isEqualTo(Awaited.REACHED);
        assertThat(standing(sound)).isEqualTo("[2 at 4]");
        assertThat(projector.parked())
                .singleElement()
                .satisfies(parked ->
                        assertThat(parked.error()).startsWith("org.supporttimeline.projections.log.UnreadableEvent"));
    }

    @Test
    void a_parked_case_is_folded_anew_once_the_cause_is_gone_and_goes_on() throws InterruptedException {
        open();
        probe.failing.add(sick);
        long failed = call(sick, sick, sound);
        assertThat(projector.await(failed, SOON)).isEqualTo(Awaited.REACHED);

        assertThatThrownBy(() -> projector.refold(sick))
                .isInstanceOf(CaseFails.class)
                .hasMessageStartingWith("java.lang.IllegalStateException at ")
                .hasMessageNotContaining("secret");
        assertThat(projector.parked()).hasSize(1);
        assertThat(standing(sick)).isEqualTo("[1 at 1]");

        probe.failing.clear();
        projector.refold(sick);
        assertThat(projector.parked()).isEmpty();
        assertThat(standing(sick)).isEqualTo("[3 at 4]");
        assertThat(live.rows("SELECT entry_no::text FROM probe.seen WHERE case_id = '" + sick + "' ORDER BY entry_no"))
                .containsExactly("1", "2", "3");

        assertThat(projector.await(sick, call(sick), SOON)).isEqualTo(Awaited.REACHED);
        assertThat(standing(sick)).isEqualTo("[4 at 6]");
    }

    @Test
    void rows_that_were_spoilt_are_repaired_by_folding_the_case_anew() throws InterruptedException {
        open();
        assertThat(projector.await(call(sick, sick), SOON)).isEqualTo(Awaited.REACHED);
        live.execute("DELETE FROM probe.seen WHERE entry_no = 2; UPDATE probe.standing SET contacts = 99");
        projector.refold(sick);
        assertThat(standing(sick)).isEqualTo("[3 at 4]");
        assertThat(live.rows("SELECT contacts::text FROM probe.standing WHERE case_id = '" + sick + "'"))
                .containsExactly("2");
        assertThat(live.rows("SELECT count(*)::text FROM probe.seen WHERE case_id = '" + sick + "'"))
                .containsExactly("3");
    }
}
