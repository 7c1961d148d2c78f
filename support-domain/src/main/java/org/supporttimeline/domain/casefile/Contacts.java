package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.Vocabulary.Party;

/**
 * The contacts of the window, and, however long ago, the last of each kind and the last that reached each side.
 *
 * @param askers who waits for an answer, or waited, where it was not the client: the side that an answer reaches
 */
public record Contacts(
        @Ja("接触の記録") List<ContactNote> notes,
        @Ja("種類ごとの最後の接触") SortedMap<ContactKind, ContactNote> lastOfKind,
        @Ja("相手ごとの最後の接触") SortedMap<Party, ContactNote> lastWith,
        @Ja("相談した人") List<Asker> askers) {

    static final Contacts EMPTY = new Contacts(List.of(), new TreeMap<>(), new TreeMap<>(), List.of());

    /** Somebody other than the client turned to the office. */
    public record Asker(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("相談した人") Party party) implements Dated {}

    public Contacts {
        notes = Frozen.of(notes);
        askers = Frozen.of(askers);
        lastOfKind = Sorted.map(lastOfKind);
        lastWith = Sorted.map(lastWith);
    }

    /** The last contact of a kind. */
    public Optional<ContactNote> last(ContactKind kind) {
        return Optional.ofNullable(lastOfKind.get(kind));
    }

    /** The last contact of a kind on or before a day of the window. */
    public Optional<ContactNote> last(ContactKind kind, LocalDate day) {
        Optional<ContactNote> newest = last(kind);
        return newest.isEmpty() || !newest.get().on().isAfter(day)
                ? newest
                : ByDay.lastOn(
                        notes.stream().filter(note -> note.kind() == kind).toList(), day);
    }

    /** The last contact that reached a side. */
    public Optional<ContactNote> last(Party side) {
        return Optional.ofNullable(lastWith.get(side));
    }

    /** The last contact that reached a side on or before a day of the window. */
    public Optional<ContactNote> last(Party side, LocalDate day) {
        Optional<ContactNote> newest = last(side);
        return newest.isEmpty() || !newest.get().on().isAfter(day)
                ? newest
                : ByDay.lastOn(
                        notes.stream()
                                .filter(note -> note.with().contains(side))
                                .toList(),
                        day);
    }

    /** Contacts of the window between two days, both included; without a last day all later ones. */
    public List<ContactNote> between(LocalDate first, @Nullable LocalDate last) {
        return ByDay.between(notes, first, last);
    }

    Contacts with(ContactNote note) {
        SortedMap<Party, ContactNote> reached = lastWith;
        for (Party side : note.with()) {
            reached = newer(reached, side, note);
        }
        return new Contacts(ByDay.insert(notes, note), newer(lastOfKind, note.kind(), note), reached, askers);
    }

    Contacts asked(LocalDate on, int entry, Party party) {
        return party == Party.CLIENT
                ? this
                : new Contacts(notes, lastOfKind, lastWith, ByDay.insert(askers, new Asker(on, entry, party)));
    }

    /** Who is told by an answer to an entry; a check-in is the client's own. */
    Party asker(int entry) {
        return ByDay.at(askers, entry).map(Asker::party).orElse(Party.CLIENT);
    }

    private static <K extends Comparable<K>> SortedMap<K, ContactNote> newer(
            SortedMap<K, ContactNote> last, K key, ContactNote note) {
        ContactNote known = last.get(key);
        if (known != null && ByDay.isAfter(known, note)) {
            return last;
        }
        SortedMap<K, ContactNote> renewed = new TreeMap<>(last);
        renewed.put(key, note);
        return renewed;
    }

    Contacts since(LocalDate day) {
        List<ContactNote> kept = ByDay.since(notes, day);
        return kept.size() == notes.size() ? this : new Contacts(kept, lastOfKind, lastWith, askers);
    }
}
