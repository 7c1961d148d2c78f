package org.supporttimeline.projections.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.supporttimeline.projections.projector.KnownCase;

/** A stage that the case entered; it lasts until the next. */
record PhaseRow(UUID caseId, LocalDate since, int entryNo, String phase) {

    static List<PhaseRow> of(KnownCase known) {
        return known.file().phases().steps().stream()
                .map(step -> new PhaseRow(
                        known.caseId(), step.on(), step.entry(), step.to().name()))
                .toList();
    }
}
