package org.supporttimeline.projections.log;

import java.time.Instant;
import java.util.UUID;
import org.supporttimeline.domain.casefile.Entry;

/**
 * An entry as it was recorded: what happened, and where, when and by whom it was written down.
 *
 * @param position   place in the whole log: 1, 2, 3 … without a gap
 * @param caseId     the case
 * @param entry      the event and its number in the case
 * @param eventId    unique in the log
 * @param recordedAt in µs; grows with the position
 * @param metadata   who wrote it, and how
 */
public record RecordedEntry(
        long position, UUID caseId, Entry entry, UUID eventId, Instant recordedAt, Metadata metadata) {

    /**
     * The stored entry, decoded.
     *
     * @throws UnreadableEvent if this program does not know its type, revision or a field
     */
    public static RecordedEntry of(StoredEntry stored, WireForm wire) {
        return new RecordedEntry(
                stored.position(),
                stored.caseId(),
                wire.entry(stored),
                stored.eventId(),
                stored.recordedAt(),
                wire.readMetadata(stored.metadata()));
    }
}
