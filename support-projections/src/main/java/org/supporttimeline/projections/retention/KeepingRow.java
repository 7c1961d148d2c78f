package org.supporttimeline.projections.retention;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.statistics.Keeping;

/** Which office kept the case on which days. */
record KeepingRow(
        UUID caseId,
        int entryNo,
        String office,
        LocalDate fromDay,
        @Nullable LocalDate untilDay) {

    static KeepingRow of(Keeping keeping) {
        return new KeepingRow(
                keeping.caseId(),
                keeping.entry(),
                keeping.office().value(),
                keeping.days().from(),
                keeping.days().until());
    }
}
