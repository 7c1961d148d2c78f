package org.supporttimeline.projections.risk;

import java.util.ArrayList;
import java.util.List;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.projections.projector.KnownCase;
import org.supporttimeline.projections.projector.NextDay;
import org.supporttimeline.projections.projector.OfficeRow;
import org.supporttimeline.projections.projector.Projection;
import org.supporttimeline.projections.projector.Table;

/** The tables behind {@link Indicators}. The dated settings are part of it: with others the rows are others. */
public final class RiskProjection implements Projection {

    /** The projection's name. */
    public static final String NAME = "risk";

    private static final List<Table> TABLES =
            List.of(Table.ofState("indicator", IndicatorRow.class), OfficeRow.TABLE, NextDay.TABLE);

    private final Policies policies;

    public RiskProjection(Policies policies) {
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
        return NextDay.after(known, policies, asOf -> {
            List<Record> rows = new ArrayList<>(IndicatorRow.of(known, asOf));
            rows.addAll(OfficeRow.of(known));
            return rows;
        });
    }
}
