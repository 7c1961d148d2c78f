package org.supporttimeline.projections.caseload;

import java.util.List;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.projections.projector.KnownCase;
import org.supporttimeline.projections.projector.NextDay;
import org.supporttimeline.projections.projector.Projection;
import org.supporttimeline.projections.projector.Table;

/** The tables behind {@link Caseload}. The dated settings are part of it: with others the rows are others. */
public final class CaseloadProjection implements Projection {

    /** The projection's name. */
    public static final String NAME = "caseload";

    private static final List<Table> TABLES = List.of(Table.ofState("case_now", CaseNowRow.class), NextDay.TABLE);

    private final Policies policies;

    public CaseloadProjection(Policies policies) {
        this.policies = policies;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Table> tables() {
        return TABLES;
    }

    @Override
    public List<Record> state(KnownCase known) {
        return NextDay.after(known, policies, asOf -> List.of(CaseNowRow.of(known, asOf)));
    }
}
