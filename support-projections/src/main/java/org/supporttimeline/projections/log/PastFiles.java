package org.supporttimeline.projections.log;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.casefile.Reading;
import org.supporttimeline.domain.event.Amendment;

/**
 * Case files as of earlier positions of the log. What was known at a position never changes, so files on the way to it are
 * kept, some hundred entries apart, and a later question goes on from the nearest one before it; unless an amendment since then
 * reaches back behind that one, which is seen from the entry that the amendment names.
 */
public final class PastFiles {

    /** So many entries lie between files that are kept: what a question has to fold, mostly. */
    private static final int STEP = 250;

    /** From this many on, entries are decoded on all processors. */
    private static final int MANY = 500;

    /** Of the process's memory; files of one case share most of what they hold. */
    private static final int SHARE = 64;

    private static final NavigableMap<Long, CaseFile> NONE = Collections.unmodifiableNavigableMap(new TreeMap<>());

    private final EventLog log;
    private final WireForm wire;
    private final CaseFiles present;
    private final Cache<UUID, NavigableMap<Long, CaseFile>> kept = FileMemory.cache(
            Runtime.getRuntime().maxMemory() / SHARE,
            files -> files.lastEntry().getValue().lastEntry());

    PastFiles(EventLog log, WireForm wire, CaseFiles present) {
        this.log = log;
        this.wire = wire;
        this.present = present;
    }

    /**
     * A case at a position.
     *
     * @param position the position of its last entry up to there
     */
    public record PastFile(CaseFile file, long position) {}

    /**
     * A case as it was known when the log ended at that position.
     *
     * @return empty when nothing of the case had been recorded yet
     */
    public Optional<PastFile> at(UUID caseId, long position) {
        CaseFile now = present.current(caseId);
        Optional<Long> newest = log.entry(caseId, now.lastEntry()).map(StoredEntry::position);
        if (newest.isEmpty() || newest.get() <= position) {
            return newest.map(last -> new PastFile(now, last));
        }
        NavigableMap<Long, CaseFile> all = kept.getIfPresent(caseId);
        NavigableMap<Long, CaseFile> files = all == null ? NONE : all.headMap(position, true);
        Optional<PastFile> found = Optional.empty();
        for (Map.Entry<Long, CaseFile> from = files.lastEntry();
                found.isEmpty() && from != null;
                from = files.lowerEntry(from.getKey())) {
            found = goOn(caseId, from.getValue(), from.getKey(), position);
        }
        return found.isPresent() ? found : goOn(caseId, CaseFile.EMPTY, 0, position);
    }

    /** The file after the entries up to the position; empty when it cannot be told from here, or there is none. */
    private Optional<PastFile> goOn(UUID caseId, CaseFile from, long fromPosition, long position) {
        List<StoredEntry> stored = log.entriesBetween(caseId, from.lastEntry(), position);
        if (stored.isEmpty()) {
            return fromPosition == 0 ? Optional.empty() : Optional.of(new PastFile(from, fromPosition));
        }
        List<Entry> entries = (stored.size() < MANY ? stored.stream() : stored.parallelStream())
                .map(wire::entry)
                .toList();
        int[] reach = reach(entries);
        if (reach[0] <= from.lastEntry()) {
            return Optional.empty();
        }
        NavigableMap<Long, CaseFile> milestones = new TreeMap<>();
        CaseFile file = from;
        int lastKept = from.lastEntry();
        List<Reading> readings = Reading.of(entries);
        for (int i = 0; i < entries.size(); i++) {
            file = file.with(readings.get(i));
            // no later amendment is in it already
            if (file.lastEntry() >= lastKept + STEP && reach[i + 1] > file.lastEntry()) {
                lastKept = file.lastEntry();
                milestones.put(stored.get(i).position(), file);
            }
        }
        keep(caseId, milestones);
        return Optional.of(new PastFile(file, stored.getLast().position()));
    }

    /** For each entry the lowest number that it or a later one amends. */
    private static int[] reach(List<Entry> entries) {
        int[] reach = new int[entries.size() + 1];
        reach[entries.size()] = Integer.MAX_VALUE;
        for (int i = entries.size() - 1; i >= 0; i--) {
            int named = entries.get(i).event() instanceof Amendment amendment ? amendment.entry() : Integer.MAX_VALUE;
            reach[i] = Math.min(named, reach[i + 1]);
        }
        return reach;
    }

    private void keep(UUID caseId, NavigableMap<Long, CaseFile> milestones) {
        if (!milestones.isEmpty()) {
            kept.asMap().merge(caseId, milestones, PastFiles::together);
        }
    }

    private static NavigableMap<Long, CaseFile> together(
            NavigableMap<Long, CaseFile> some, NavigableMap<Long, CaseFile> more) {
        NavigableMap<Long, CaseFile> all = new TreeMap<>(some);
        all.putAll(more);
        return all;
    }
}
