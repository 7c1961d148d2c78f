package org.supporttimeline.projections.feed;

import java.util.List;
import org.supporttimeline.projections.log.StoredEntry;

/**
 * What a reader may see of a part of the log.
 *
 * @param entries in log order
 * @param reached the last position that was looked at; whoever goes on after it misses nothing and sees nothing twice
 */
public record Stretch(List<StoredEntry> entries, long reached) {

    /** @param entries in log order */
    public Stretch {
        entries = List.copyOf(entries);
    }
}
