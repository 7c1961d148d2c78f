package org.supporttimeline.projections.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A row of the log as it is stored, not decoded: so that a reader may decode what it needs, and one event that cannot be read
 * stops nobody.
 *
 * @param position   place in the whole log: 1, 2, 3 … without a gap
 * @param caseId     the case
 * @param entryNo    place in the case: 1, 2, 3 … without a gap
 * @param eventId    unique in the log; derived from the request's idempotency key where there was one
 * @param recordedAt in µs; grows with the position
 * @param type       the event's plain name
 * @param revision   of the type's fields, from 1
 * @param payload    the event as JSON, exactly as stored: its UTF-8 bytes are what the ledger hashes
 * @param metadata   the {@link Metadata} as JSON, exactly as stored
 */
public record StoredEntry(
        long position,
        UUID caseId,
        int entryNo,
        UUID eventId,
        Instant recordedAt,
        String type,
        int revision,
        String payload,
        String metadata) {

    /** The entry in the current row of a query that selects all columns of {@code log.event}, under their names. */
    public static StoredEntry of(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getLong("position"),
                row.getObject("case_id", UUID.class),
                row.getInt("entry_no"),
                row.getObject("event_id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getInt("revision"),
                row.getString("payload"),
                row.getString("metadata"));
    }

    /** Says which, not what. */
    @Override
    public String toString() {
        return type + " at " + position;
    }
}
