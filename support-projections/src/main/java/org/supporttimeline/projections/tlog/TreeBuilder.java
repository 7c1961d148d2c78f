package org.supporttimeline.projections.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tree that grows leaf by leaf. It holds the last tile of each level; what is full, it hands on. For one thread. */
public final class TreeBuilder {

    private final TreeHasher hasher = new TreeHasher();
    private final List<Edge> edges = new ArrayList<>();
    private final FullTiles full;
    private long size;

    /** An empty tree. */
    public TreeBuilder(FullTiles full) {
        this.full = full;
    }

    /** Takes full tiles. */
    public interface FullTiles {
        void full(Tile tile, byte[] hashes);
    }

    private static final class Edge {
        private final byte[] hashes = new byte[Tile.WIDTH * Hash.LENGTH];
        private long index;
        private int width;
    }

    /** Goes on from a tree of that size. */
    public static TreeBuilder resume(long size, TileNodes.Tiles tiles, FullTiles full) {
        var builder = new TreeBuilder(full);
        builder.size = size;
        long hashes = size;
        for (int level = 0; hashes > 0; level++) {
            var edge = new Edge();
            edge.index = hashes / Tile.WIDTH;
            edge.width = (int) (hashes % Tile.WIDTH);
            if (edge.width > 0) {
                System.arraycopy(tiles.hashes(level, edge.index), 0, edge.hashes, 0, edge.width * Hash.LENGTH);
            }
            builder.edges.add(edge);
            hashes /= Tile.WIDTH;
        }
        return builder;
    }

    public long size() {
        return size;
    }

    /** Adds a leaf, given what it stands for. */
    public void add(byte[] leaf) {
        add(0, hasher.leaf(leaf));
        size++;
    }

    private void add(int level, Hash hash) {
        if (level == edges.size()) {
            edges.add(new Edge());
        }
        Edge edge = edges.get(level);
        hash.copyTo(edge.hashes, edge.width * Hash.LENGTH);
        edge.width++;
        if (edge.width == Tile.WIDTH) {
            full.full(Tile.full(level, edge.index), edge.hashes.clone());
            edge.index++;
            edge.width = 0;
            add(level + 1, hasher.fold(edge.hashes, 0, Tile.WIDTH));
        }
    }

    /** The last tile of each level, where it is not full. */
    public void edges(FullTiles each) {
        for (int level = 0; level < edges.size(); level++) {
            Edge edge = edges.get(level);
            if (edge.width > 0) {
                each.full(
                        new Tile(level, edge.index, edge.width), Arrays.copyOf(edge.hashes, edge.width * Hash.LENGTH));
            }
        }
    }

    /** The root of the tree as it is now. */
    public Hash root() {
        Hash root = null;
        for (Edge edge : edges) {
            root = joined(edge, root);
        }
        return root == null ? hasher.empty() : root;
    }

    /** Complete subtrees of a level, the smallest first: it stands rightmost. */
    private @Nullable Hash joined(Edge edge, @Nullable Hash right) {
        Hash joined = right;
        for (int left = edge.width; left > 0; ) {
            int count = Integer.lowestOneBit(left);
            left -= count;
            Hash subtree = hasher.fold(edge.hashes, left, count);
            joined = joined == null ? subtree : hasher.node(subtree, joined);
        }
        return joined;
    }
}
