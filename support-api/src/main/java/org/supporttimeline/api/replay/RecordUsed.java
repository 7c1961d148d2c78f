package org.supporttimeline.api.replay;

import java.util.List;
import org.supporttimeline.projections.log.Leaf;
import org.supporttimeline.projections.log.StoredEntry;

/**
 * The entries that an answer was made from, all of the case from the first on: two answers with the same digest were made from
 * the same record.
 *
 * @param entries how many
 * @param sha256 of their leaves as the ledger has them, one after the other
 */
public record RecordUsed(int entries, String sha256) {

    static RecordUsed of(List<StoredEntry> entries) {
        var digest = new Digest();
        entries.forEach(entry -> digest.add(Leaf.of(entry)));
        return new RecordUsed(entries.size(), digest.hex());
    }
}
