package org.supporttimeline.projections.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.supporttimeline.projections.schema.OwnConnection;

/**
 * The appender's own connection. It holds a session lock under the appender's key, and is open only once it has it: so when a
 * new lane is open, the server is done with the lane before it, whose last append is in the log or never will be. It must
 * reach the server itself, not a pooler that shares sessions.
 */
final class Lane implements AutoCloseable {

    /** The holder is our own former session: nothing else knows the key. It may be gone already, or not be ours to end. */
    private static final String END_FORMER = """
            SELECT pg_terminate_backend(pid) FROM pg_locks
             WHERE locktype = 'advisory' AND granted AND objsubid = 1
               AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
               AND (classid::bigint << 32) | objid::bigint = ?""";

    private static final String LOCK = "SELECT pg_try_advisory_lock(?)";

    private static final String APPEND = """
            SELECT command, outcome, last_position, last_recorded_at
              FROM log.append(?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LOOK_UP =
            "SELECT event_id, position, recorded_at FROM log.event WHERE event_id = ANY (?)";

    private final Connection connection;
    private final PreparedStatement append;

    private Lane(Connection connection) throws SQLException {
        this.connection = connection;
        this.append = connection.prepareStatement(APPEND);
        append.unwrap(PGStatement.class).setPrepareThreshold(1);
    }

    /**
     * Opens a lane, and ends the one before it under the same key.
     *
     * @throws SQLException if the server cannot be reached, or the former lane does not end in the time given
     */
    static Lane open(DataSource source, long key, Duration patience) throws SQLException {
        long until = System.nanoTime() + patience.toNanos();
        Connection connection = OwnConnection.open(source);
        try {
            while (!took(connection, key)) {
                if (System.nanoTime() > until) {
                    throw new SQLException("the former session of this appender has not ended");
                }
                endFormer(connection, key);
                Thread.sleep(20);
            }
            return new Lane(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        } catch (InterruptedException e) {
            connection.close();
            Thread.currentThread().interrupt();
            throw new SQLException(e);
        }
    }

    private static boolean took(Connection connection, long key) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, key);
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void endFormer(Connection connection, long key) {
        try (var end = connection.prepareStatement(END_FORMER)) {
            end.setLong(1, key);
            end.execute();
        } catch (SQLException notOurs) {
            // its lock tells when it has ended by itself
        }
    }

    /** One call of {@code log.append}, committed when it returns. Outcomes stand in the order of the commands. */
    Outcome[] append(List<List<NewEntry>> commands) throws SQLException {
        int n = 0;
        for (List<NewEntry> command : commands) {
            n += command.size();
        }
        var numbers = new Integer[n];
        var cases = new UUID[n];
        var entryNos = new Integer[n];
        var ids = new UUID[n];
        var types = new String[n];
        var revisions = new Integer[n];
        var payloads = new String[n];
        var metadata = new String[n];
        int i = 0;
        for (int c = 0; c < commands.size(); c++) {
            for (NewEntry entry : commands.get(c)) {
                numbers[i] = c;
                cases[i] = entry.caseId();
                entryNos[i] = entry.entryNo();
                ids[i] = entry.eventId();
                types[i] = entry.type();
                revisions[i] = entry.revision();
                payloads[i] = entry.payload();
                metadata[i++] = entry.metadata();
            }
        }
        append.setArray(1, connection.createArrayOf("int4", numbers));
        append.setArray(2, connection.createArrayOf("uuid", cases));
        append.setArray(3, connection.createArrayOf("int4", entryNos));
        append.setArray(4, connection.createArrayOf("uuid", ids));
        append.setArray(5, connection.createArrayOf("text", types));
        append.setArray(6, connection.createArrayOf("int4", revisions));
        append.setArray(7, connection.createArrayOf("text", payloads));
        append.setArray(8, connection.createArrayOf("text", metadata));
        var outcomes = new Outcome[commands.size()];
        try (ResultSet row = append.executeQuery()) {
            while (row.next()) {
                outcomes[row.getInt(1)] = outcome(row);
            }
        }
        return outcomes;
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        String outcome = row.getString(2);
        return switch (outcome) {
            case "appended" ->
                new Outcome.Appended(
                        row.getLong(3), row.getObject(4, OffsetDateTime.class).toInstant());
            case "duplicate" ->
                new Outcome.Duplicate(
                        row.getLong(3), row.getObject(4, OffsetDateTime.class).toInstant());
            case "collision" -> new Outcome.Collision();
            default -> throw new SQLException("log.append answered " + outcome);
        };
    }

    /** Which of these events are in the log, and where. */
    Map<UUID, Outcome.Duplicate> lookUp(List<UUID> eventIds) throws SQLException {
        Map<UUID, Outcome.Duplicate> found = new HashMap<>();
        try (var query = connection.prepareStatement(LOOK_UP)) {
            query.setArray(1, connection.createArrayOf("uuid", eventIds.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.put(
                            row.getObject(1, UUID.class),
                            new Outcome.Duplicate(
                                    row.getLong(2),
                                    row.getObject(3, OffsetDateTime.class).toInstant()));
                }
            }
        }
        return found;
    }

    /** Whether the server still speaks to us: after an error of the statement alone it does. */
    boolean alive() {
        try {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // it was broken, which is why it is being closed
        }
    }
}
