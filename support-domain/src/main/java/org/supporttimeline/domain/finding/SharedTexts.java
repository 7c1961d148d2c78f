package org.supporttimeline.domain.finding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.supporttimeline.domain.finding.Passages.Passage;

/**
 * Finds texts that stand in more than one case, of one office at most. Fed case by case, in the memory of one request, by one
 * thread; it tells where the same words stand and never which.
 */
public final class SharedTexts {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::caseId).thenComparingInt(Place::entry);

    private final int least;
    private final Map<String, SortedSet<Place>> places = new HashMap<>();
    private boolean complete = true;

    /** @param least how many characters a text has at least to be looked at */
    public SharedTexts(int least) {
        this.least = least;
    }

    /** Where a text stands. */
    public record Place(UUID caseId, int entry) {}

    /** Takes in the words of one more case. */
    public void add(UUID caseId, Passages passages) {
        complete &= passages.complete();
        for (Passage passage : passages.all()) {
            if (passage.folded().length() >= least) {
                places.computeIfAbsent(passage.folded(), words -> new TreeSet<>(ORDER))
                        .add(new Place(caseId, passage.entry()));
            }
        }
    }

    /** Says that there is a case whose words this reader may not read. */
    public void unread() {
        complete = false;
    }

    /** Whether the words of all cases could be read. */
    public boolean complete() {
        return complete;
    }

    /** Entries of several cases that share a text, each group once, by case and entry. */
    public List<List<Place>> groups() {
        return places.values().stream()
                .map(List::copyOf)
                .filter(group -> group.stream().map(Place::caseId).distinct().count() > 1)
                .distinct()
                .sorted(Comparator.comparing(List::getFirst, ORDER))
                .toList();
    }
}
