package org.supporttimeline.projections.log;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.decision.CaseHistory;

/**
 * Case files as of their newest entry. A folded file is kept, and what has been recorded after it, here or on another node, is
 * read from the log whenever a file is asked for: so none that is given out is stale, and a long case costs no more than a short
 * one. A file that was never folded here starts from the stored snapshot, if there is one.
 */
public final class CaseFiles implements CaseHistory {

    private final EventLog log;
    private final WireForm wire;
    private final Snapshots snapshots;
    private final Cache<UUID, CaseFile> files = FileMemory.cache(CaseFile::lastEntry);
    private final LongAdder decoded = new LongAdder();

    /** A case as it stands, and the entry that an earlier request with the same event id has left in the log. */
    record Standing(CaseFile file, Optional<StoredEntry> earlier) {}

    /** Files of this log; the snapshots are written in the background. */
    public CaseFiles(EventLog log, WireForm wire, Snapshots snapshots) {
        this.log = log;
        this.wire = wire;
        this.snapshots = snapshots;
    }

    /** The case as it stands; {@link CaseFile#EMPTY} when there is no such case. */
    public CaseFile current(UUID caseId) {
        CaseFile known = known(caseId);
        return forward(caseId, known, log.entriesAfter(caseId, known.lastEntry()));
    }

    /** Several cases as they stand, some hundred at most: what was recorded after the files that are kept is read in one query. */
    public Map<UUID, CaseFile> current(Collection<UUID> caseIds) {
        var files = new LinkedHashMap<UUID, CaseFile>();
        caseIds.forEach(caseId -> files.put(caseId, known(caseId)));
        var last = new LinkedHashMap<UUID, Integer>();
        files.forEach((caseId, file) -> last.put(caseId, file.lastEntry()));
        if (files.isEmpty()) {
            return files;
        }
        Map<UUID, List<StoredEntry>> tails =
                log.entriesAfter(last).stream().collect(Collectors.groupingBy(StoredEntry::caseId));
        tails.forEach((caseId, tail) -> files.computeIfPresent(caseId, (id, file) -> forward(id, file, tail)));
        return files;
    }

    /** The file as this node last saw it, which may be behind the log. Good for what the log itself will judge, and no more. */
    Optional<CaseFile> remembered(UUID caseId) {
        return Optional.ofNullable(files.getIfPresent(caseId));
    }

    /** Goes on with what has just been recorded after this file. An amendment changes what lies before it: that is read again. */
    void remember(UUID caseId, CaseFile before, Entry recorded) {
        if (recorded.amends()) {
            files.invalidate(caseId);
        } else {
            keep(caseId, before, follow(caseId, before, List.of(recorded)));
        }
    }

    /** As {@link #current}, with a look for the event id in the same query. */
    Standing current(UUID caseId, UUID eventId) {
        CaseFile known = known(caseId);
        List<StoredEntry> found = log.entriesAfterAndEvent(caseId, known.lastEntry(), eventId);
        List<StoredEntry> tail = found.stream()
                .filter(entry -> entry.caseId().equals(caseId) && entry.entryNo() > known.lastEntry())
                .distinct()
                .toList();
        Optional<StoredEntry> earlier =
                found.stream().filter(entry -> entry.eventId().equals(eventId)).findFirst();
        return new Standing(forward(caseId, known, tail), earlier);
    }

    @Override
    public List<Entry> entries(UUID caseId) {
        return decode(log.entries(caseId));
    }

    /** How many stored entries have been decoded for folding since the start. */
    public long decodedEntries() {
        return decoded.sum();
    }

    private CaseFile known(UUID caseId) {
        CaseFile file = files.getIfPresent(caseId);
        return file != null ? file : snapshots.read(caseId).orElse(CaseFile.EMPTY);
    }

    private CaseFile forward(UUID caseId, CaseFile known, List<StoredEntry> tail) {
        if (tail.isEmpty()) {
            return known;
        }
        CaseFile file = follow(caseId, known, decode(tail));
        keep(caseId, known, file);
        return file;
    }

    private void keep(UUID caseId, CaseFile before, CaseFile file) {
        files.asMap().merge(caseId, file, (a, b) -> a.lastEntry() > b.lastEntry() ? a : b);
        snapshots.offer(caseId, before.lastEntry(), file);
    }

    /** An amendment reaches back, so its case is folded anew; so is one that has not been folded at all. */
    private CaseFile follow(UUID caseId, CaseFile known, List<Entry> tail) {
        if (known.lastEntry() == 0) {
            return CaseFile.of(tail);
        }
        if (tail.stream().anyMatch(Entry::amends)) {
            return CaseFile.of(entries(caseId));
        }
        CaseFile file = known;
        for (Entry entry : tail) {
            file = file.with(entry);
        }
        return file;
    }

    private List<Entry> decode(List<StoredEntry> stored) {
        decoded.add(stored.size());
        return stored.stream().map(wire::entry).toList();
    }
}
