package org.supporttimeline.projections.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supporttimeline.projections.projector.Facts.DAY;
import static org.supporttimeline.projections.projector.RebuildLog.MEMORY;
import static org.supporttimeline.projections.projector.RebuildLog.SCHEMAS;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supporttimeline.projections.schema.Migrations;

class RebuildTest {

    @AutoClose
    final RebuildLog town = new RebuildLog();

    final LiveLog live = town.live;

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void rebuilt_tables_hold_what_the_live_ones_hold_and_are_followed_on(int segments) {
        town.follow(segments);
        town.await(town.someCases());
        List<String> before = town.rows();
        List<String> indexes = town.indexes();
        live.execute("GRANT USAGE ON SCHEMA probe TO support_reader");
        live.execute("GRANT SELECT ON probe.standing TO support_reader");
        live.execute("UPDATE probe.standing SET contacts = 99; DELETE FROM timeline.entry");

        RebuildStatus status = RebuildLog.finish(town.rebuilds(step -> {}), MEMORY);

        assertThat(status.error()).isNull();
        assertThat(status.step()).isEqualTo(RebuildStep.DONE);
        assertThat(status.events())
                .isEqualTo(status.total())
                .isEqualTo(live.log.entries().head());
        assertThat(town.rows()).isEqualTo(before);
        assertThat(town.indexes()).isEqualTo(indexes);
        assertThat(live.rows("SELECT has_table_privilege('support_reader', 'probe.standing', 'SELECT')::text"))
                .containsExactly("true");
        assertThat(live.rows(SCHEMAS)).isEmpty();
        Migrations.makeBeside(live.database.service(), "probe", "probe"); // finds nothing to do

        town.await(town.moreCalls(70));
        List<String> after = town.rows();
        assertThat(after).isNotEqualTo(before);
        RebuildLog.finish(town.rebuilds(step -> {}), MEMORY);
        assertThat(town.rows()).isEqualTo(after);
    }

    @Test
    void with_little_memory_the_rows_are_the_same() {
        town.follow(1);
        town.await(town.someCases());
        List<String> before = town.rows();
        assertThat(RebuildLog.finish(town.rebuilds(step -> {}), 1 << 14).error())
                .isNull();
        assertThat(town.rows()).isEqualTo(before);
    }

    @Test
    void one_projection_is_rebuilt_and_the_others_left_alone() {
        town.follow(1);
        town.await(town.someCases());
        live.execute("UPDATE probe.standing SET contacts = 99; UPDATE caseload.case_now SET last_entry = 99");
        assertThat(RebuildLog.finish(town.rebuilds(step -> {}), MEMORY, "caseload")
                        .step())
                .isEqualTo(RebuildStep.DONE);
        assertThat(live.rows("SELECT DISTINCT contacts::text FROM probe.standing"))
                .containsExactly("99");
        assertThat(live.rows("SELECT DISTINCT last_entry::text FROM caseload.case_now"))
                .doesNotContain("99");
    }

    @Test
    void what_is_recorded_after_the_load_is_in_the_new_tables() {
        town.follow(1);
        town.await(town.someCases());
        Rebuilds rebuilds = town.rebuilds(step -> {
            if (step == RebuildStep.INDEXING || step == RebuildStep.SWAPPING) {
                town.moreCalls(80);
            }
        });
        assertThat(RebuildLog.finish(rebuilds, MEMORY).step()).isEqualTo(RebuildStep.DONE);
        town.await(live.log.entries().head());
        List<String> followed = town.rows();
        RebuildLog.finish(town.rebuilds(step -> {}), MEMORY);
        assertThat(followed).isEqualTo(town.rows());
        assertThat(live.rows("SELECT count(*)::text FROM probe.seen"))
                .containsExactly(Long.toString(live.log.entries().head()));
    }

    @Test
    void what_nobody_has_followed_yet_is_brought_to_the_end_of_the_log_and_followed_from_there() {
        long position = town.someCases();
        assertThat(RebuildLog.finish(town.rebuilds(step -> {}), MEMORY).step()).isEqualTo(RebuildStep.DONE);
        assertThat(live.rows("SELECT DISTINCT position::text FROM projection.token"))
                .containsExactly(Long.toString(position));
        List<String> rebuilt = town.rows();
        assertThat(rebuilt).hasSizeGreaterThan(100);
        town.follow(1);
        town.await(town.moreCalls(90));
        assertThat(live.rows("SELECT count(*)::text FROM probe.seen")).containsExactly(Long.toString(position + 12));
    }

    @Test
    void tables_that_another_version_has_changed_meanwhile_are_left_alone() {
        town.someCases();
        Rebuilds rebuilds = town.rebuilds(step -> {
            if (step == RebuildStep.SWAPPING) {
                live.execute("UPDATE probe.migration SET checksum = 7 WHERE version IS NOT NULL");
            }
        });
        RebuildStatus status = RebuildLog.finish(rebuilds, MEMORY);
        assertThat(status.step()).isEqualTo(RebuildStep.FAILED);
        assertThat(status.error()).isEqualTo("the tables of probe were changed by another version meanwhile");
        assertThat(town.rows()).isEmpty();
        assertThat(live.rows(SCHEMAS)).isEmpty();
    }

    @Test
    void an_empty_log_gives_empty_tables() {
        assertThat(RebuildLog.finish(town.rebuilds(step -> {}), MEMORY).step()).isEqualTo(RebuildStep.DONE);
        assertThat(town.rows()).isEmpty();
    }

    @Test
    void cases_at_fault_are_parked_with_the_rows_before_the_fault_as_live() {
        UUID late = town.cases.get(0);
        UUID refused = town.cases.get(1);
        UUID always = town.cases.get(2);
        town.probe.failingFrom.put(late, 3);
        town.probe.refused.add(refused);
        town.probe.failing.add(always);
        town.follow(1);
        for (UUID one : town.cases) {
            live.record(one, Facts.intake(DAY));
            town.await(live.record(one, Facts.call(DAY.plusDays(1))));
        }
        town.await(town.moreCalls(3));
        List<String> before = town.rows();
        assertThat(before).filteredOn(row -> row.contains("\"error\"")).hasSize(3);

        RebuildStatus status = RebuildLog.finish(town.rebuilds(step -> {}), MEMORY);

        assertThat(status.step()).isEqualTo(RebuildStep.DONE);
        assertThat(status.failedCases()).isEqualTo(3);
        assertThat(withoutPlace(town.rows())).isEqualTo(withoutPlace(before));
        town.probe.failingFrom.clear();
        town.probe.refused.clear();
        town.probe.failing.clear();
        assertThat(RebuildLog.finish(town.rebuilds(step -> {}), MEMORY).failedCases())
                .isZero();
        assertThat(live.rows("SELECT case_id::text FROM projection.parked")).isEmpty();
        assertThat(live.rows("SELECT count(*)::text FROM probe.standing")).containsExactly("12");
    }

    private static List<String> withoutPlace(List<String> rows) {
        return rows.stream().map(row -> row.replaceAll(" at [^\"]*", "")).toList();
    }

    @Test
    void cases_whose_rows_share_a_key_are_left_out_and_parked() {
        town.someCases();
        town.probe.doubled.add(town.cases.get(4));
        RebuildStatus status = RebuildLog.finish(town.rebuilds(step -> {}), MEMORY);
        assertThat(status.error()).isNull();
        assertThat(status.step()).isEqualTo(RebuildStep.DONE);
        assertThat(live.rows("SELECT case_id::text FROM projection.parked"))
                .containsExactly(town.cases.get(4).toString());
        assertThat(live.rows("SELECT count(*)::text FROM probe.standing")).containsExactly("11");
    }

    @Test
    void a_second_rebuild_of_a_projection_is_refused_here_and_on_another_node() throws InterruptedException {
        town.someCases();
        var loading = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Rebuilds first = town.rebuilds(step -> {
            if (step == RebuildStep.LOADING) {
                loading.countDown();
                RebuildCrashTest.await(goOn);
            }
        });
        Rebuilds other = town.rebuilds(step -> {});
        UUID id = first.start(List.of("probe"), MEMORY).id();
        loading.await();
        assertThatThrownBy(() -> first.start(List.of("caseload"), MEMORY)).isInstanceOf(RebuildRefused.class);
        assertThatThrownBy(() -> other.start(List.of(), MEMORY))
                .isInstanceOf(RebuildRefused.class)
                .hasMessage("probe is being rebuilt already");
        other.sweep(); // does not touch what is being made
        assertThat(RebuildLog.finish(other, MEMORY, "caseload").step()).isEqualTo(RebuildStep.DONE);
        goOn.countDown();
        Await.until(() -> first.find(id).orElseThrow().step().isLast());
        assertThat(first.find(id).orElseThrow().step()).isEqualTo(RebuildStep.DONE);
        assertThat(RebuildLog.finish(other, MEMORY).step()).isEqualTo(RebuildStep.DONE);
        assertThatThrownBy(() -> other.start(List.of("nothing"), MEMORY)).isInstanceOf(IllegalArgumentException.class);
    }
}
