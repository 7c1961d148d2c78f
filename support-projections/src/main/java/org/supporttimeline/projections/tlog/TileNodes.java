package org.supporttimeline.projections.tlog;

import java.util.HashMap;
import java.util.Map;

/** Nodes out of tiles; each tile is asked for once. For one thread. */
public final class TileNodes implements Nodes {

    private final Tiles tiles;
    private final TreeHasher hasher = new TreeHasher();
    private final Map<Tile, byte[]> known = new HashMap<>();

    public TileNodes(Tiles tiles) {
        this.tiles = tiles;
    }

    /** Where tiles are kept. */
    public interface Tiles {

        /** The hashes of a tile, at least as many as there are in the tree that is asked about. */
        byte[] hashes(int level, long index);
    }

    @Override
    public Hash node(int height, long index) {
        int level = height / Tile.HEIGHT;
        int count = 1 << (height % Tile.HEIGHT);
        long first = index * count;
        byte[] hashes = known.computeIfAbsent(
                Tile.full(level, first / Tile.WIDTH), tile -> tiles.hashes(tile.level(), tile.index()));
        int slot = (int) (first % Tile.WIDTH);
        if (hashes.length < (slot + count) * Hash.LENGTH) {
            throw new IllegalStateException("tile " + level + "/" + first / Tile.WIDTH + " is too short");
        }
        return hasher.fold(hashes, slot, count);
    }
}
