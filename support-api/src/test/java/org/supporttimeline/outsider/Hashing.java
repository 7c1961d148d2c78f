package org.supporttimeline.outsider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** "Leaf" and "Tree" of the page. */
public final class Hashing {

    private Hashing() {}

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ten lines; moments in µs, identifiers as text. */
    public static byte[] leaf(
            long position,
            String caseId,
            int entryNo,
            String eventId,
            BigInteger recordedAt,
            String type,
            int revision,
            String payload,
            String metadata) {
        var text = new ByteArrayOutputStream();
        for (Object line : List.of(
                "support-timeline/entry/v1",
                position,
                caseId,
                entryNo,
                eventId,
                recordedAt,
                type,
                revision,
                HexFormat.of().formatHex(sha256(payload.getBytes(UTF_8))),
                HexFormat.of().formatHex(sha256(metadata.getBytes(UTF_8))))) {
            text.writeBytes(line.toString().getBytes(UTF_8));
            text.write(0x0a);
        }
        return text.toByteArray();
    }

    public static byte[] leafHash(byte[] leaf) {
        return sha256(new byte[] {0x00}, leaf);
    }

    static byte[] nodeHash(byte[] left, byte[] right) {
        return sha256(new byte[] {0x01}, left, right);
    }

    /** The root over the hashes of leaves. */
    public static byte[] root(List<byte[]> leafHashes) {
        int n = leafHashes.size();
        if (n == 0) {
            return sha256();
        }
        if (n == 1) {
            return leafHashes.getFirst();
        }
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return nodeHash(root(leafHashes.subList(0, k)), root(leafHashes.subList(k, n)));
    }
}
