package org.supporttimeline.projections.tlog;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashing of RFC 6962, section 2.1: SHA-256, with a first byte that keeps leaves and nodes apart. For one thread. */
public final class TreeHasher {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest;
    private final byte[] scratch = new byte[Tile.WIDTH * Hash.LENGTH];

    public TreeHasher() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a tree without leaves. */
    public Hash empty() {
        return Hash.of(digest.digest());
    }

    /** Of a leaf, given what it stands for. */
    public Hash leaf(byte[] content) {
        digest.update(LEAF);
        return Hash.of(digest.digest(content));
    }

    /** Of a node, given its two children. */
    public Hash node(Hash left, Hash right) {
        digest.update(NODE);
        digest.update(left.bytes());
        return Hash.of(digest.digest(right.bytes()));
    }

    /** The root of a complete tree over so many hashes, a power of two, which stand side by side. */
    Hash fold(byte[] hashes, int first, int count) {
        System.arraycopy(hashes, first * Hash.LENGTH, scratch, 0, count * Hash.LENGTH);
        for (int left = count; left > 1; left /= 2) {
            for (int i = 0; i < left / 2; i++) {
                pair(2 * i * Hash.LENGTH, i * Hash.LENGTH);
            }
        }
        return Hash.of(scratch, 0);
    }

    private void pair(int from, int to) {
        try {
            digest.update(NODE);
            digest.update(scratch, from, 2 * Hash.LENGTH);
            digest.digest(scratch, to, Hash.LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
    }
}
