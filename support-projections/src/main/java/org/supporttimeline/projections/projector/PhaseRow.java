package org.supporttimeline.projections.projector;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A stage that the case entered; it lasts until the next. A projection that asks for the stage of a day has a table of these. */
public record PhaseRow(UUID caseId, LocalDate since, int entryNo, String phase) {

    /** The table of stages. Its name and columns are the same in every projection. */
    public static final Table TABLE = Table.ofState("phase", PhaseRow.class);

    /** The rows of a case, the earliest first. */
    public static List<PhaseRow> of(KnownCase known) {
        return known.file().phases().steps().stream()
                .map(step -> new PhaseRow(
                        known.caseId(), step.on(), step.entry(), step.to().name()))
                .toList();
    }
}
