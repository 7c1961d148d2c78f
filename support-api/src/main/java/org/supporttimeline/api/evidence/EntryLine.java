package org.supporttimeline.api.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.supporttimeline.projections.log.Leaf;
import org.supporttimeline.projections.log.StoredEntry;

/**
 * An entry as the log has it, private words still sealed; its leaf can be made from nothing else.
 *
 * @param recordedAtMicros µs since 1970
 * @param payload the event's JSON, exactly as stored
 * @param metadata who wrote it and how, exactly as stored
 */
public record EntryLine(
        int entry,
        long position,
        UUID caseId,
        UUID eventId,
        long recordedAtMicros,
        String type,
        int revision,
        String payload,
        String metadata) {

    public static EntryLine of(StoredEntry stored) {
        return new EntryLine(
                stored.entryNo(),
                stored.position(),
                stored.caseId(),
                stored.eventId(),
                ChronoUnit.MICROS.between(Instant.EPOCH, stored.recordedAt()),
                stored.type(),
                stored.revision(),
                stored.payload(),
                stored.metadata());
    }

    /** What stands for it in the ledger. */
    byte[] leaf() {
        return Leaf.of(
                        position,
                        caseId,
                        entry,
                        eventId,
                        recordedAtMicros,
                        type,
                        revision,
                        sha256(payload),
                        sha256(metadata))
                .getBytes(UTF_8);
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Leaf.sha256().digest(text.getBytes(UTF_8)));
    }

    /** Says which, not what. */
    @Override
    public String toString() {
        return type + " at " + position;
    }
}
