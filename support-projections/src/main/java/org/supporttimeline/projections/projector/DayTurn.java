package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Looks again at the cases whose {@linkplain NextDay next day} has come, a few in a transaction, so that what is recorded
 * meanwhile waits for milliseconds only. One node at a time does it, whichever comes first.
 */
final class DayTurn {

    /** One case is folded from its first entry on while no batch can be committed. */
    private static final int AT_ONCE = 5;

    private static final String ALONE = "SELECT pg_try_advisory_xact_lock(hashtextextended('day turn of ' || ?, 0))";

    private final String projection;
    private final Transactions transactions;
    private final Tokens tokens;
    private final SecondLook look;

    DayTurn(String projection, Transactions transactions, Tokens tokens, SecondLook look) {
        this.projection = projection;
        this.transactions = transactions;
        this.tokens = tokens;
        this.look = look;
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
            List<UUID> cases = look.come(connection, AT_ONCE);
            for (UUID caseId : cases) {
                look.take(connection, caseId, tokens.lock(connection, caseId));
            }
            return cases.size();
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
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
}
