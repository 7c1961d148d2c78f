package org.supporttimeline.api.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret part of an address that opens something without an account: 256 random bits. Whoever knows it gets in, so it is
 * told once and kept only as its digest; of so many bits a plain digest gives nothing away.
 */
public record SecretAddress(String secret) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static SecretAddress random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretAddress(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The address, if it can be one. */
    public static Optional<SecretAddress> parse(String secret) {
        return FORM.matcher(secret).matches() ? Optional.of(new SecretAddress(secret)) : Optional.empty();
    }

    /** The SHA-256 of the secret, as it is stored and looked for. */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says nothing: who reads it in a log could get in. */
    @Override
    public String toString() {
        return "SecretAddress";
    }
}
