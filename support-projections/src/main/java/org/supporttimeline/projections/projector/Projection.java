package org.supporttimeline.projections.projector;

import java.util.List;
import org.supporttimeline.projections.log.RecordedEntry;

/**
 * What can be read from the log, as tables: pure functions from what was recorded to rows. Reading the log, folding,
 * batching, tables and tokens are the {@link Projector}'s; so the live feed, a case folded anew and a rebuild give the same
 * rows.
 *
 * <p>A row is a record whose class one of the {@link #tables()} names. An exception parks the case.
 */
public interface Projection {

    /** Name of the projection, of its processor and of the schema that holds its tables. */
    String name();

    /** Its tables, each with a row record of its own. */
    List<Table> tables();

    /** Rows that record what was entered, from the entry alone: inserted once, never changed. None unless it says so. */
    default List<Record> entered(RecordedEntry entry) {
        return List.of();
    }

    /**
     * Rows that tell how a case stands, of all state tables together: they replace the case's rows, whole. Where they depend on
     * {@link KnownCase#today()}, {@link NextDay#TABLE} is among the tables, and the row in it says until when they hold; up to
     * that day the same rows come out whatever the day.
     */
    List<Record> state(KnownCase known);
}
