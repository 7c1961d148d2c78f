package org.supporttimeline.projections.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What stands for an entry in the ledger: ten lines of text, so that anyone can make it from a row with ordinary tools. Fixed for
 * good; {@code docs/reference/ledger.md} defines it.
 */
public final class Leaf {

    private static final String VERSION = "support-timeline/entry/v1";

    private Leaf() {}

    /** The leaf of an entry; its UTF-8 bytes are what is hashed. */
    public static String of(StoredEntry entry) {
        MessageDigest digest = sha256();
        return of(
                entry.position(),
                entry.caseId(),
                entry.entryNo(),
                entry.eventId(),
                ChronoUnit.MICROS.between(Instant.EPOCH, entry.recordedAt()),
                entry.type(),
                entry.revision(),
                HexFormat.of().formatHex(digest.digest(entry.payload().getBytes(UTF_8))),
                HexFormat.of().formatHex(digest.digest(entry.metadata().getBytes(UTF_8))));
    }

    /**
     * The leaf of an entry, from its columns.
     *
     * @param recordedAt µs since 1970
     * @param payload SHA-256 of the payload's bytes as stored, in hexadecimal
     * @param metadata the same of the metadata's
     */
    public static String of(
            long position,
            UUID caseId,
            int entryNo,
            UUID eventId,
            long recordedAt,
            String type,
            int revision,
            String payload,
            String metadata) {
        return VERSION + "\n" + position + "\n" + caseId + "\n" + entryNo + "\n" + eventId + "\n" + recordedAt + "\n"
                + type + "\n" + revision + "\n" + payload + "\n" + metadata + "\n";
    }

    /** What hashes payloads and metadata. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
