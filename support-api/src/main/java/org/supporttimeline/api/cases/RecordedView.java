package org.supporttimeline.api.cases;

import java.time.Instant;
import java.util.UUID;
import org.supporttimeline.projections.log.Recorded;

/**
 * What a recording request has done. A repeat of the request answers the same.
 *
 * @param entry the number of the new entry in the case
 * @param position its place in the whole log; a read that sends it as {@code Min-Log-Position} reflects it
 */
record RecordedView(UUID caseId, int entry, long position, Instant recordedAt) {

    static RecordedView of(Recorded recorded) {
        return new RecordedView(recorded.caseId(), recorded.entryNo(), recorded.position(), recorded.recordedAt());
    }
}
