package org.supporttimeline.domain.finding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.supporttimeline.domain.finding.Passages.Passage;
import org.supporttimeline.domain.finding.TextMarks.Mark;

/**
 * Finds texts that stand in more than one case, of one office at most. Fed case by case, in the memory of one request, by one
 * thread; it keeps no text, and tells where the same words stand and never which.
 */
public final class SharedTexts {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::caseId).thenComparingInt(Place::entry);

    private final int least;
    private final TextMarks marks;
    private final Map<Mark, Place> first = new HashMap<>();
    private final Map<Mark, SortedSet<Place>> shared = new HashMap<>();
    private boolean withheld;
    private int unreadable;

    /**
     * For one request.
     *
     * @param least how many characters a text has at least to be looked at
     * @param key random bytes, made for this request and kept nowhere
     */
    public SharedTexts(int least, byte[] key) {
        this.least = least;
        this.marks = new TextMarks(key);
    }

    /** Where a text stands. */
    public record Place(UUID caseId, int entry) {}

    /** Takes in the words of one more case. */
    public void add(UUID caseId, Passages passages) {
        unreadable += passages.complete() ? 0 : 1;
        for (Passage passage : passages.all()) {
            if (passage.folded().length() >= least) {
                add(marks.of(passage.folded()), new Place(caseId, passage.entry()));
            }
        }
    }

    private void add(Mark mark, Place place) {
        Place before = first.putIfAbsent(mark, place);
        if (before != null && !before.equals(place)) {
            SortedSet<Place> places = shared.computeIfAbsent(mark, text -> new TreeSet<>(ORDER));
            places.add(before);
            places.add(place);
        }
    }

    /** Says that there is a case whose words this reader may not read. */
    public void withheld() {
        withheld = true;
    }

    /** Whether all words were compared that anybody can read. */
    public boolean compared() {
        return !withheld;
    }

    /** In how many cases there are words that nobody can read any more. */
    public int unreadable() {
        return unreadable;
    }

    /** Entries of several cases that share a text, each group once, by case and entry. */
    public List<List<Place>> groups() {
        return shared.values().stream()
                .map(List::copyOf)
                .filter(group -> group.stream().map(Place::caseId).distinct().count() > 1)
                .distinct()
                .sorted(Comparator.comparing(List::getFirst, ORDER))
                .toList();
    }
}
