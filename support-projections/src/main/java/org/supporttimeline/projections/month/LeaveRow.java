package org.supporttimeline.projections.month;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.projector.KnownCase;

/** Days on leave, when nobody is asked to fill a form. */
record LeaveRow(UUID caseId, LocalDate fromDay, @Nullable LocalDate untilDay, int entryNo) {

    static List<LeaveRow> of(KnownCase known) {
        return known.file().employments().spells().stream()
                .flatMap(spell -> spell.leaves().stream())
                .map(leave -> new LeaveRow(known.caseId(), leave.from(), leave.until(), leave.entry()))
                .distinct()
                .toList();
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(fromDay) && (untilDay == null || !day.isAfter(untilDay));
    }
}
