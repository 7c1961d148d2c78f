package org.supporttimeline.projections.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.tlog.Checkpoint;
import org.supporttimeline.projections.tlog.Malformed;
import org.supporttimeline.projections.tlog.Proofs;
import org.supporttimeline.projections.tlog.SignedNote;
import org.supporttimeline.projections.tlog.SignerKey;
import org.supporttimeline.projections.tlog.Tile;
import org.supporttimeline.projections.tlog.TileNodes;
import org.supporttimeline.projections.tlog.TreeBuilder;
import org.supporttimeline.projections.tlog.VerifierKey;

/**
 * One tree while one node seals it. It begins with what was sealed before, and signs nothing unless that fits together: tiles
 * with the checkpoint, both with the checkpoint outside, and the log not shorter than any of them.
 */
final class Sealing {

    /** So many leaves at most in one transaction. */
    private static final int BATCH = 50_000;

    private final Tree tree;
    private final SigningKeys keys;
    private final CheckpointTable checkpoints;
    private final TileTable tiles;
    private final TreeBuilder builder;
    private final Map<Tile, byte[]> changed = new LinkedHashMap<>();
    private final Map<Integer, Tile> edges = new LinkedHashMap<>();
    private @Nullable SignedNote newest;

    private Sealing(Tree tree, SigningKeys keys, Connection connection, Optional<SealedTree> sealed) {
        this.tree = tree;
        this.keys = keys;
        this.checkpoints = new CheckpointTable(tree.name());
        this.tiles = new TileTable(tree.name());
        this.newest = sealed.map(SealedTree::note).orElse(null);
        this.builder = TreeBuilder.resume(sealed.map(SealedTree::size).orElse(0L), tiles.on(connection), changed::put);
    }

    /**
     * Goes on where sealing has ended, on any node.
     *
     * @param outside the newest checkpoint that is kept outside the database
     * @throws LedgerBroken when what is stored does not fit together, or not with that one
     */
    static Sealing resume(Connection connection, Tree tree, SigningKeys keys, Optional<SignedNote> outside)
            throws SQLException {
        try {
            Optional<SealedTree> sealed = new CheckpointTable(tree.name()).read(connection);
            var sealing = new Sealing(tree, keys, connection, sealed);
            if (sealed.isPresent()) {
                sealing.check(sealed.get());
            }
            if (outside.isPresent()) {
                sealing.check(connection, outside.get());
            }
            return sealing;
        } catch (Malformed e) {
            throw new LedgerBroken("a checkpoint is not one: " + e.getMessage());
        }
    }

    private void check(SealedTree sealed) {
        requireOurs(sealed.note(), "the stored checkpoint");
        if (!builder.root().equals(sealed.checkpoint().root())) {
            throw new LedgerBroken("the stored tiles do not lead to the root of the stored checkpoint");
        }
    }

    private void check(Connection connection, SignedNote outside) {
        requireOurs(outside, "the checkpoint outside the database");
        Checkpoint kept = Checkpoint.parse(outside.text());
        if (kept.size() > builder.size()) {
            throw new LedgerBroken("the ledger went back: it has " + builder.size()
                    + " entries, the checkpoint outside the database has " + kept.size());
        }
        if (!new Proofs(new TileNodes(tiles.on(connection))).root(kept.size()).equals(kept.root())) {
            throw new LedgerBroken("the ledger was rewritten: at " + kept.size()
                    + " entries it is not what the checkpoint outside the database says");
        }
    }

    private void requireOurs(SignedNote note, String which) {
        if (note.verify(keys.verifiers(tree.origin())).isEmpty()) {
            throw new LedgerBroken(which + " is signed by no key in use");
        }
        if (!Checkpoint.parse(note.text()).origin().equals(tree.origin())) {
            throw new LedgerBroken(which + " is of another log");
        }
    }

    long size() {
        return builder.size();
    }

    /** The newest checkpoint. */
    Optional<SignedNote> newest() {
        return Optional.ofNullable(newest);
    }

    /**
     * Seals what has come, in one transaction; also nothing, when other keys sign than before. After a failure this one is of no
     * more use.
     *
     * @return whether there was anything to seal
     */
    boolean step(Connection connection) throws SQLException {
        long before = builder.size();
        long head = tree.leaves().head(connection);
        if (head < before) {
            throw new LedgerBroken("the log went back: it has " + head + " entries, and " + before + " were sealed");
        }
        List<SignerKey> signers = keys.signers(tree.origin());
        if (head == before && isSignedBy(signers)) {
            connection.rollback();
            return false;
        }
        add(connection, Math.min(head, before + BATCH));
        tiles.write(connection, changed);
        var checkpoint = new Checkpoint(tree.origin(), builder.size(), builder.root());
        SignedNote note = SignedNote.sign(checkpoint.text(), signers);
        checkpoints.write(connection, before, builder.size(), note);
        connection.commit();
        changed.clear();
        newest = note;
        return true;
    }

    private void add(Connection connection, long upTo) throws SQLException {
        tree.leaves().read(connection, builder.size(), upTo, (position, leaf) -> {
            if (position != builder.size() + 1) {
                throw new LedgerBroken("the log has no entry at position " + (builder.size() + 1));
            }
            builder.add(leaf);
        });
        if (builder.size() != upTo) {
            throw new LedgerBroken("the log has no entry at position " + (builder.size() + 1));
        }
        builder.edges((tile, hashes) -> {
            if (!tile.equals(edges.put(tile.level(), tile))) {
                changed.put(tile, hashes);
            }
        });
    }

    private boolean isSignedBy(List<SignerKey> signers) {
        List<VerifierKey> verifiers = signers.stream().map(SignerKey::verifier).toList();
        return newest != null
                && newest.signatures().size() == signers.size()
                && newest.verify(verifiers).equals(verifiers);
    }
}
