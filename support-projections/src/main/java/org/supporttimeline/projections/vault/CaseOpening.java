package org.supporttimeline.projections.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import org.supporttimeline.domain.event.Confidential;

/**
 * Opens texts of the cases that were asked for, for one viewer and the length of one request; usable until closed, by one thread
 * at a time.
 */
public final class CaseOpening implements AutoCloseable {

    private final KeyRing keys;
    private final Cipher cipher = AesGcm.cipher();

    CaseOpening(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * Opens one text of one case.
     *
     * @throws SealBroken if the text was changed, or belongs to another case
     * @throws KeyMissing if the case was not asked for, or the key database does not know it
     */
    public Opened open(UUID caseId, Confidential text) {
        var key = keys.key(caseId);
        if (key.isEmpty()) {
            return new Opened.Erased();
        }
        if (!text.sealed().startsWith(CaseSeal.VERSION)) {
            throw new SealBroken("A sealed text");
        }
        byte[] plain = AesGcm.open(cipher, key.get(), AesGcm.Content.TEXT, caseId, decoded(text.sealed()));
        return new Opened.Readable(new String(plain, UTF_8));
    }

    private static byte[] decoded(String sealed) {
        try {
            return Base64.getUrlDecoder().decode(sealed.substring(CaseSeal.VERSION.length()));
        } catch (IllegalArgumentException e) {
            // the JDK's message would repeat a character of it
            throw new SealBroken("A sealed text");
        }
    }

    @Override
    public void close() {
        keys.close();
    }
}
