package org.supporttimeline.projections.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.supporttimeline.projections.tlog.Hash;
import org.supporttimeline.projections.tlog.Tile;
import org.supporttimeline.projections.tlog.TileNodes;
import org.supporttimeline.projections.tlog.TreeBuilder;
import org.supporttimeline.projections.tlog.TreeHasher;

/**
 * Finds the first entry that is not what it was when a checkpoint was signed. Stored tiles that lead to the checkpoint's root
 * are proven by it, whoever could have changed them; so the way leads from the root down through tiles that are proven, to
 * the first hash that the log does not make any more. It ends at a leaf, or above a tile that is not proven.
 */
final class Descent {

    private final TileTable tiles;
    private final Connection connection;
    private final Rederived now;

    Descent(TileTable tiles, Connection connection, Rederived now) {
        this.tiles = tiles;
        this.connection = connection;
        this.now = now;
    }

    /**
     * Positions among which the first such entry is.
     *
     * @param first the first of them
     * @param last the last of them
     */
    record Among(long first, long last) {

        private static Among under(int level, long index) {
            return new Among((index << (8 * level)) + 1, (index + 1) << (8 * level));
        }
    }

    /** Empty when the stored tiles do not lead to that root, and so prove nothing. */
    Optional<Among> from(long size, Hash root) throws SQLException {
        TileNodes.Tiles stored = (level, index) -> tile(level, index, (size >>> (8 * level)) - index * Tile.WIDTH);
        try {
            if (!TreeBuilder.resume(size, stored, (tile, hashes) -> {}).root().equals(root)) {
                return Optional.empty();
            }
        } catch (LedgerBroken e) {
            return Optional.empty();
        }
        int top = (Long.SIZE - Long.numberOfLeadingZeros(size) - 1) / 8;
        for (int level = top; level >= 0; level--) {
            long hashes = size >>> (8 * level);
            Optional<Among> found = first(level, hashes / Tile.WIDTH * Tile.WIDTH, hashes);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Among proven hashes of one tile. */
    private Optional<Among> first(int level, long from, long until) throws SQLException {
        for (long index = from; index < until; index++) {
            Hash was = stored(level, index);
            if (!now.hash(level, index).filter(was::equals).isPresent()) {
                return Optional.of(below(level, index, was));
            }
        }
        return Optional.empty();
    }

    private Among below(int level, long index, Hash was) throws SQLException {
        if (level > 0 && leadsTo(level - 1, index, was)) {
            long from = index * Tile.WIDTH;
            return first(level - 1, from, from + Tile.WIDTH).orElseGet(() -> Among.under(level, index));
        }
        return Among.under(level, index);
    }

    private boolean leadsTo(int level, long index, Hash was) {
        try {
            var halves = new TileNodes((leaves, first) -> tile(level, index, Tile.WIDTH));
            return new TreeHasher().node(halves.node(7, 0), halves.node(7, 1)).equals(was);
        } catch (LedgerBroken e) {
            return false;
        }
    }

    private Hash stored(int level, long index) {
        byte[] hashes = tile(level, index / Tile.WIDTH, index % Tile.WIDTH + 1);
        return Hash.of(hashes, (int) (index % Tile.WIDTH) * Hash.LENGTH);
    }

    private byte[] tile(int level, long index, long width) {
        byte[] hashes = tiles.on(connection).hashes(level, index);
        if (hashes.length < Math.min(width, Tile.WIDTH) * Hash.LENGTH) {
            throw new LedgerBroken("tile " + level + "/" + index + " is too short");
        }
        return hashes;
    }
}
