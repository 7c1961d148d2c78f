package org.supporttimeline.api.bench;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** The log, copied out row by row in its order, and each row hashed: the least that a check of it has to do. */
record ReadAndHash(long rows, double seconds) {

    private static final String COPY = """
            COPY (SELECT position, case_id, entry_no, event_id, recorded_at, type, revision, payload, metadata
                    FROM log.event ORDER BY position) TO STDOUT (FORMAT binary)
            """;

    static ReadAndHash of(DataSource source) throws SQLException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        long began = System.nanoTime();
        try (var connection = source.getConnection()) {
            CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY);
            long rows = 0;
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                digest.update(row);
                digest.digest();
                rows++;
            }
            return new ReadAndHash(rows - 1, (System.nanoTime() - began) / 1e9); // the last is the end of the copy
        }
    }

    double perSecond() {
        return rows / seconds;
    }
}
