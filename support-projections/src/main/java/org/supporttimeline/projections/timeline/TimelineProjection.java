package org.supporttimeline.projections.timeline;

import java.util.List;
import java.util.stream.Stream;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.projector.KnownCase;
import org.supporttimeline.projections.projector.OfficeRow;
import org.supporttimeline.projections.projector.PhaseRow;
import org.supporttimeline.projections.projector.Projection;
import org.supporttimeline.projections.projector.Table;

/** The tables behind {@link Timeline}. */
public final class TimelineProjection implements Projection {

    /** The projection's name. */
    public static final String NAME = "timeline";

    private static final List<Table> TABLES =
            List.of(Table.ofEntries("entry", EntryRow.class), PhaseRow.TABLE, OfficeRow.TABLE);

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
        return List.of(EntryRow.of(entry));
    }

    @Override
    public List<Record> state(KnownCase known) {
        return Stream.<Record>concat(PhaseRow.of(known).stream(), OfficeRow.of(known).stream())
                .toList();
    }
}
