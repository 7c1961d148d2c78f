package org.supporttimeline.api.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.supporttimeline.domain.event.StaffId;

/**
 * The ids that a request leads to. With an {@code Idempotency-Key} they follow from the account and the key, so that a repeat,
 * on whatever node, finds what the first request left; without one they are random.
 *
 * @param event the id of the event that the request records
 * @param newCase the id of the case that the request opens, if it opens one
 */
public record RequestId(UUID event, UUID newCase) {

    static RequestId random() {
        return new RequestId(UUID.randomUUID(), UUID.randomUUID());
    }

    public static RequestId of(StaffId account, UUID key) {
        return new RequestId(derived("event", account, key), derived("case", account, key));
    }

    /** The key of one case's part of a request about many; {@code entry} is the one that it answers, 0 where it answers none. */
    public static UUID part(UUID key, UUID caseId, int entry) {
        return UUID.nameUUIDFromBytes((key + " " + caseId + " " + entry).getBytes(UTF_8));
    }

    /** A UUID of version 8: 122 bits of a digest of what it stands for. */
    private static UUID derived(String what, StaffId account, UUID key) {
        byte[] digest = sha256(("support-timeline/" + what + "/1\n" + account + "\n" + key).getBytes(UTF_8));
        ByteBuffer bits = ByteBuffer.wrap(digest);
        long high = (bits.getLong() & 0xffffffffffff0fffL) | 0x8000L;
        long low = (bits.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
