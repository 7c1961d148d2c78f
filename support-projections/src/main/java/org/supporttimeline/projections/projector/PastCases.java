package org.supporttimeline.projections.projector;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.supporttimeline.projections.log.CaseLog;

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
     * @param position the position of the log at that moment: what the answer is true for
     * @param known the fold of what had been recorded, to be judged on the day asked for; a projection makes its rows of it
     */
    public record PastCase(long position, KnownCase known) {}

    /**
     * A case as it was known at a moment.
     *
     * @param knownAt the record counts up to this moment, what was recorded in it included
     * @param on the day for which deadlines and indicators are judged
     * @return empty when nothing of the case had been recorded yet
     */
    public Optional<PastCase> find(UUID caseId, Instant knownAt, LocalDate on) {
        return find(caseId, position(knownAt), on);
    }

    /** The newest position that was recorded up to a moment: the same for all cases. */
    public long position(Instant knownAt) {
        return log.entries().knownAt(knownAt);
    }

    /** The same, of a position: as it is known now, if that is the head of the log. */
    public Optional<PastCase> find(UUID caseId, long position, LocalDate on) {
        return log.pastFiles()
                .at(caseId, position)
                .map(past -> new PastCase(
                        position, new KnownCase(caseId, past.file(), past.file().lastEntry(), past.position(), on)));
    }
}
