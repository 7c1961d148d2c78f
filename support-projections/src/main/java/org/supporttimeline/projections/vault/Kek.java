package org.supporttimeline.projections.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;

/** A key-encryption key: wraps the keys of the cases. Lives as long as one piece of work of one thread, then is wiped. */
final class Kek implements AutoCloseable {

    private static final byte[] FINGERPRINT = "support-timeline/kek-fingerprint/1".getBytes(US_ASCII);

    private final SecretBytes key;
    private final Cipher cipher = AesGcm.cipher();

    private Kek(SecretBytes key) {
        this.key = key;
    }

    static Kek random() {
        return new Kek(SecretBytes.random());
    }

    /**
     * @param text 32 bytes in base64; surrounding blanks and line ends do not matter
     * @throws IllegalArgumentException if it is anything else; the message does not repeat it
     */
    static Kek parse(byte[] text) {
        byte[] compact = new byte[text.length];
        int length = 0;
        for (byte b : text) {
            if (b > ' ') {
                compact[length++] = b;
            }
        }
        byte[] trimmed = Arrays.copyOf(compact, length);
        try {
            return new Kek(new SecretBytes(Base64.getDecoder().decode(trimmed), "AES"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a key-encryption key is 32 bytes in base64");
        } finally {
            Arrays.fill(compact, (byte) 0);
            Arrays.fill(trimmed, (byte) 0);
        }
    }

    /** The form that {@link #parse} reads. */
    byte[] text() {
        byte[] raw = key.getEncoded();
        try {
            return Base64.getEncoder().encode(raw);
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }

    /** Names the key without telling it: what was wrapped by it, and whether a given key is the right one. */
    byte[] fingerprint() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(FINGERPRINT), 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    boolean is(byte[] fingerprint) {
        return MessageDigest.isEqual(fingerprint(), fingerprint);
    }

    /** This key if it has that fingerprint; any other is of no use here and is wiped. */
    Optional<Kek> ifIs(byte[] fingerprint) {
        if (is(fingerprint)) {
            return Optional.of(this);
        }
        close();
        return Optional.empty();
    }

    byte[] wrap(UUID caseId, SecretBytes caseKey) {
        byte[] raw = caseKey.getEncoded();
        try {
            return AesGcm.seal(cipher, key, AesGcm.Content.CASE_KEY, caseId, raw);
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }

    SecretBytes unwrap(UUID caseId, byte[] wrapped) {
        return new SecretBytes(AesGcm.open(cipher, key, AesGcm.Content.CASE_KEY, caseId, wrapped), "AES");
    }

    @Override
    public void close() {
        key.close();
    }
}
