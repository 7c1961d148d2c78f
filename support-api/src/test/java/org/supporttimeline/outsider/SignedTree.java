package org.supporttimeline.outsider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** "Checkpoint" of the page. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SignedTree(long size, byte[] root) {

    /**
     * What a checkpoint says.
     *
     * @throws IllegalArgumentException unless it is of that origin and signed by that key
     */
    public static SignedTree of(String note, String origin, String verifierKey) throws GeneralSecurityException {
        int end = note.lastIndexOf("\n\n");
        String text = note.substring(0, end + 1);
        String[] name = verifierKey.split("\\+", 3);
        byte[] key = Base64.getDecoder().decode(name[2]);
        byte[] id = keyId(name[0], key);
        if (!HexFormat.of().formatHex(id).equals(name[1])) {
            throw new IllegalArgumentException("the key is not that of its id");
        }
        boolean signed = false;
        for (String line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
            String[] parts = line.split(" ", 3);
            byte[] signature = Base64.getDecoder().decode(parts[2]);
            if (parts[0].equals("\u2014") && parts[1].equals(name[0]) && Arrays.equals(signature, 0, 4, id, 0, 4)) {
                if (!verifies(publicKey(key), text, Arrays.copyOfRange(signature, 4, signature.length))) {
                    throw new IllegalArgumentException("a wrong signature");
                }
                signed = true;
            }
        }
        String[] lines = text.split("\n", -1);
        if (!signed || lines.length != 4 || !lines[0].equals(origin)) {
            throw new IllegalArgumentException("not signed, or of another log");
        }
        return new SignedTree(Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
    }

    /** The key has its byte 0x01 before it already. */
    private static byte[] keyId(String name, byte[] key) {
        var hashed = new ByteArrayOutputStream();
        hashed.writeBytes(name.getBytes(UTF_8));
        hashed.write(0x0a);
        hashed.writeBytes(key);
        return Arrays.copyOf(Hashing.sha256(hashed.toByteArray()), 4);
    }

    private static boolean verifies(PublicKey key, String text, byte[] bytes) throws GeneralSecurityException {
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(text.getBytes(UTF_8));
        return signature.verify(bytes);
    }

    /** RFC 8032: little-endian y, whose highest bit tells whether x is odd. */
    private static PublicKey publicKey(byte[] typed) throws GeneralSecurityException {
        byte[] y = new byte[32];
        for (int i = 0; i < 32; i++) {
            y[i] = typed[32 - i];
        }
        boolean odd = (y[0] & 0x80) != 0;
        y[0] &= 0x7f;
        var point = new EdECPoint(odd, new BigInteger(1, y));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }
}
