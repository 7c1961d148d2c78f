package org.supporttimeline.projections.timeline;

import java.util.List;
import java.util.UUID;
import org.supporttimeline.projections.projector.KnownCase;

/** The office that keeps the case now; none before the intake. */
record OfficeRow(UUID caseId, String office) {

    static List<OfficeRow> of(KnownCase known) {
        var offices = known.file().offices();
        return offices.keepings().isEmpty()
                ? List.of()
                : List.of(new OfficeRow(known.caseId(), offices.current().value()));
    }
}
