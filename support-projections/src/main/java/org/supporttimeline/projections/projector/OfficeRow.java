package org.supporttimeline.projections.projector;

import java.util.List;
import java.util.UUID;

/**
 * The office that keeps the case now: only readers of that office see it. A projection that is read by office has a state
 * table {@link #TABLE} of these, to join where a scope is asked for.
 */
public record OfficeRow(UUID caseId, String office) {

    /** The table of offices. Its name and columns are the same in every projection. */
    public static final Table TABLE = Table.ofState("office", OfficeRow.class);

    /** One row; none before the intake. */
    public static List<OfficeRow> of(KnownCase known) {
        var offices = known.file().offices();
        return offices.keepings().isEmpty()
                ? List.of()
                : List.of(new OfficeRow(known.caseId(), offices.current().value()));
    }
}
