package org.supporttimeline.projections.projector;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.projections.log.EventLog;
import org.supporttimeline.projections.log.FileMemory;
import org.supporttimeline.projections.log.WireForm;

/**
 * Case files at exactly the entry that a batch has come to, never newer: a file goes on from the one before, or is folded
 * from the log.
 */
final class CaseFolder {

    private final EventLog log;
    private final WireForm wire;
    private final Cache<UUID, At> files = FileMemory.cache(At::no);

    CaseFolder(EventLog log, WireForm wire) {
        this.log = log;
        this.wire = wire;
    }

    private record At(int no, CaseFile file) {}

    /**
     * A case before and after some entries.
     *
     * @param before null when that is not known without folding it for this alone
     */
    record Step(@Nullable CaseFile before, CaseFile after) {}

    /** Folds the next entries of a case, which follow each other. */
    Step next(UUID caseId, List<Entry> entries) {
        int last = entries.getLast().no();
        CaseFile before = before(caseId, entries.getFirst().no());
        CaseFile after = before == null || entries.stream().anyMatch(Entry::amends)
                ? CaseFile.of(upTo(caseId, last))
                : following(before, entries);
        files.put(caseId, new At(last, after));
        return new Step(before, after);
    }

    /** Forgets the files of these cases: their batch was not committed. */
    void forget(Collection<UUID> cases) {
        files.invalidateAll(cases);
    }

    private @Nullable CaseFile before(UUID caseId, int no) {
        if (no == 1) {
            return CaseFile.EMPTY;
        }
        At at = files.getIfPresent(caseId);
        return at != null && at.no() == no - 1 ? at.file() : null;
    }

    private static CaseFile following(CaseFile before, List<Entry> entries) {
        CaseFile file = before;
        for (Entry entry : entries) {
            file = file.with(entry);
        }
        return file;
    }

    private List<Entry> upTo(UUID caseId, int last) {
        return log.entries(caseId).stream()
                .filter(entry -> entry.entryNo() <= last)
                .map(wire::entry)
                .toList();
    }
}
