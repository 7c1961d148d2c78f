package org.supporttimeline.projections.projector;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that says something else now than what was written in it. A projection that keeps what was entered, and counts each
 * entry once as amended, has a state table {@link #TABLE} of these: an entry's own row counts where it has none here, and the
 * row of the correction counts in its place where it has one.
 *
 * @param saidBy the correction whose words stand in its place; null when it was retracted
 */
public record AmendedRow(UUID caseId, int entryNo, @Nullable Integer saidBy, boolean retracted) {

    /** The table of amended entries. Its name and columns are the same in every projection. */
    public static final Table TABLE = Table.ofState("amended", AmendedRow.class);

    /** The rows of a case. */
    public static List<AmendedRow> of(KnownCase known) {
        return known.file().amendments().all().stream()
                .map(one -> new AmendedRow(known.caseId(), one.entry(), one.saidBy(), one.retracted()))
                .toList();
    }
}
