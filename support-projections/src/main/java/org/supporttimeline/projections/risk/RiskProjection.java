package org.supporttimeline.projections.risk;

import java.util.ArrayList;
import java.util.List;
import org.supporttimeline.domain.calendar.AsOf;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.projections.log.RecordedEntry;
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
    public List<Record> entered(RecordedEntry entry) {
        return List.of();
    }

    @Override
    public List<Record> state(KnownCase known) {
        if (!known.file().opened()) {
            return List.of();
        }
        AsOf asOf = new AsOf(known.file(), known.today(), policies);
        List<Record> rows = new ArrayList<>(IndicatorRow.of(known, asOf));
        rows.addAll(OfficeRow.of(known));
        asOf.nextDay().ifPresent(day -> rows.add(new NextDay(known.caseId(), day)));
        return rows;
    }
}
