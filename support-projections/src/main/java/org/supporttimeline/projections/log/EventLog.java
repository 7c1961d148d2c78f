package org.supporttimeline.projections.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Reads the log as it is stored: by case, by position, by event id. Every method takes a connection from the pool for the one
 * query that it makes, and throws {@link LogUnavailable} where that fails.
 */
public final class EventLog {

    private static final String OF_CASE_AFTER =
            Rows.COLUMNS + "WHERE e.case_id = ? AND e.entry_no > ? ORDER BY e.entry_no";
    private static final String OF_CASE_BETWEEN =
            Rows.COLUMNS + "WHERE e.case_id = ? AND e.entry_no > ? AND e.position <= ? ORDER BY e.entry_no";
    private static final String OF_CASES_UNTIL =
            Rows.COLUMNS + "WHERE e.case_id = ANY (?) AND e.position <= ? ORDER BY e.case_id, e.entry_no";
    private static final String OF_EACH_AFTER = """
            SELECT e.*
              FROM unnest(?, ?) AS known (case_id, entry_no)
             CROSS JOIN LATERAL (%s WHERE e.case_id = known.case_id AND e.entry_no > known.entry_no
                                  ORDER BY e.entry_no) AS e
             ORDER BY e.case_id, e.entry_no""".formatted(Rows.COLUMNS);
    private static final String LAST_OF_EACH = """
            SELECT wanted.case_id, last.entry_no
              FROM unnest(?) AS wanted (case_id)
             CROSS JOIN LATERAL (
                  SELECT e.entry_no FROM log.event e
                   WHERE e.case_id = wanted.case_id AND e.position <= ?
                   ORDER BY e.entry_no DESC LIMIT 1) AS last""";
    private static final String ONE_OF_CASE = Rows.COLUMNS + "WHERE e.case_id = ? AND e.entry_no = ?";
    private static final String BY_EVENT_ID = Rows.COLUMNS + "WHERE e.event_id = ?";
    private static final String AFTER = Rows.COLUMNS + "WHERE e.position > ? ORDER BY e.position LIMIT ?";
    private static final String TAIL_AND_EVENT = Rows.COLUMNS + "WHERE e.case_id = ? AND e.entry_no > ? UNION ALL "
            + Rows.COLUMNS + "WHERE e.event_id = ? ORDER BY position";
    private static final String SOME = Rows.COLUMNS
            + "JOIN unnest(?, ?) AS wanted (case_id, entry_no) ON e.case_id = wanted.case_id AND e.entry_no = wanted.entry_no";

    /** Between low, which is before the moment or 0, and high, which is not or is beyond the head. */
    private static final String LAST_BEFORE = """
            WITH RECURSIVE narrowed (low, high) AS (
                 SELECT 0::bigint, position + 1 FROM log.head
                  UNION ALL
                 SELECT CASE WHEN e.recorded_at < ? THEN e.position ELSE n.low END,
                        CASE WHEN e.recorded_at < ? THEN n.high ELSE e.position END
                   FROM narrowed n
                   JOIN log.event e ON e.position = (n.low + n.high) / 2
                  WHERE n.high - n.low > 1)
            SELECT max(low) FROM narrowed
            """;

    private static final String BY_ACTOR = """
            SELECT count(*) FROM log.event e
             WHERE e.case_id = ? AND e.recorded_at >= ? AND e.metadata ->> 'actor' = ?
            """;

    private static final String HEAD = "SELECT position FROM log.head";
    private static final String RECORDED_AT = "SELECT recorded_at FROM log.event WHERE position = ?";

    private final DataSource source;

    /** @param source the pool that reads use */
    public EventLog(DataSource source) {
        this.source = source;
    }

    /** All entries of a case, from the first on; none if there is no such case. */
    public List<StoredEntry> entries(UUID caseId) {
        return entriesAfter(caseId, 0);
    }

    /** The entries of a case whose numbers are above the one given, in order. */
    public List<StoredEntry> entriesAfter(UUID caseId, int entryNo) {
        return query(OF_CASE_AFTER, statement -> {
            statement.setObject(1, caseId);
            statement.setInt(2, entryNo);
        });
    }

    /** The same of several cases in one query, case by case; each with the number that its entries are above. */
    List<StoredEntry> entriesAfter(Map<UUID, Integer> known) {
        return query(OF_EACH_AFTER, statement -> {
            Connection connection = statement.getConnection();
            statement.setArray(
                    1, connection.createArrayOf("uuid", known.keySet().toArray()));
            statement.setArray(
                    2, connection.createArrayOf("integer", known.values().toArray()));
        });
    }

    /** One entry of a case. */
    public Optional<StoredEntry> entry(UUID caseId, int entryNo) {
        return first(query(ONE_OF_CASE, statement -> {
            statement.setObject(1, caseId);
            statement.setInt(2, entryNo);
        }));
    }

    /** The entry that an earlier request with the same event id has left. */
    public Optional<StoredEntry> byEventId(UUID eventId) {
        return first(query(BY_EVENT_ID, statement -> statement.setObject(1, eventId)));
    }

    /** How many entries of a case somebody has recorded since a moment. */
    public int recordedBy(String actor, UUID caseId, Instant since) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(BY_ACTOR)) {
            statement.setObject(1, caseId);
            statement.setObject(2, since.atOffset(ZoneOffset.UTC));
            statement.setString(3, actor);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new LogUnavailable(e);
        }
    }

    /** At most so many entries of the whole log, from the one after the position on. Nothing ever appears before them later. */
    public List<StoredEntry> after(long position, int limit) {
        return query(AFTER, statement -> {
            statement.setLong(1, position);
            statement.setInt(2, limit);
        });
    }

    /** The newest position; 0 when the log is empty. */
    public long head() {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(HEAD);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new LogUnavailable(e);
        }
    }

    /** When a position was recorded; empty for 0 and for what is not there yet. */
    public Optional<Instant> recordedAt(long position) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(RECORDED_AT)) {
            statement.setLong(1, position);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new LogUnavailable(e);
        }
    }

    /**
     * The newest position that was recorded before the moment; 0 if none. Time grows with the position, so the record as it was known
     * then is what stands up to there. Found by halving: some twenty look-ups in one statement.
     */
    public long lastBefore(Instant moment) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(LAST_BEFORE)) {
            OffsetDateTime bound = moment.atOffset(ZoneOffset.UTC);
            statement.setObject(1, bound);
            statement.setObject(2, bound);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new LogUnavailable(e);
        }
    }

    /** The newest position that was recorded up to the moment, what was recorded in it included; 0 if none. */
    public long knownAt(Instant moment) {
        return lastBefore(moment.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS));
    }

    /** The entries of a case whose numbers are above the one given, up to a position of the log, in order. */
    List<StoredEntry> entriesBetween(UUID caseId, int entryNo, long position) {
        return query(OF_CASE_BETWEEN, statement -> {
            statement.setObject(1, caseId);
            statement.setInt(2, entryNo);
            statement.setLong(3, position);
        });
    }

    /** All entries of some cases up to a position of the log, case by case, in order. */
    public List<StoredEntry> entriesUntil(Collection<UUID> cases, long position) {
        return query(OF_CASES_UNTIL, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", cases.toArray()));
            statement.setLong(2, position);
        });
    }

    /** The number of the last entry that each of some cases has up to a position; none of a case that has nothing yet. */
    public Map<UUID, Integer> lastUntil(Collection<UUID> cases, long position) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(LAST_OF_EACH)) {
            statement.setArray(1, connection.createArrayOf("uuid", cases.toArray()));
            statement.setLong(2, position);
            var last = new HashMap<UUID, Integer>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    last.put(row.getObject(1, UUID.class), row.getInt(2));
                }
            }
            return last;
        } catch (SQLException e) {
            throw new LogUnavailable(e);
        }
    }

    /** Some entries of any cases, in no order; those that are not there are left out. */
    public List<StoredEntry> entries(Collection<EntryKey> keys) {
        Object[] cases = keys.stream().map(EntryKey::caseId).toArray();
        Object[] numbers = keys.stream().map(EntryKey::entryNo).toArray();
        return query(SOME, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", cases));
            statement.setArray(2, statement.getConnection().createArrayOf("integer", numbers));
        });
    }

    /** What {@link #entriesAfter} and {@link #byEventId} find, in one query, by position. */
    List<StoredEntry> entriesAfterAndEvent(UUID caseId, int entryNo, UUID eventId) {
        return query(TAIL_AND_EVENT, statement -> {
            statement.setObject(1, caseId);
            statement.setInt(2, entryNo);
            statement.setObject(3, eventId);
        });
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private List<StoredEntry> query(String sql, Parameters parameters) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            try (var rows = statement.executeQuery()) {
                return Rows.readAll(rows);
            }
        } catch (SQLException e) {
            throw new LogUnavailable(e);
        }
    }

    private static Optional<StoredEntry> first(List<StoredEntry> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getFirst());
    }
}
