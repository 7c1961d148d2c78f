package org.supporttimeline.api.calendar;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret part of a feed's address: 256 random bits. Whoever knows it reads the feed, so it is told once and kept only as
 * its digest; of so many bits a plain digest gives nothing away.
 */
record FeedAddress(String secret) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static FeedAddress random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new FeedAddress(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The address, if it can be one. */
    static Optional<FeedAddress> parse(String secret) {
        return FORM.matcher(secret).matches() ? Optional.of(new FeedAddress(secret)) : Optional.empty();
    }

    String path() {
        return "/calendar/" + secret + ".ics";
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says nothing: who reads it in a log could fetch the feed. */
    @Override
    public String toString() {
        return "FeedAddress";
    }
}
