package org.supporttimeline.projections.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Confidential;

/**
 * Seals texts of one case, for the length of one request; usable until the scope that made it is closed, by one thread at a time.
 */
public final class CaseSeal implements AutoCloseable {

    /** The form's version and what it means: base64url of nonce, AES-256-GCM ciphertext and tag. */
    static final String VERSION = "v1.";

    private static final byte[] DIGEST = "support-timeline/request-digest/1".getBytes(US_ASCII);

    private final UUID caseId;
    private final SecretBytes key;
    private final Cipher cipher = AesGcm.cipher();

    CaseSeal(UUID caseId, SecretBytes key) {
        this.caseId = caseId;
        this.key = key;
    }

    /** Seals what a person typed; blank text is absent, not sealed, and gives null. */
    public @Nullable Confidential seal(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        byte[] sealed = AesGcm.seal(cipher, key, AesGcm.Content.TEXT, caseId, text.getBytes(UTF_8));
        return new Confidential(
                VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /**
     * A digest of a request, in hex, that tells whether a repeat is the same request, and nothing to anyone without the
     * case's key: HMAC-SHA256 with a key of its own (HKDF from the case's).
     */
    public String digest(byte[] request) {
        try {
            SecretKey digestKey = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "Generic",
                            HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(DIGEST, SecretBytes.LENGTH));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(digestKey);
            return HexFormat.of().formatHex(mac.doFinal(request));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK from 25 on has HKDF", e);
        }
    }

    @Override
    public void close() {
        key.close();
    }
}
