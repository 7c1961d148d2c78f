package org.supporttimeline.projections.due;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.DeadlineState;

/**
 * A page of a list of due items.
 *
 * @param position the position of the log that it is true for, bar parked cases
 * @param counts how many items of the whole list are in each state that occurs; told with the first page only, else empty
 * @param next where the next page begins; null when this is the last
 */
public record DuePage(
        long position,
        List<DueItem> items,
        Map<DeadlineState, Integer> counts,
        @Nullable DueCursor next) {

    public DuePage {
        items = List.copyOf(items);
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
