package org.supporttimeline.api.bench;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.supporttimeline.projections.log.Recorded;

/** Whether the log holds what the callers were told that it holds, and nothing else. */
final class LogCheck {

    private static final String NUMBERS = """
            SELECT count(*), min(position), max(position), (SELECT position FROM log.head),
                   count(*) FILTER (WHERE recorded_at <= earlier)
              FROM (SELECT position, recorded_at, lag(recorded_at) OVER (ORDER BY position) AS earlier
                      FROM log.event) AS e""";

    private static final String ADDED =
            "SELECT event_id, position, case_id, entry_no FROM log.event WHERE position > ?";

    private final DataSource source;

    LogCheck(DataSource source) {
        this.source = source;
    }

    /**
     * Positions are 1 to n without a gap, time grows with them, and after the position given there is every event that was
     * acknowledged, once, where the answer said, and no other.
     */
    void holds(long before, List<Recording.Acknowledged> acknowledged) throws SQLException {
        numbers();
        Map<UUID, Recorded> told = new HashMap<>();
        acknowledged.forEach(one -> told.put(one.eventId(), one.recorded()));
        Check.that(told.size() == acknowledged.size(), "an event was acknowledged twice");
        try (var connection = source.getConnection();
                var query = connection.prepareStatement(ADDED)) {
            query.setLong(1, before);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    Recorded recorded = told.remove(row.getObject(1, UUID.class));
                    Check.that(
                            recorded != null
                                    && recorded.position() == row.getLong(2)
                                    && recorded.caseId().equals(row.getObject(3, UUID.class))
                                    && recorded.entryNo() == row.getInt(4),
                            "an event is not where its caller was told, or nobody was told");
                }
            }
        }
        Check.that(told.isEmpty(), "the log lacks what was acknowledged");
    }

    private void numbers() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(NUMBERS)) {
            row.next();
            long count = row.getLong(1);
            Check.that(
                    row.getLong(2) == 1 && row.getLong(3) == count && row.getLong(4) == count, "positions have a gap");
            Check.that(row.getLong(5) == 0, "time does not grow with position");
        }
    }
}
