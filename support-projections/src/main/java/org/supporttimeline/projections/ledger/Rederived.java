package org.supporttimeline.projections.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.supporttimeline.projections.tlog.Hash;
import org.supporttimeline.projections.tlog.Tile;
import org.supporttimeline.projections.tlog.TreeBuilder;

/**
 * The tree as the log makes it now, compared with the tiles as they are stored. Of its own tiles it keeps those above the
 * leaves: a byte for eight entries.
 */
final class Rederived {

    private static final long CHUNK = 256L * Tile.WIDTH;
    private static final long BEFORE_ALL = Long.MIN_VALUE / 2;
    private static final long AFTER_ALL = Long.MAX_VALUE / 2;

    private static final Comparator<Tile> BY_PLACE =
            Comparator.comparingInt(Tile::level).thenComparingLong(Tile::index);

    private final Tree tree;
    private final Connection connection;
    private final TileTable tiles;
    private final long sealed;
    private final TreeBuilder builder = new TreeBuilder(this::full);
    private final TreeSet<Long> wanted;
    private final Map<Long, Hash> roots = new HashMap<>();
    private final Map<Tile, byte[]> own = new HashMap<>();
    private final TreeSet<Tile> different = new TreeSet<>(BY_PLACE);
    private Map<Long, byte[]> stored = Map.of();
    private boolean broken;
    private long read;
    private long head;

    /**
     * Prepares it.
     *
     * @param sealed how many leaves the stored tiles should have
     * @param sizes where the root is wanted
     */
    Rederived(Tree tree, Connection connection, long sealed, Collection<Long> sizes) {
        this.tree = tree;
        this.connection = connection;
        this.tiles = new TileTable(tree.name());
        this.sealed = sealed;
        this.wanted = new TreeSet<>(sizes);
    }

    /** Reads the whole log. */
    void run(Fsck.Progress progress) throws SQLException {
        head = tree.leaves().head(connection);
        note();
        long from = 0;
        do {
            stored = tiles.leafTiles(connection, from / Tile.WIDTH, CHUNK / Tile.WIDTH);
            long next = from + CHUNK;
            tree.leaves().read(connection, from == 0 ? BEFORE_ALL : from, next >= head ? AFTER_ALL : next, this::add);
            from = next;
            progress.read(Math.min(from, head), head);
        } while (from < head);
        broken |= builder.size() < head;
        builder.edges(own::put);
        for (var one : Map.copyOf(own).entrySet()) {
            Tile tile = one.getKey();
            compare(tile, one.getValue(), tiles.read(connection, tile.level(), tile.index()));
            own.put(Tile.full(tile.level(), tile.index()), one.getValue());
        }
    }

    /** After the first position that is not the next, the rest is only counted: it has no place of its own. */
    private void add(long position, byte[] leaf) {
        read++;
        broken |= position != builder.size() + 1 || position > head;
        if (!broken) {
            builder.add(leaf);
            note();
        }
    }

    private void note() {
        if (!wanted.isEmpty() && wanted.first() == builder.size()) {
            roots.put(wanted.removeFirst(), builder.root());
        }
    }

    private void full(Tile tile, byte[] hashes) {
        if (tile.level() == 0) {
            compare(tile, hashes, Optional.ofNullable(stored.get(tile.index())));
        } else {
            own.put(tile, hashes);
        }
    }

    /** What is stored reaches as far as was sealed, and is the same so far as both reach. */
    private void compare(Tile tile, byte[] hashes, Optional<byte[]> found) {
        int wide = Math.clamp((sealed >>> (8 * tile.level())) - tile.index() * Tile.WIDTH, 0, Tile.WIDTH) * Hash.LENGTH;
        byte[] other = found.orElseGet(() -> new byte[0]);
        int common = Math.min(hashes.length, other.length);
        if (other.length != wide || Arrays.mismatch(hashes, 0, common, other, 0, common) >= 0) {
            different.add(Tile.full(tile.level(), tile.index()));
        }
    }

    /** How many entries were read, whatever they are. */
    long read() {
        return read;
    }

    /** How many of them, from the first on, stand in their places. */
    long size() {
        return builder.size();
    }

    /** Whether after those an entry is missing, or stands twice, or beyond the end. */
    boolean isBroken() {
        return broken;
    }

    /** The root at a size that was wanted; empty when the log does not reach so far. */
    Optional<Hash> root(long size) {
        return Optional.ofNullable(roots.get(size));
    }

    /** The stored tiles that are not what the log makes, by level and index. */
    SortedSet<Tile> different() {
        return different;
    }

    /** The root of 256<sup>level</sup> entries as the log makes it; empty when it does not reach so far. */
    Optional<Hash> hash(int level, long index) throws SQLException {
        if (index >= builder.size() >>> (8 * level)) {
            return Optional.empty();
        }
        if (level > 0) {
            byte[] hashes = Objects.requireNonNull(own.get(Tile.full(level, index / Tile.WIDTH)));
            return Optional.of(Hash.of(hashes, (int) (index % Tile.WIDTH) * Hash.LENGTH));
        }
        var one = new TreeBuilder((tile, hashes) -> {});
        tree.leaves().read(connection, index, index + 1, (position, leaf) -> one.add(leaf));
        return Optional.of(one.root());
    }
}
