package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.shadow.SchemaSwap;

/**
 * Puts shadow tables into the place of the live ones, at exactly the position that those have reached, in one short
 * transaction. The tokens are held meanwhile: a live worker that has a batch in hand waits at its token, which it stores
 * first, and then writes to the tables that have the names by then.
 */
final class Swap {

    /** More than these are caught up with outside, while nobody waits. */
    private static final int MOST_WITHIN = 200;

    private static final String LOCK_TIMEOUT = "SET LOCAL lock_timeout = '1s'";

    private final Connection connection;
    private final CaseLog log;
    private final List<ShadowProjection> shadows;
    private final SchemaSwap schemas;

    /** @param connection in a transaction */
    Swap(Connection connection, CaseLog log, List<ShadowProjection> shadows, SchemaSwap schemas) {
        this.connection = connection;
        this.log = log;
        this.shadows = shadows;
        this.schemas = schemas;
    }

    /** What came of an attempt; only the first has changed anything. */
    enum Outcome {
        DONE,
        /** A table or token was locked for too long. */
        LOCKED,
        /** The live tables are further than the shadow tables. */
        LIVE_IS_AHEAD,
        /** The live tables are not as far as the shadow tables. */
        LIVE_IS_BEHIND
    }

    /**
     * Tries once.
     *
     * @param reached the position of the shadow tables
     * @param takesLead whether live tables that are behind are to be moved on to that position
     */
    Outcome attempt(long reached, boolean takesLead) throws SQLException {
        try {
            Outcome outcome = change(reached, takesLead);
            if (outcome == Outcome.DONE) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return outcome;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            if (isLocked(e)) {
                return Outcome.LOCKED;
            }
            throw e;
        }
    }

    private Outcome change(long reached, boolean takesLead) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(LOCK_TIMEOUT);
        }
        Map<ShadowProjection, LiveTokens> live = new LinkedHashMap<>();
        for (ShadowProjection shadow : shadows) {
            live.put(shadow, LiveTokens.lock(connection, shadow.name()));
        }
        long highest =
                live.values().stream().mapToLong(LiveTokens::highest).max().orElse(0);
        if (highest - reached > MOST_WITHIN) {
            return Outcome.LIVE_IS_AHEAD;
        }
        if (!takesLead && live.values().stream().anyMatch(tokens -> tokens.lowest() < reached)) {
            return Outcome.LIVE_IS_BEHIND;
        }
        List<StoredEntry> last =
                highest > reached ? log.entries().after(reached, (int) (highest - reached)) : List.of();
        for (var one : live.entrySet()) {
            LiveTokens tokens = one.getValue();
            one.getKey()
                    .batch()
                    .apply(
                            connection,
                            last.stream()
                                    .filter(entry -> tokens.have(entry.caseId(), entry.position()))
                                    .toList());
            one.getKey().parking().become(connection, one.getKey().name());
            tokens.moveTo(connection, reached);
        }
        List<String> changed = schemas.changedMeanwhile();
        if (!changed.isEmpty()) {
            throw new RebuildRefused(
                    "the tables of " + String.join(", ", changed) + " were changed by another version meanwhile");
        }
        schemas.run();
        return Outcome.DONE;
    }

    private static boolean isLocked(Exception failure) {
        String state = failure instanceof SQLException sql ? sql.getSQLState() : null;
        return "55P03".equals(state) || "40P01".equals(state);
    }
}
