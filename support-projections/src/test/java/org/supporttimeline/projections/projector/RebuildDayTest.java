package org.supporttimeline.projections.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.projections.projector.Facts.DAY;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supporttimeline.projections.schema.Migrations;

/** Rows that change with the day. */
class RebuildDayTest {

    @AutoClose
    final LiveLog live = new LiveLog();

    private void itIs(LocalDate day) {
        live.clock = () -> day.atStartOfDay().toInstant(ZoneOffset.ofHours(9));
    }

    private void rebuild(DayTurnTest.Silence silence, UUID... cases) {
        Migrations.makeBeside(live.database.service(), "silence", "silence");
        itIs(DAY);
        for (UUID caseId : cases) {
            live.record(caseId, Facts.intake(DAY), Facts.call(DAY));
        }
        var rebuilds = new Rebuilds(
                List.of(silence),
                live.log,
                live.database.service(),
                () -> live.clock.instant(),
                RebuildSettings.standard(1, List.of()),
                step -> {
                    if (step == RebuildStep.INDEXING) {
                        itIs(DAY.plusDays(8));
                    }
                });
        try (rebuilds) {
            assertThat(RebuildLog.finish(rebuilds, RebuildLog.MEMORY).step()).isEqualTo(RebuildStep.DONE);
        }
    }

    private List<String> silent() {
        return live.rows("SELECT case_id || ' ' || since FROM silence.silent");
    }

    @Test
    void are_of_the_day_on_which_the_tables_come_into_use() {
        UUID one = UUID.randomUUID();
        rebuild(new DayTurnTest.Silence(), one);
        assertThat(silent()).containsExactly(one + " " + DAY.plusDays(7));
        assertThat(live.rows("SELECT day::text FROM silence.next_day")).isEmpty();
    }

    @Test
    void of_a_case_that_they_cannot_be_made_for_are_those_of_the_day_before_and_hinder_no_other() {
        var silence = new DayTurnTest.Silence();
        UUID refused = UUID.randomUUID();
        UUID sound = UUID.randomUUID();
        silence.refused.add(refused);
        rebuild(silence, refused, sound);
        assertThat(silent()).containsExactly(sound + " " + DAY.plusDays(7));
        assertThat(live.rows("SELECT projection || ' ' || case_id || ' ' || entry_no FROM projection.parked"))
                .containsExactly("silence " + refused + " 2");
        assertThat(live.rows("SELECT case_id || ' ' || day FROM silence.next_day"))
                .containsExactly(refused + " " + DAY.plusDays(7));
    }
}
