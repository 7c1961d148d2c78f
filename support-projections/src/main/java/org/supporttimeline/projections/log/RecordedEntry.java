package org.supporttimeline.projections.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Amendment.EntryRetracted;
import org.supporttimeline.domain.event.Custody;
import org.supporttimeline.domain.event.Fact;

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

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

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

    /** The day on which it was recorded, in Japan. */
    public LocalDate recordedOn() {
        return LocalDate.ofInstant(recordedAt, JAPAN);
    }

    /**
     * The day on which it stands. A correction stands where what it says belongs; what only concerns the record, on the day it
     * was recorded.
     */
    public LocalDate on() {
        return switch (entry.event()) {
            case Fact fact -> fact.on();
            case EntryCorrected correction -> correction.replacement().on();
            case EntryRetracted retraction -> recordedOn();
            case Custody custody -> recordedOn();
        };
    }
}
