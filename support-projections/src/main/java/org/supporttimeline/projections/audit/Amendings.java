package org.supporttimeline.projections.audit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.casefile.Reading;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Amendment.EntryRetracted;
import org.supporttimeline.domain.event.Custody;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Report.ReportShared;
import org.supporttimeline.projections.audit.AuditEntry.Amending;
import org.supporttimeline.projections.audit.AuditEntry.SharedReport;
import org.supporttimeline.projections.log.EntryKey;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.log.WireForm;

/**
 * What amendments did to the record: the words that counted for the fact before, and those from then on. Judged by
 * {@link Reading} over the fact and the amendments that hang on it, up to the one in question; no other entry matters.
 */
final class Amendings {

    /**
     * What is known of the cases concerned before any entry is read.
     *
     * @param amends every amendment, with the entry that it names
     * @param shares every entry by which a month's report was shared
     */
    record Known(Map<EntryKey, Integer> amends, Set<EntryKey> shares) {
        Known {
            amends = Map.copyOf(amends);
            shares = Set.copyOf(shares);
        }
    }

    private final Map<EntryKey, Integer> amends;
    private final Map<UUID, NavigableSet<Integer>> shares = new HashMap<>();
    private final Map<EntryKey, NavigableSet<Integer>> byFact = new HashMap<>();
    private final Map<EntryKey, StoredEntry> stored = new HashMap<>();
    private final WireForm wire;

    /**
     * @param asked the amendments that will be asked for
     * @param log where entries are read, some at once
     */
    Amendings(
            Known known,
            Collection<EntryKey> asked,
            Function<Set<EntryKey>, Collection<StoredEntry>> log,
            WireForm wire) {
        this.amends = known.amends();
        this.wire = wire;
        amends.keySet()
                .forEach(key -> byFact.computeIfAbsent(fact(key), fact -> new TreeSet<>())
                        .add(key.entryNo()));
        known.shares()
                .forEach(key -> shares.computeIfAbsent(key.caseId(), of -> new TreeSet<>())
                        .add(key.entryNo()));
        Set<EntryKey> needed = new HashSet<>();
        for (EntryKey key : asked) {
            need(fact(key), key.entryNo(), needed);
            sharedBefore(key).forEach(share -> need(share, key.entryNo(), needed));
        }
        for (StoredEntry entry : log.apply(needed)) {
            stored.put(new EntryKey(entry.caseId(), entry.entryNo()), entry);
        }
    }

    private void need(EntryKey fact, int until, Set<EntryKey> needed) {
        needed.add(fact);
        upTo(fact, until).forEach(no -> needed.add(new EntryKey(fact.caseId(), no)));
    }

    /** What one of them did; null for an entry that amends nothing. */
    @Nullable
    Amending of(EntryKey key) {
        Integer named = amends.get(key);
        if (named == null) {
            return null;
        }
        EntryKey fact = fact(key);
        Optional<StoredEntry> before = saidBefore(fact, key);
        Optional<StoredEntry> after = saidBy(fact, upTo(fact, key.entryNo()));
        return new Amending(named, fact.entryNo(), before, after, shared(key, fact, before, after));
    }

    /** The months that the fact stood in, or stands in now, whose reports had been shared by then; each once. */
    private List<SharedReport> shared(
            EntryKey key, EntryKey fact, Optional<StoredEntry> before, Optional<StoredEntry> after) {
        Set<YearMonth> months = Stream.concat(before.stream(), after.stream())
                .flatMap(entry -> fact(entry).stream())
                .map(said -> YearMonth.from(said.on()))
                .collect(Collectors.toSet());
        SortedMap<YearMonth, Integer> shared = new TreeMap<>();
        for (EntryKey share : sharedBefore(key)) {
            if (!share.equals(fact)
                    && saidBefore(share, key).flatMap(this::fact).orElse(null) instanceof ReportShared report
                    && months.contains(report.month())) {
                shared.putIfAbsent(report.month(), share.entryNo());
            }
        }
        return shared.entrySet().stream()
                .map(month -> new SharedReport(month.getKey(), month.getValue()))
                .toList();
    }

    private List<EntryKey> sharedBefore(EntryKey key) {
        return shares.getOrDefault(key.caseId(), new TreeSet<>()).headSet(key.entryNo(), false).stream()
                .map(no -> new EntryKey(key.caseId(), no))
                .toList();
    }

    /** The fact that an entry says, which for a correction is what it puts in place. */
    private Optional<Fact> fact(StoredEntry entry) {
        return switch (wire.entry(entry).event()) {
            case Fact said -> Optional.of(said);
            case EntryCorrected correction -> Optional.of(correction.replacement());
            case EntryRetracted _, Custody _ -> Optional.empty();
        };
    }

    private Optional<StoredEntry> saidBefore(EntryKey fact, EntryKey amendment) {
        return saidBy(fact, upTo(fact, amendment.entryNo()).headSet(amendment.entryNo(), false));
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
