package org.supporttimeline.api.retention;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.statistics.Evidence;
import org.supporttimeline.domain.statistics.Status;

/**
 * Whether somebody was employed on a day.
 *
 * @param noWordSince since when nobody has asked; only where the state is not confirmed
 */
public record StatusView(
        Status.State state,
        @Nullable EvidenceView evidence,
        @Nullable LocalDate noWordSince) {

    /**
     * The entry that says so.
     *
     * @param caseId the case, and its entry; absent where another office keeps it now
     * @param day the day of which it speaks
     */
    public record EvidenceView(
            Evidence.Kind kind,
            @Nullable UUID caseId,
            @Nullable Integer entry,
            LocalDate day,
            @Nullable Party confirmedBy) {}

    static StatusView of(Status status, Set<UUID> inSight) {
        Evidence evidence = status.evidence();
        return new StatusView(status.state(), evidence == null ? null : view(evidence, inSight), status.noWordSince());
    }

    private static EvidenceView view(Evidence evidence, Set<UUID> inSight) {
        boolean told = inSight.contains(evidence.caseId());
        return new EvidenceView(
                evidence.kind(),
                told ? evidence.caseId() : null,
                told ? evidence.entry() : null,
                evidence.day(),
                evidence.by());
    }
}
