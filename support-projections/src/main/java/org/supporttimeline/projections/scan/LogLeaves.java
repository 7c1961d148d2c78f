package org.supporttimeline.projections.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.supporttimeline.projections.ledger.LeafSource;
import org.supporttimeline.projections.log.Leaf;
import org.supporttimeline.projections.scan.LogRow.Slice;

/** The leaves of the log, by binary copy: hashed where the bytes lie, as they are stored, and not decoded. */
public final class LogLeaves implements LeafSource {

    private static final String HEAD = "SELECT position FROM log.head";
    private static final String COPY = "COPY (SELECT " + LogRow.COLUMNS
            + " FROM log.event WHERE position > %d AND position <= %d ORDER BY position) TO STDOUT (FORMAT binary)";

    @Override
    public long head(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(HEAD)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void read(Connection connection, long after, long upTo, Sink sink) throws SQLException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY.formatted(after, upTo));
        try {
            var maker = new Maker();
            boolean first = true;
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                var row = new LogRow(message, first ? LogRow.head(message) : 0);
                if (!row.isEnd()) {
                    sink.leaf(row.position(), maker.leaf(row));
                }
                first = false;
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** What stands in the log thousands of times is hashed once. */
    private static final class Maker {
        private final MessageDigest digest = Leaf.sha256();
        private final Known<String> types =
                new Known<>(type -> new String(type.bytes(), type.from(), type.length(), UTF_8));
        private final Known<String> metadata = new Known<>(this::hash);

        byte[] leaf(LogRow row) {
            return Leaf.of(
                            row.position(),
                            row.caseId(),
                            row.entryNo(),
                            row.eventId(),
                            row.recordedMicros(),
                            types.get(row.type()),
                            row.revision(),
                            hash(row.payload()),
                            metadata.get(row.metadata()))
                    .getBytes(UTF_8);
        }

        private String hash(Slice json) {
            digest.update(json.bytes(), json.from(), json.length());
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
