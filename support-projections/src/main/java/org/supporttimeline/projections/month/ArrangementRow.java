package org.supporttimeline.projections.month;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.projector.KnownCase;

/** A form that is to be filled at a cadence from a day on. */
record ArrangementRow(
        UUID caseId,
        int entryNo,
        LocalDate onDay,
        String form,
        String cadence,
        LocalDate fromDay,
        @Nullable LocalDate untilDay) {

    static List<ArrangementRow> of(KnownCase known) {
        return known.file().checkIns().arrangements().stream()
                .map(one -> new ArrangementRow(
                        known.caseId(),
                        one.entry(),
                        one.on(),
                        one.form().value(),
                        one.cadence().name(),
                        one.from(),
                        one.until()))
                .toList();
    }
}
