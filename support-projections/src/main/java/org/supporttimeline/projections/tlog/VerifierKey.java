package org.supporttimeline.projections.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Ed25519 key under a name, by which notes are verified; written as {@code name+id+key}, as other programs take it. */
public final class VerifierKey {

    /** What a key may be called. */
    static final String NAME = "[^\\s\\p{Z}+]+";

    private static final Pattern TEXT = Pattern.compile("(" + NAME + ")\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");
    private static final byte ED25519 = 1;
    private static final int KEY_LENGTH = 32;
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] key;
    private final int id;
    private final PublicKey publicKey;

    private VerifierKey(String name, byte[] key) throws GeneralSecurityException {
        if (!name.matches(NAME)) {
            throw new Malformed("not the name of a key: it is empty or has a space or a plus in it");
        }
        this.name = name;
        this.key = key;
        this.id = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(identity()))
                .getInt();
        this.publicKey =
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(concat(X509_HEAD, key)));
    }

    /**
     * A key of the JDK's under a name.
     *
     * @throws Malformed when the name cannot be one, or the key is no Ed25519 key
     */
    public static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded.length != X509_HEAD.length + KEY_LENGTH
                || !Arrays.equals(encoded, 0, X509_HEAD.length, X509_HEAD, 0, X509_HEAD.length)) {
            throw new Malformed("not an Ed25519 key");
        }
        return of(name, Arrays.copyOfRange(encoded, X509_HEAD.length, encoded.length));
    }

    /**
     * Reads what {@link #toString()} has written.
     *
     * @throws Malformed when it is not, or its id is not that of the key
     */
    public static VerifierKey parse(String text) {
        Matcher parts = TEXT.matcher(text);
        byte[] key = parts.matches() ? Base64Text.decode(parts.group(3)) : new byte[0];
        if (key.length != 1 + KEY_LENGTH || key[0] != ED25519) {
            throw new Malformed("not an Ed25519 verifier key");
        }
        VerifierKey read = of(parts.group(1), Arrays.copyOfRange(key, 1, key.length));
        if (!read.toString().equals(text)) {
            throw new Malformed("the key is not the one that its id names");
        }
        return read;
    }

    private static VerifierKey of(String name, byte[] key) {
        try {
            return new VerifierKey(name, key);
        } catch (GeneralSecurityException e) {
            throw new Malformed("not an Ed25519 key", e);
        }
    }

    public String name() {
        return name;
    }

    /**
     * The same key under another name, by which other texts are signed.
     *
     * @throws Malformed when the name cannot be one
     */
    public VerifierKey under(String other) {
        return of(other, key);
    }

    int id() {
        return id;
    }

    boolean verifies(String text, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey);
            verifier.update(text.getBytes(UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private byte[] identity() {
        return concat(concat(name.getBytes(UTF_8), new byte[] {'\n', ED25519}), key);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(id) + "+"
                + Base64.getEncoder().encodeToString(concat(new byte[] {ED25519}, key));
    }
}
