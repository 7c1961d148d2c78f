package org.supporttimeline.projections.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a random nonce in front and a tag of 128 bits behind. What the bytes are and which case they belong to is
 * authenticated with them, so that they open nowhere else.
 */
final class AesGcm {

    private static final int NONCE = 12;
    private static final int TAG = 16;

    /** What is sealed; part of the associated data, never renumbered. */
    enum Content {
        TEXT((byte) 1, "A sealed text"),
        CASE_KEY((byte) 2, "A case's key");

        private final byte code;
        private final String description;

        Content(byte code, String description) {
            this.code = code;
            this.description = description;
        }

        private byte[] associatedData(UUID caseId) {
            return ByteBuffer.allocate(17)
                    .put(code)
                    .putLong(caseId.getMostSignificantBits())
                    .putLong(caseId.getLeastSignificantBits())
                    .array();
        }
    }

    private AesGcm() {}

    /** To seal or open with, again and again: making one takes several times as long as sealing or opening a text. For one thread. */
    static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    static byte[] seal(Cipher cipher, SecretKey key, Content content, UUID caseId, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        SecretBytes.RANDOM.nextBytes(nonce);
        byte[] sealed = new byte[NONCE + plain.length + TAG];
        System.arraycopy(nonce, 0, sealed, 0, NONCE);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(content.associatedData(caseId));
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** @throws SealBroken if the bytes were not sealed with this key as this content of this case */
    static byte[] open(Cipher cipher, SecretKey key, Content content, UUID caseId, byte[] sealed) {
        if (sealed.length < NONCE + TAG) {
            throw new SealBroken(content.description);
        }
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * 8, sealed, 0, NONCE));
            cipher.updateAAD(content.associatedData(caseId));
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            // deliberately without the cause: it is known, and nothing of the text may come with it
            throw new SealBroken(content.description);
        }
    }
}
