package org.supporttimeline.projections.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A tree in memory, whose tiles are kept as they come. */
public final class GrownTree {

    private final Map<Tile, byte[]> tiles = new HashMap<>();
    public final List<byte[]> leaves = new ArrayList<>();
    public final List<Hash> roots = new ArrayList<>();
    public final TreeBuilder builder = new TreeBuilder((tile, hashes) -> tiles.put(tile, hashes));

    /** A tree of so many made-up leaves. */
    public static GrownTree of(int size) {
        var tree = new GrownTree();
        for (int i = 0; i < size; i++) {
            tree.add(("leaf " + i).getBytes(UTF_8));
        }
        return tree;
    }

    public GrownTree() {
        roots.add(builder.root());
    }

    public void add(byte[] leaf) {
        builder.add(leaf);
        leaves.add(leaf);
        roots.add(builder.root());
    }

    /** Its tiles as of now; the last ones of each level hold more than an earlier tree had. */
    public TileNodes.Tiles tiles() {
        var all = new HashMap<>(tiles);
        builder.edges((tile, hashes) -> all.put(Tile.full(tile.level(), tile.index()), hashes));
        return (level, index) -> Objects.requireNonNull(all.get(Tile.full(level, index)), "no such tile");
    }

    public Proofs proofs() {
        return new Proofs(new TileNodes(tiles()));
    }
}
