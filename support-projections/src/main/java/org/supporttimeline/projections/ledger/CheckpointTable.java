package org.supporttimeline.projections.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.supporttimeline.projections.tlog.SignedNote;

/** The newest checkpoint of one tree, in the database. */
final class CheckpointTable {

    private static final String READ = "SELECT note, sealed_at FROM ledger.checkpoint WHERE tree = ?";
    private static final String WRITE = """
            INSERT INTO ledger.checkpoint AS c (tree, size, note) VALUES (?, ?, ?)
            ON CONFLICT (tree) DO UPDATE SET size = excluded.size, note = excluded.note, sealed_at = clock_timestamp()
             WHERE c.size = ?
            """;

    private final String tree;

    CheckpointTable(String tree) {
        this.tree = tree;
    }

    /** As it is stored, whatever it is. */
    Optional<String> note(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            statement.setString(1, tree);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    Optional<SealedTree> read(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            statement.setString(1, tree);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(SealedTree.of(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        }
    }

    /** @throws SQLException when the newest one is not of the size that it is believed to be: somebody else seals */
    void write(Connection connection, long sizeBefore, long size, SignedNote note) throws SQLException {
        try (var statement = connection.prepareStatement(WRITE)) {
            statement.setString(1, tree);
            statement.setLong(2, size);
            statement.setString(3, note.toString());
            statement.setLong(4, sizeBefore);
            if (statement.executeUpdate() != 1) {
                throw new SQLException("somebody else has sealed");
            }
        }
    }
}
