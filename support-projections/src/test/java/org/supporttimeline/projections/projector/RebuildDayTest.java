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

    @Test
    void are_of_the_day_on_which_the_tables_come_into_use() {
        Migrations.makeBeside(live.database.service(), "silence", "silence");
        itIs(DAY);
        UUID caseId = UUID.randomUUID();
        live.record(caseId, Facts.intake(DAY), Facts.call(DAY));
        var rebuilds = new Rebuilds(
                List.of(new DayTurnTest.Silence()),
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
        assertThat(live.rows("SELECT since::text FROM silence.silent"))
                .containsExactly(DAY.plusDays(7).toString());
        assertThat(live.rows("SELECT day::text FROM silence.next_day")).isEmpty();
    }
}
