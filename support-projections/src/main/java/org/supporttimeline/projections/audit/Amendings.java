package org.supporttimeline.projections.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.casefile.Reading;
import org.supporttimeline.projections.audit.AuditEntry.Amending;
import org.supporttimeline.projections.log.EntryKey;
import org.supporttimeline.projections.log.EventLog;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.log.WireForm;

/**
 * What amendments did to the record: the words that counted for the fact before, and those from then on. Judged by
 * {@link Reading} over the fact and the amendments that hang on it, up to the one in question; no other entry matters.
 */
final class Amendings {

    private final Map<EntryKey, Integer> amends;
    private final Map<EntryKey, NavigableSet<Integer>> byFact = new HashMap<>();
    private final Map<EntryKey, StoredEntry> stored = new HashMap<>();
    private final WireForm wire;

    /**
     * @param amends every amendment of the cases concerned, with the entry that it names
     * @param asked the amendments that will be asked for
     */
    Amendings(Map<EntryKey, Integer> amends, Collection<EntryKey> asked, EventLog log, WireForm wire) {
        this.amends = Map.copyOf(amends);
        this.wire = wire;
        amends.keySet()
                .forEach(key -> byFact.computeIfAbsent(fact(key), fact -> new TreeSet<>())
                        .add(key.entryNo()));
        Set<EntryKey> needed = new HashSet<>();
        for (EntryKey key : asked) {
            EntryKey fact = fact(key);
            needed.add(fact);
            upTo(fact, key.entryNo()).forEach(no -> needed.add(new EntryKey(key.caseId(), no)));
        }
        for (StoredEntry entry : log.entries(needed)) {
            stored.put(new EntryKey(entry.caseId(), entry.entryNo()), entry);
        }
    }

    /** What one of them did; null for an entry that amends nothing. */
    @Nullable
    Amending of(EntryKey key) {
        Integer named = amends.get(key);
        if (named == null) {
            return null;
        }
        EntryKey fact = fact(key);
        NavigableSet<Integer> until = upTo(fact, key.entryNo());
        return new Amending(
                named, fact.entryNo(), saidBy(fact, until.headSet(key.entryNo(), false)), saidBy(fact, until));
    }

    private Optional<StoredEntry> saidBy(EntryKey fact, Set<Integer> amendments) {
        List<Entry> entries = new ArrayList<>(List.of(entry(fact.caseId(), fact.entryNo())));
        amendments.forEach(no -> entries.add(entry(fact.caseId(), no)));
        return Optional.ofNullable(Reading.of(entries).getFirst().saidBy())
                .map(no -> stored(new EntryKey(fact.caseId(), no)));
    }

    private Entry entry(UUID caseId, int no) {
        return wire.entry(stored(new EntryKey(caseId, no)));
    }

    private StoredEntry stored(EntryKey key) {
        StoredEntry entry = stored.get(key);
        if (entry == null) {
            throw new IllegalStateException("an entry of the audit table is not in the log: " + key);
        }
        return entry;
    }

    private NavigableSet<Integer> upTo(EntryKey fact, int no) {
        return byFact.getOrDefault(fact, new TreeSet<>()).headSet(no, true);
    }

    private EntryKey fact(EntryKey key) {
        EntryKey at = key;
        for (Integer named = amends.get(at); named != null; named = amends.get(at)) {
            at = new EntryKey(key.caseId(), named);
        }
        return at;
    }
}
