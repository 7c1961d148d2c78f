package org.supporttimeline.projections.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.supporttimeline.projections.tlog.Tile;
import org.supporttimeline.projections.tlog.TileNodes;

/** The tiles of one tree, in the database. */
final class TileTable {

    private static final String READ = "SELECT hashes FROM ledger.tile WHERE tree = ? AND level = ? AND index = ?";
    private static final String LEAF_TILES =
            "SELECT index, hashes FROM ledger.tile WHERE tree = ? AND level = 0 AND index >= ? AND index < ?";
    private static final String WRITE = """
            INSERT INTO ledger.tile (tree, level, index, hashes) VALUES (?, ?, ?, ?)
            ON CONFLICT (tree, level, index) DO UPDATE SET hashes = excluded.hashes
            """;

    private final String tree;

    TileTable(String tree) {
        this.tree = tree;
    }

    Optional<byte[]> read(Connection connection, int level, long index) throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            statement.setString(1, tree);
            statement.setInt(2, level);
            statement.setLong(3, index);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    /** The tiles that proofs are made from; one that is missing is a fault of what is stored. */
    TileNodes.Tiles on(Connection connection) {
        return (level, index) -> {
            try {
                return read(connection, level, index)
                        .orElseThrow(() -> new LedgerBroken("tile " + level + "/" + index + " is missing"));
            } catch (SQLException e) {
                throw new LedgerUnavailable(e);
            }
        };
    }

    /** Tiles of leaf hashes, by their index. */
    Map<Long, byte[]> leafTiles(Connection connection, long first, long count) throws SQLException {
        try (var statement = connection.prepareStatement(LEAF_TILES)) {
            statement.setString(1, tree);
            statement.setLong(2, first);
            statement.setLong(3, first + count);
            try (var rows = statement.executeQuery()) {
                var tiles = new HashMap<Long, byte[]>();
                while (rows.next()) {
                    tiles.put(rows.getLong(1), rows.getBytes(2));
                }
                return tiles;
            }
        }
    }

    void write(Connection connection, Map<Tile, byte[]> tiles) throws SQLException {
        try (var statement = connection.prepareStatement(WRITE)) {
            for (var tile : tiles.entrySet()) {
                statement.setString(1, tree);
                statement.setInt(2, tile.getKey().level());
                statement.setLong(3, tile.getKey().index());
                statement.setBytes(4, tile.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
