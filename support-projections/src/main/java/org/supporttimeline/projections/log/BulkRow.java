package org.supporttimeline.projections.log;

import java.util.UUID;

/**
 * An event on its way into an empty log by {@link BulkLoad}, which numbers the rows in the order in which they come.
 *
 * @param recordedAt µs since 1970; grows from row to row
 * @param caseId the case
 * @param entryNo place in the case: 1, 2, 3 … without a gap
 * @param eventId unique in the log
 * @param type the event's plain name
 * @param revision of the type's fields
 * @param payload the event as JSON in UTF-8
 * @param metadata the {@link Metadata} as JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // rows are written once, never compared
public record BulkRow(
        long recordedAt,
        UUID caseId,
        int entryNo,
        UUID eventId,
        String type,
        int revision,
        byte[] payload,
        byte[] metadata) {

    /** The same at another time. */
    public BulkRow at(long micros) {
        return micros == recordedAt
                ? this
                : new BulkRow(micros, caseId, entryNo, eventId, type, revision, payload, metadata);
    }

    /** Says which, not what. */
    @Override
    public String toString() {
        return type + " " + entryNo + " of " + caseId;
    }
}
