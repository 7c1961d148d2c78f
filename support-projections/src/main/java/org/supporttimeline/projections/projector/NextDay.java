package org.supporttimeline.projections.projector;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The day on which a case must be looked at again although nothing new was recorded: the first on which its state rows may be
 * others. A projection whose rows depend on the day has a state table {@link #TABLE} of these, indexed by day; the
 * projector finds there, without reading any other case, whose rows the new day changes. A case without such a row is looked
 * at again only when something is recorded.
 *
 * @param day later than the day for which the rows were made
 */
public record NextDay(UUID caseId, LocalDate day) {

    /** The table of next days. Its name and columns are the same in every projection. */
    public static final Table TABLE = Table.ofState("next_day", NextDay.class);
}
