package org.supporttimeline.projections.handover;

import java.util.List;
import org.supporttimeline.projections.projector.KnownCase;
import org.supporttimeline.projections.projector.Projection;
import org.supporttimeline.projections.projector.Table;

/** The table behind {@link OpenOffers}. */
public final class HandOverProjection implements Projection {

    /** The projection's name. */
    public static final String NAME = "handover";

    private static final List<Table> TABLES = List.of(Table.ofState("offer", OfferRow.class));

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
        return known.file().opened() ? List.copyOf(OfferRow.of(known)) : List.of();
    }
}
