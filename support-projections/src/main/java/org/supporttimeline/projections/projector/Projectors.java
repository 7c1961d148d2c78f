package org.supporttimeline.projections.projector;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.supporttimeline.projections.log.CaseLog;

/** A projector for each projection of a node. */
public final class Projectors implements AutoCloseable {

    private final Map<String, Projector> byName = new LinkedHashMap<>();

    /**
     * Prepares them; {@link #start()} starts them.
     *
     * @param tables connections for the projections alone: two for each of them
     * @param clock tells the day for which deadlines and indicators are judged
     */
    public Projectors(
            List<Projection> projections,
            CaseLog log,
            DataSource tables,
            InstantSource clock,
            ProjectorSettings settings) {
        for (Projection projection : projections) {
            byName.put(projection.name(), new Projector(projection, log, tables, clock, settings));
        }
    }

    /** Begins to follow the log. */
    public void start() {
        byName.values().forEach(Projector::start);
    }

    /** Finishes the batches in work and stops. */
    @Override
    public void close() {
        byName.values().forEach(Projector::close);
    }

    /** All of them. */
    public Collection<Projector> all() {
        return byName.values();
    }

    /**
     * That of one projection.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public Projector of(String projection) {
        Projector projector = byName.get(projection);
        if (projector == null) {
            throw new IllegalArgumentException("no such projection");
        }
        return projector;
    }
}
