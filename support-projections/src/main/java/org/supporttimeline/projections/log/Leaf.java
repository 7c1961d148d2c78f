package org.supporttimeline.projections.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * What stands for an entry in the ledger: ten lines of text, so that anyone can make it from a row with ordinary tools. Fixed for
 * good; {@code docs/reference/log.md} defines it.
 */
public final class Leaf {

    private static final String VERSION = "support-timeline/entry/v1";

    private Leaf() {}

    /** The leaf of an entry; its UTF-8 bytes are what is hashed. */
    public static String of(StoredEntry entry) {
        return String.join(
                "\n",
                VERSION,
                Long.toString(entry.position()),
                entry.caseId().toString(),
                Integer.toString(entry.entryNo()),
                entry.eventId().toString(),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.recordedAt())),
                entry.type(),
                Integer.toString(entry.revision()),
                sha256(entry.payload()),
                sha256(entry.metadata()) + "\n");
    }

    private static String sha256(String stored) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(stored.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
