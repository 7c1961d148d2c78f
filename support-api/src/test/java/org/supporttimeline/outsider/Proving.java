package org.supporttimeline.outsider;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** "Proof of an entry" and "Consistency" of the page. */
public final class Proving {

    private Proving() {}

    /** Whether the text of a proof shows that the leaf is in the log of that origin and key. */
    public static boolean holds(String proof, byte[] leaf, String origin, String verifierKey)
            throws GeneralSecurityException {
        String[] parts = proof.split("\n\n", 2);
        var lines = new ArrayList<>(List.of(parts[0].split("\n", -1)));
        if (!lines.removeFirst().equals("c2sp.org/tlog-proof@v1")) {
            return false;
        }
        lines.removeIf(line -> line.startsWith("extra "));
        long index = Long.parseLong(lines.removeFirst().substring("index ".length()));
        SignedTree tree = SignedTree.of(parts[1], origin, verifierKey);
        return includes(Hashing.leafHash(leaf), index, tree.size(), decoded(lines), tree.root());
    }

    /** What the proof itself says that the leaf is. */
    public static byte[] extra(String proof) {
        return Base64.getDecoder().decode(proof.split("\n", 3)[1].substring("extra ".length()));
    }

    /** Hashes in base64. */
    public static List<byte[]> decoded(List<String> lines) {
        return lines.stream().map(Base64.getDecoder()::decode).toList();
    }

    public static boolean includes(byte[] leafHash, long i, long n, List<byte[]> hashes, byte[] root) {
        if (i >= n) {
            return false;
        }
        long f = i;
        long s = n - 1;
        byte[] r = leafHash;
        for (byte[] p : hashes) {
            if (s == 0) {
                return false;
            }
            if (f % 2 == 1 || f == s) {
                r = Hashing.nodeHash(p, r);
                while (f % 2 == 0 && f != 0) {
                    f /= 2;
                    s /= 2;
                }
            } else {
                r = Hashing.nodeHash(r, p);
            }
            f /= 2;
            s /= 2;
        }
        return s == 0 && Arrays.equals(r, root);
    }

    public static boolean consistent(long m, byte[] olderRoot, long n, byte[] newerRoot, List<byte[]> hashes) {
        if (m == n) {
            return hashes.isEmpty() && Arrays.equals(olderRoot, newerRoot);
        }
        if (m == 0) {
            return hashes.isEmpty() && Arrays.equals(olderRoot, Hashing.root(List.of()));
        }
        if (hashes.isEmpty()) {
            return false;
        }
        var all = new ArrayList<>(hashes);
        if (Long.bitCount(m) == 1) {
            all.addFirst(olderRoot);
        }
        long f = m - 1;
        long s = n - 1;
        while (f % 2 == 1) {
            f /= 2;
            s /= 2;
        }
        byte[] a = all.removeFirst();
        byte[] b = a;
        for (byte[] c : all) {
            if (s == 0) {
                return false;
            }
            if (f % 2 == 1 || f == s) {
                a = Hashing.nodeHash(c, a);
                b = Hashing.nodeHash(c, b);
                while (f % 2 == 0 && f != 0) {
                    f /= 2;
                    s /= 2;
                }
            } else {
                b = Hashing.nodeHash(b, c);
            }
            f /= 2;
            s /= 2;
        }
        return s == 0 && Arrays.equals(a, olderRoot) && Arrays.equals(b, newerRoot);
    }
}
