package org.supporttimeline.projections.due;

import java.util.List;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.projections.projector.KnownCase;
import org.supporttimeline.projections.projector.NextDay;
import org.supporttimeline.projections.projector.Projection;
import org.supporttimeline.projections.projector.Table;

/** The tables behind {@link DueItems}. The dated settings are part of it: with others the rows are others. */
public final class DueProjection implements Projection {

    /** The projection's name. */
    public static final String NAME = "due";

    private static final List<Table> TABLES = List.of(Table.ofState("item", DueRow.class), NextDay.TABLE);

    private final Policies policies;

    public DueProjection(Policies policies) {
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
        return NextDay.after(known, policies, asOf -> DueRow.of(known, asOf));
    }
}
