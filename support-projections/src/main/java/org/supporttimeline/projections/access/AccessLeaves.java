package org.supporttimeline.projections.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.supporttimeline.projections.ledger.LeafSource;

/** The leaves of the access log, as they are stored: what somebody has changed there makes another leaf. */
public final class AccessLeaves implements LeafSource {

    private static final String HEAD = "SELECT position FROM access.head";

    /** Leaves of codes and ids; in hexadecimal, so that COPY escapes nothing. */
    @SuppressWarnings("InlineFormatString") // SQL stands at the head of its class here
    private static final String COPY = """
            COPY (SELECT position, encode(convert_to(concat_ws(E'\\n', 'support-timeline/access/v1', position,
                             (extract(epoch FROM recorded_at) * 1000000)::bigint, actor, role,
                             array_to_string(offices, ','), kind, operation, purpose,
                             array_to_string(cases, ',')) || E'\\n', 'UTF8'), 'hex')
                    FROM access.entry WHERE position > %d AND position <= %d ORDER BY position) TO STDOUT""";

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
            for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
                String[] columns = new String(line, UTF_8).strip().split("\t", 2);
                sink.leaf(Long.parseLong(columns[0]), HexFormat.of().parseHex(columns[1]));
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
