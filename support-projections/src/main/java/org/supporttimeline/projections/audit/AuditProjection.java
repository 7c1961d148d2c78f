package org.supporttimeline.projections.audit;

import java.util.List;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.BusinessDays;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.projector.AmendedRow;
import org.supporttimeline.projections.projector.KnownCase;
import org.supporttimeline.projections.projector.OfficeRow;
import org.supporttimeline.projections.projector.Projection;
import org.supporttimeline.projections.projector.Table;

/** The tables behind {@link AuditHistory}. */
public final class AuditProjection implements Projection {

    /** The projection's name. */
    public static final String NAME = "audit";

    private static final List<Table> TABLES =
            List.of(Table.ofEntries("entry", EntryRow.class), OfficeRow.TABLE, AmendedRow.TABLE);

    private final BusinessDays calendar = BusinessDays.japan();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Table> tables() {
        return TABLES;
    }

    @Override
    public List<Record> entered(RecordedEntry entry) {
        return List.of(EntryRow.of(entry, calendar));
    }

    @Override
    public List<Record> state(KnownCase known) {
        return Stream.<Record>concat(OfficeRow.of(known).stream(), AmendedRow.of(known).stream())
                .toList();
    }
}
