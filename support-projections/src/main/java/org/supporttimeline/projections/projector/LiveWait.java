package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.supporttimeline.projections.scan.Stop;

/** Waits until the live tables are as far as the shadow tables, which is a matter of milliseconds; or finds that they are not coming. */
final class LiveWait {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(5);

    private static final String LIVE = """
            SELECT coalesce(min(position), 0), bool_or(owner IS NULL)
              FROM projection.token WHERE processor_name = ANY (?)
            """;

    private final Connection connection;
    private final List<String> projections;
    private final Stop stop;
    private final long until = System.nanoTime() + PATIENCE;

    /** @param connection in a transaction */
    LiveWait(Connection connection, List<String> projections, Stop stop) {
        this.connection = connection;
        this.projections = projections;
        this.stop = stop;
    }

    private record Live(long position, boolean unclaimed) {}

    /** False as soon as they are there; true when nobody works on them, or when all waits together last for too long. */
    boolean isNotComing(long position) throws SQLException {
        Live live = look();
        while (live.position() < position && !live.unclaimed() && System.nanoTime() < until) {
            stop.check();
            LockSupport.parkNanos(LOOK_AGAIN);
            live = look();
        }
        return live.position() < position;
    }

    private Live look() throws SQLException {
        try (var statement = connection.prepareStatement(LIVE)) {
            statement.setArray(1, connection.createArrayOf("text", projections.toArray()));
            try (var row = statement.executeQuery()) {
                row.next();
                return new Live(row.getLong(1), row.getBoolean(2));
            }
        } finally {
            connection.commit();
        }
    }
}
