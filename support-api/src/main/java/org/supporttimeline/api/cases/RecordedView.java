package org.supporttimeline.api.cases;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.projections.log.Recorded;

/**
 * What a recording request has done. A repeat of the request answers the same.
 *
 * @param entry the number of the new entry in the case
 * @param position its place in the whole log; a read that sends it as {@code Min-Log-Position} reflects it
 */
record RecordedView(UUID caseId, int entry, long position, Instant recordedAt) {

    /** The answer to a request that has recorded something. */
    static ResponseEntity<RecordedView> created(Recorded recorded) {
        return ResponseEntity.created(URI.create("/api/cases/" + recorded.caseId() + "/entries/" + recorded.entryNo()))
                .eTag("\"" + recorded.entryNo() + "\"")
                .header(RequestHeaders.LOG_POSITION, Long.toString(recorded.position()))
                .body(of(recorded));
    }

    private static RecordedView of(Recorded recorded) {
        return new RecordedView(recorded.caseId(), recorded.entryNo(), recorded.position(), recorded.recordedAt());
    }
}
