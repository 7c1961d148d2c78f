package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.RecordedEntry;

/**
 * Looks again at the cases whose {@linkplain NextDay next day} has come, a few in a transaction, so that what is recorded
 * meanwhile waits for milliseconds only. One node at a time does it, whichever comes first.
 */
final class DayTurn {

    private static final Logger LOG = LoggerFactory.getLogger(DayTurn.class);

    /** One case is folded from its first entry on while no batch can be committed. */
    private static final int AT_ONCE = 5;

    private static final String ALONE = "SELECT pg_try_advisory_xact_lock(hashtextextended('day turn of ' || ?, 0))";

    /** A parked case stays as it is known. */
    private static final String COME = """
            SELECT n.case_id FROM ":projection".next_day n
             WHERE n.day <= ?
               AND NOT EXISTS (SELECT FROM projection.parked p WHERE p.projection = ':projection' AND p.case_id = n.case_id)
             ORDER BY n.day, n.case_id LIMIT ?
            """;

    private final String projection;
    private final String come;
    private final CaseLog log;
    private final Transactions transactions;
    private final Tokens tokens;
    private final Parking parking;
    private final RowMaker maker;
    private final Rows rows;

    DayTurn(
            String projection,
            CaseLog log,
            Transactions transactions,
            Tokens tokens,
            Parking parking,
            RowMaker maker,
            Rows rows) {
        this.projection = projection;
        this.come = COME.replace(":projection", projection);
        this.log = log;
        this.transactions = transactions;
        this.tokens = tokens;
        this.parking = parking;
        this.maker = maker;
        this.rows = rows;
    }

    /** Looks at every case whose next day has come, and answers how many those were; 0 while another node does. */
    int turn() {
        int all = 0;
        int some;
        do {
            some = transactions.fetchInTransaction(this::few);
            all += some;
        } while (some == AT_ONCE);
        return all;
    }

    private int few() {
        try (var connection = transactions.connection()) {
            if (!alone(connection)) {
                return 0;
            }
            LocalDate today = maker.today();
            List<UUID> cases = come(connection, today);
            for (UUID caseId : cases) {
                look(connection, caseId);
            }
            return cases.size();
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    private void look(Connection connection, UUID caseId) throws SQLException {
        long position = tokens.lock(connection, caseId);
        List<RecordedEntry> entries = log.entries().entries(caseId).stream()
                .filter(entry -> entry.position() <= position)
                .map(entry -> RecordedEntry.of(entry, log.wire()))
                .toList();
        try {
            rows.write(connection, List.of(maker.standing(caseId, entries)));
        } catch (RuntimeException e) {
            if (!Failure.isOfTheCase(e)) {
                throw e;
            }
            RecordedEntry last = entries.getLast();
            String error = Failure.describe(e);
            LOG.warn("{} parks case {} on {}: {}", projection, caseId, maker.today(), error);
            parking.park(connection, caseId, last.position(), last.entry().no(), error);
        }
    }

    private boolean alone(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(ALONE)) {
            statement.setString(1, projection);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private List<UUID> come(Connection connection, LocalDate today) throws SQLException {
        try (var statement = connection.prepareStatement(come)) {
            statement.setObject(1, today);
            statement.setInt(2, AT_ONCE);
            try (var result = statement.executeQuery()) {
                List<UUID> cases = new ArrayList<>();
                while (result.next()) {
                    cases.add(result.getObject(1, UUID.class));
                }
                return cases;
            }
        }
    }
}
