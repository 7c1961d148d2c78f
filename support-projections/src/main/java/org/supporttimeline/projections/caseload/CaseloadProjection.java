package org.supporttimeline.projections.caseload;

import java.util.List;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.projector.KnownCase;
import org.supporttimeline.projections.projector.Projection;
import org.supporttimeline.projections.projector.Table;

/** The table behind {@link Caseload}. */
public final class CaseloadProjection implements Projection {

    /** The projection's name. */
    public static final String NAME = "caseload";

    private static final List<Table> TABLES = List.of(Table.ofState("case_now", CaseNowRow.class));

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
        return List.of();
    }

    @Override
    public List<Record> state(KnownCase known) {
        return List.copyOf(CaseNowRow.of(known));
    }
}
