package org.supporttimeline.projections.month;

import java.util.List;
import java.util.stream.Stream;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.projector.AmendedRow;
import org.supporttimeline.projections.projector.KnownCase;
import org.supporttimeline.projections.projector.OfficeRow;
import org.supporttimeline.projections.projector.PhaseRow;
import org.supporttimeline.projections.projector.Projection;
import org.supporttimeline.projections.projector.Table;

/** The tables behind {@link MonthActivities}. */
public final class MonthProjection implements Projection {

    /** The projection's name. */
    public static final String NAME = "month";

    private static final List<Table> TABLES = List.of(
            Table.ofEntries("activity", ActivityRow.class),
            AmendedRow.TABLE,
            PhaseRow.TABLE,
            Table.ofState("arrangement", ArrangementRow.class),
            Table.ofState("leave", LeaveRow.class),
            OfficeRow.TABLE);

    private final Forms forms = Forms.standard();

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
        return List.copyOf(ActivityRow.of(entry, forms));
    }

    @Override
    public List<Record> state(KnownCase known) {
        return Stream.of(
                        AmendedRow.of(known),
                        PhaseRow.of(known),
                        ArrangementRow.of(known),
                        LeaveRow.of(known),
                        OfficeRow.of(known))
                .<Record>flatMap(List::stream)
                .toList();
    }
}
