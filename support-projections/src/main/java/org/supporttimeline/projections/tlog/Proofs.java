package org.supporttimeline.projections.tlog;

import java.util.ArrayList;
import java.util.List;

/** Makes the proofs of RFC 6962, sections 2.1.1 and 2.1.2, as those sections define them. */
public final class Proofs {

    private final Nodes nodes;
    private final TreeHasher hasher = new TreeHasher();

    public Proofs(Nodes nodes) {
        this.nodes = nodes;
    }

    /** The root of the tree of the first so many leaves. */
    public Hash root(long size) {
        return size == 0 ? hasher.empty() : root(0, size);
    }

    /**
     * That a leaf is in a tree: the hashes from its sibling up to a child of the root.
     *
     * @throws IllegalArgumentException unless the leaf is in it
     */
    public List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no such leaf in a tree of that size");
        }
        var path = new ArrayList<Hash>();
        path(index, 0, size, path);
        return path;
    }

    /**
     * That a tree is the beginning of a larger one; empty for the same tree and for an empty one.
     *
     * @throws IllegalArgumentException when the second is smaller
     */
    public List<Hash> consistency(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("not from a tree to a later one");
        }
        var proof = new ArrayList<Hash>();
        if (from > 0 && from < to) {
            subproof(from, 0, to, true, proof);
        }
        return proof;
    }

    private void path(long index, long low, long high, List<Hash> path) {
        if (high - low == 1) {
            return;
        }
        long middle = low + split(high - low);
        if (index < middle) {
            path(index, low, middle, path);
            path.add(root(middle, high));
        } else {
            path(index, middle, high, path);
            path.add(root(low, middle));
        }
    }

    /** @param known whether the verifier has the root of what is asked about already: the older tree itself */
    private void subproof(long from, long low, long high, boolean known, List<Hash> proof) {
        if (from == high) {
            if (!known) {
                proof.add(root(low, high));
            }
            return;
        }
        long middle = low + split(high - low);
        if (from <= middle) {
            subproof(from, low, middle, known, proof);
            proof.add(root(middle, high));
        } else {
            subproof(from, middle, high, false, proof);
            proof.add(root(low, middle));
        }
    }

    private Hash root(long low, long high) {
        long size = high - low;
        if (Long.bitCount(size) == 1) {
            return nodes.node(Long.numberOfTrailingZeros(size), low / size);
        }
        long middle = low + split(size);
        return hasher.node(root(low, middle), root(middle, high));
    }

    /** The largest power of two below it. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
