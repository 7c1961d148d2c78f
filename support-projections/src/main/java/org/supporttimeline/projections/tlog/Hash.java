package org.supporttimeline.projections.tlog;

import java.util.Arrays;
import java.util.Base64;

/** A SHA-256 hash: of a leaf, of a node, or of a whole tree. */
public final class Hash {

    /** In bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] own) {
        this.bytes = own;
    }

    /** The hash that stands in some bytes. */
    public static Hash of(byte[] bytes, int from) {
        return new Hash(Arrays.copyOfRange(bytes, from, from + LENGTH));
    }

    /**
     * The hash that is nothing but these bytes.
     *
     * @throws Malformed unless there are 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new Malformed("a hash has " + LENGTH + " bytes");
        }
        return new Hash(bytes.clone());
    }

    /**
     * As the formats write it.
     *
     * @throws Malformed unless it is the base64 of 32 bytes, in the one way in which they are written
     */
    public static Hash parse(String base64) {
        return of(Base64Text.decode(base64));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, LENGTH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In base64. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
