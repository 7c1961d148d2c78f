package org.supporttimeline.api.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what is added. */
final class Digest {

    private final MessageDigest sha256;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Digest add(String text) {
        return add(text.getBytes(UTF_8));
    }

    Digest add(byte[] bytes) {
        sha256.update(bytes);
        return this;
    }

    /** Of all that was added, in hexadecimal; then it is empty again. */
    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
