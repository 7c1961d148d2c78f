package org.supporttimeline.projections.projector;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.RecordedEntry;

/**
 * Cases as the record stood at an earlier moment. Time grows with the position, so what was known then is the case's first
 * entries; the fold is the one that decisions and projections use, of a shorter list.
 */
public final class PastCases {

    private final CaseLog log;

    public PastCases(CaseLog log) {
        this.log = log;
    }

    /**
     * A case at a moment.
     *
     * @param entries what had been recorded of it, in order
     * @param known their fold, to be judged on the day asked for; a projection makes its rows of it
     */
    public record PastCase(List<RecordedEntry> entries, KnownCase known) {

        public PastCase {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A case as it was known at a moment.
     *
     * @param knownAt the record counts up to this moment, what was recorded in it included
     * @param on the day for which deadlines and indicators are judged
     * @return empty when nothing of the case had been recorded yet
     */
    public Optional<PastCase> find(UUID caseId, Instant knownAt, LocalDate on) {
        List<RecordedEntry> entries = log.entries().entries(caseId).stream()
                .takeWhile(entry -> !entry.recordedAt().isAfter(knownAt))
                .map(entry -> RecordedEntry.of(entry, log.wire()))
                .toList();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        CaseFile file = CaseFile.of(entries.stream().map(RecordedEntry::entry).toList());
        RecordedEntry last = entries.getLast();
        return Optional.of(
                new PastCase(entries, new KnownCase(caseId, file, last.entry().no(), last.position(), on)));
    }
}
