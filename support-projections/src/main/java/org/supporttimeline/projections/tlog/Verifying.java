package org.supporttimeline.projections.tlog;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Verifies proofs by the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2, which are not those that make them. */
public final class Verifying {

    private Verifying() {}

    /** Whether the leaf stands at that index in the tree of that size and root. */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        return root(leaf, index, size, proof).filter(root::equals).isPresent();
    }

    /** The root to which the proof leads; empty when it is not as long as a proof for that place is. */
    public static Optional<Hash> root(Hash leaf, long index, long size, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        var hasher = new TreeHasher();
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((node & 1) == 1 || node == last) {
                hash = hasher.node(sibling, hash);
                int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>>= up;
                last >>>= up;
            } else {
                hash = hasher.node(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }

    /** Whether the first tree is the beginning of the second. */
    public static boolean isConsistent(long from, Hash fromRoot, long to, Hash toRoot, List<Hash> proof) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to) {
            return proof.isEmpty() && fromRoot.equals(toRoot);
        }
        if (from == 0) {
            return proof.isEmpty() && fromRoot.equals(new TreeHasher().empty());
        }
        return new Climb(from, to, fromRoot, proof).leadsTo(fromRoot, toRoot);
    }

    private static final class Climb {
        private final TreeHasher hasher = new TreeHasher();
        private final Iterator<Hash> hashes;
        private final boolean empty;
        private long node;
        private long last;
        private Hash older;
        private Hash newer;

        Climb(long from, long to, Hash fromRoot, List<Hash> proof) {
            int complete = Long.numberOfTrailingZeros(from);
            node = (from - 1) >>> complete;
            last = (to - 1) >>> complete;
            hashes = proof.iterator();
            boolean startsAtRoot = node == 0; // the older tree is complete: its root begins the proof unsaid
            empty = !startsAtRoot && !hashes.hasNext();
            older = startsAtRoot || empty ? fromRoot : hashes.next();
            newer = older;
        }

        boolean leadsTo(Hash fromRoot, Hash toRoot) {
            if (empty) {
                return false;
            }
            while (hashes.hasNext()) {
                if (last == 0) {
                    return false;
                }
                step(hashes.next());
            }
            return last == 0 && older.equals(fromRoot) && newer.equals(toRoot);
        }

        private void step(Hash hash) {
            if ((node & 1) == 1 || node == last) {
                older = hasher.node(hash, older);
                newer = hasher.node(hash, newer);
                int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>>= up;
                last >>>= up;
            } else {
                newer = hasher.node(newer, hash);
            }
            node >>>= 1;
            last >>>= 1;
        }
    }
}
