package org.supporttimeline.domain.casefile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Amendment;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Amendment.EntryRetracted;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.SupportEvent;

/**
 * An entry as it counts once all amendments are applied. Of several amendments of one entry the newest that counts decides;
 * a retracted amendment does not count, a corrected correction counts as corrected.
 *
 * @param entry as it was recorded
 * @param counts what it says now: the event itself, the corrected fact in its place, or null when it was retracted
 * @param saidBy the number of the entry whose words count: its own, or that of the correction that decides in the end; null
 *     when it was retracted
 */
public record Reading(
        Entry entry,
        @Nullable SupportEvent counts,
        @Nullable Integer saidBy) {

    /** An entry that nothing amends. */
    public static Reading asWritten(Entry entry) {
        return new Reading(entry, entry.event(), entry.no());
    }

    /** All entries of a case, in order, each as it counts. */
    public static List<Reading> of(List<Entry> entries) {
        if (entries.stream().noneMatch(Entry::amends)) {
            return entries.stream().map(Reading::asWritten).toList();
        }
        Map<Integer, Decisive> decisive = new HashMap<>();
        Deque<Reading> readings = new ArrayDeque<>(entries.size());
        // From the last entry back: what amends an entry is always later, so its own standing is known already.
        for (Entry entry : entries.reversed()) {
            Decisive amended = decisive.get(entry.no());
            Reading reading = amended == null ? asWritten(entry) : amended.read(entry);
            if (reading.counts() instanceof Amendment amendment) {
                decisive.putIfAbsent(amendment.entry(), new Decisive(reading.saidBy(), amendment));
            }
            readings.addFirst(reading);
        }
        return List.copyOf(readings);
    }

    /** The amendment of an entry that decides, as it counts itself, and the entry whose words it has. */
    private record Decisive(@Nullable Integer saidBy, Amendment amendment) {
        Reading read(Entry amended) {
            return switch (amendment) {
                case EntryRetracted retracted -> new Reading(amended, null, null);
                case EntryCorrected corrected ->
                    new Reading(amended, corrected(amended.event(), corrected.replacement()), saidBy);
            };
        }
    }

    /** Whether an amendment that counts has changed what the entry says. */
    public boolean amended() {
        return !Integer.valueOf(entry.no()).equals(saidBy);
    }

    private static SupportEvent corrected(SupportEvent written, Fact replacement) {
        return written instanceof EntryCorrected earlier
                ? new EntryCorrected(earlier.entry(), replacement, earlier.reason())
                : replacement;
    }

    /** The fact that counts at this place; empty for amendments, custody and what was retracted. */
    public Optional<Fact> fact() {
        return counts instanceof Fact fact ? Optional.of(fact) : Optional.empty();
    }
}
