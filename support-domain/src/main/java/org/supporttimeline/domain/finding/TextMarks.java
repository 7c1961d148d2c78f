package org.supporttimeline.domain.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands for texts while many are compared, so that those of a whole office need not be in memory together: 16 bytes of HMAC-SHA256
 * under a key that one request makes for itself. Confidential text is never hashed into anything that stays; this stays nowhere.
 * Mark and key live as long as the request, the key leaves this object in no way, and a mark without it tells nothing, not even
 * to somebody who guesses what was written.
 */
final class TextMarks {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    /** @param key random, made for one request */
    TextMarks(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** What two equal texts have in common, and two others with a chance of one in 2^128. */
    record Mark(long high, long low) {}

    Mark of(String folded) {
        var digest = ByteBuffer.wrap(mac.doFinal(folded.getBytes(UTF_8)));
        return new Mark(digest.getLong(), digest.getLong());
    }
}
