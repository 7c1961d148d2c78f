package org.supporttimeline.projections.retention;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.statistics.Stage;

/** In which stage of support the case was on which days. */
record StageRow(
        UUID caseId,
        int entryNo,
        String phase,
        LocalDate fromDay,
        @Nullable LocalDate untilDay) {

    static StageRow of(Stage stage) {
        return new StageRow(
                stage.caseId(),
                stage.entry(),
                stage.phase().name(),
                stage.days().from(),
                stage.days().until());
    }
}
