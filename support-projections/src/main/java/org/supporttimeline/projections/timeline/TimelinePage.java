package org.supporttimeline.projections.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a timeline.
 *
 * @param position the position of the log that it is true for
 * @param lastEntry the number of the case's last entry that it reflects
 * @param entries the newest first, by day and entry number
 * @param older where the next page begins; null when this is the last
 */
public record TimelinePage(
        long position,
        int lastEntry,
        List<TimelineEntry> entries,
        @Nullable TimelineCursor older) {

    public TimelinePage {
        entries = List.copyOf(entries);
    }
}
