package org.supporttimeline.projections.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * A 256-bit key that can be wiped, which the JDK's own {@code SecretKeySpec} cannot. What a {@code Cipher} derives from it
 * inside is beyond reach and goes with the garbage.
 */
final class SecretBytes implements SecretKey, AutoCloseable {

    static final int LENGTH = 32;
    static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;
    private final String algorithm;
    private boolean destroyed;

    /** Takes the array over: it is wiped with this key. */
    SecretBytes(byte[] bytes, String algorithm) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a key has " + LENGTH + " bytes");
        }
        this.bytes = bytes;
        this.algorithm = algorithm;
    }

    static SecretBytes random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new SecretBytes(bytes, "AES");
    }

    @Override
    public byte[] getEncoded() {
        if (destroyed) {
            throw new IllegalStateException("the key has been wiped");
        }
        return bytes.clone();
    }

    @Override
    public String getAlgorithm() {
        return algorithm;
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    @Override
    public void destroy() {
        Arrays.fill(bytes, (byte) 0);
        destroyed = true;
    }

    @Override
    public boolean isDestroyed() {
        return destroyed;
    }

    @Override
    public void close() {
        destroy();
    }

    @Override
    public String toString() {
        return "SecretBytes";
    }
}
