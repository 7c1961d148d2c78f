package org.supporttimeline.projections.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Fills an empty log by {@code COPY}, as its owner and while no service runs: all rows or none. The database checks at the
 * end that they are a log. Used by one thread.
 */
public final class BulkLoad implements AutoCloseable {

    private static final String SERVICE_RUNS = """
            SELECT count(*) FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid()
               AND (usename = 'support_service' OR application_name LIKE 'support-timeline%')
            """;
    private static final String COPY = """
            COPY log.event (position, case_id, entry_no, event_id, recorded_at, type, revision, payload, metadata)
            FROM STDIN (FORMAT binary)
            """;
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final long MICROS_1970_TO_2000 = 946_684_800_000_000L;
    private static final int COLUMNS = 9;
    private static final int LOOKS = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int BUFFER = 1 << 18;

    private final Connection connection;
    private final DataOutputStream out;
    private long position;

    private BulkLoad(Connection connection, DataOutputStream out) {
        this.connection = connection;
        this.out = out;
    }

    /**
     * Begins a load.
     *
     * @param owner opens a connection as the log's owner
     * @throws LoadRefused when the log is not empty or a service is connected
     */
    public static BulkLoad begin(DataSource owner) {
        try {
            Connection connection = owner.getConnection();
            try {
                refuseBesideService(connection);
                connection.setAutoCommit(false);
                execute(connection, "SET LOCAL maintenance_work_mem = '256MB'");
                execute(connection, "SELECT log.begin_load()");
                var copy = new PGCopyOutputStream(connection.unwrap(PGConnection.class), COPY, BUFFER);
                var out = new DataOutputStream(new BufferedOutputStream(copy, BUFFER));
                out.write(SIGNATURE);
                out.writeInt(0);
                out.writeInt(0);
                return new BulkLoad(connection, out);
            } catch (SQLException | IOException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the next row. */
    public void write(BulkRow row) {
        try {
            out.writeShort(COLUMNS);
            out.writeInt(Long.BYTES);
            out.writeLong(++position);
            uuid(row.caseId());
            out.writeInt(Integer.BYTES);
            out.writeInt(row.entryNo());
            uuid(row.eventId());
            out.writeInt(Long.BYTES);
            out.writeLong(row.recordedAt() - MICROS_1970_TO_2000);
            bytes(row.type().getBytes(UTF_8));
            out.writeInt(Short.BYTES);
            out.writeShort(row.revision());
            bytes(row.payload());
            bytes(row.metadata());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends the load: indexes, checks, commit, statistics.
     *
     * @return the newest position
     * @throws LoadRefused when the rows are not a log
     */
    public long finish() {
        try {
            out.writeShort(-1);
            out.close();
            execute(connection, "SELECT log.finish_load()");
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "ANALYZE log.event");
            return position;
        } catch (SQLException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was not finished is undone. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void uuid(UUID id) throws IOException {
        out.writeInt(2 * Long.BYTES);
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void refuseBesideService(Connection connection) throws SQLException {
        // a session that has just been closed is still seen for some milliseconds
        for (int look = 1; isServiceConnected(connection); look++) {
            if (look == LOOKS) {
                throw new LoadRefused("a service is connected to this database: stop it first");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static boolean isServiceConnected(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery(SERVICE_RUNS)) {
            return row.next() && row.getInt(1) > 0;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static LoadRefused refused(SQLException e) {
        return new LoadRefused(e.getMessage() == null ? "the load failed" : e.getMessage(), e);
    }
}
