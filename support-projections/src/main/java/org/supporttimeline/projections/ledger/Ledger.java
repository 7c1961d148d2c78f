package org.supporttimeline.projections.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.supporttimeline.projections.tlog.Hash;
import org.supporttimeline.projections.tlog.Proofs;
import org.supporttimeline.projections.tlog.SignedNote;
import org.supporttimeline.projections.tlog.Tile;
import org.supporttimeline.projections.tlog.TileNodes;
import org.supporttimeline.projections.tlog.TlogProof;
import org.supporttimeline.projections.tlog.VerifierKey;

/**
 * What one tree has to show: its newest checkpoint, its tiles, and proofs made from them. On any node, whichever seals. Every
 * method takes connections from the pool, and throws {@link LedgerUnavailable} where that fails.
 */
public final class Ledger {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Tree tree;
    private final DataSource pool;
    private final SigningKeys keys;
    private final CheckpointTable checkpoints;
    private final TileTable tiles;

    /** @param pool connections for reading */
    public Ledger(Tree tree, DataSource pool, SigningKeys keys) {
        this.tree = tree;
        this.pool = pool;
        this.keys = keys;
        this.checkpoints = new CheckpointTable(tree.name());
        this.tiles = new TileTable(tree.name());
    }

    /** Which tree it is. */
    public Tree tree() {
        return tree;
    }

    /** What its checkpoints are verified by now. */
    public List<VerifierKey> verifiers() {
        return keys.verifiers(tree.origin());
    }

    /** The newest checkpoint; empty only until the first sealer has started. */
    public Optional<SealedTree> newest() {
        return read(checkpoints::read);
    }

    /** The newest checkpoint, as soon as it has that many leaves; empty when that takes too long. */
    public Optional<SealedTree> await(long size, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        Optional<SealedTree> newest = newest().filter(found -> found.size() >= size);
        while (newest.isEmpty()
                && System.nanoTime() < until
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            newest = newest().filter(found -> found.size() >= size);
        }
        return newest;
    }

    /** The hashes of a tile; empty when the newest checkpoint does not have it. */
    public Optional<byte[]> hashes(Tile tile) {
        return read(connection -> {
            long size = checkpoints.read(connection).map(SealedTree::size).orElse(0L);
            return tile.isIn(size)
                    ? tiles.read(connection, tile.level(), tile.index())
                            .map(hashes -> Arrays.copyOf(hashes, tile.width() * Hash.LENGTH))
                    : Optional.empty();
        });
    }

    /**
     * That an entry is in a tree.
     *
     * @param position the entry's
     * @param leaf what stands there in the log now
     * @param sealed has it
     * @throws LedgerBroken when that is not what was sealed
     */
    public TlogProof proof(long position, byte[] leaf, SealedTree sealed) {
        return read(connection -> proof(proofs(connection), position, leaf, sealed));
    }

    /**
     * The same of several entries, each tile read once.
     *
     * @param leaves what stands in the log now, by position
     * @throws LedgerBroken when that is not what was sealed
     */
    public List<TlogProof> proofs(SortedMap<Long, byte[]> leaves, SealedTree sealed) {
        return read(connection -> {
            Proofs proofs = proofs(connection);
            return leaves.entrySet().stream()
                    .map(leaf -> proof(proofs, leaf.getKey(), leaf.getValue(), sealed))
                    .toList();
        });
    }

    private static TlogProof proof(Proofs proofs, long position, byte[] leaf, SealedTree sealed) {
        var proof = new TlogProof(leaf, position - 1, proofs.inclusion(position - 1, sealed.size()), sealed.note());
        if (!proof.includes(leaf)) {
            throw new LedgerBroken("the entry at position " + position + " is not what was sealed");
        }
        return proof;
    }

    /**
     * Signs a text about the record by all keys.
     *
     * @param name under which the keys sign; not that of the tree, so that the note is never a checkpoint
     */
    public SignedNote signed(String name, String text) {
        if (name.equals(tree.origin())) {
            throw new IllegalArgumentException("under its own name a tree signs checkpoints only");
        }
        return SignedNote.sign(text, keys.signers(name));
    }

    /**
     * That a tree of one size is the beginning of a tree of another.
     *
     * @throws IllegalArgumentException unless {@code from <= to}, and that has been sealed
     */
    public List<Hash> consistency(long from, long to) {
        return read(connection -> {
            if (to > checkpoints.read(connection).map(SealedTree::size).orElse(0L)) {
                throw new IllegalArgumentException("not sealed yet");
            }
            return proofs(connection).consistency(from, to);
        });
    }

    private Proofs proofs(Connection connection) {
        return new Proofs(new TileNodes(tiles.on(connection)));
    }

    private interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        try (var connection = pool.getConnection()) {
            return reading.from(connection);
        } catch (SQLException e) {
            throw new LedgerUnavailable(e);
        }
    }
}
