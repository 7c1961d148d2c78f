package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.log.StoredEntry;

/**
 * Looks again at cases whose {@linkplain NextDay next day} has come, in the tables of one schema and within the caller's
 * transaction. A case that fails is parked as it is, and hinders no other.
 */
final class SecondLook {

    private static final Logger LOG = LoggerFactory.getLogger(SecondLook.class);

    /** A parked case stays as it is known. */
    private static final String COME = """
            SELECT n.case_id FROM ":schema".next_day n
             WHERE n.day <= ?
               AND NOT EXISTS (SELECT FROM projection.parked p WHERE p.projection = ':schema' AND p.case_id = n.case_id)
             ORDER BY n.day, n.case_id LIMIT ?
            """;

    private final String schema;
    private final CaseLog log;
    private final RowMaker maker;
    private final Rows rows;
    private final Parking parking;

    /** @param schema holds the tables, and its name is the one that cases are parked under */
    SecondLook(String schema, CaseLog log, RowMaker maker, Rows rows, Parking parking) {
        this.schema = schema;
        this.log = log;
        this.maker = maker;
        this.rows = rows;
        this.parking = parking;
    }

    /** The cases to look at, those first that have waited longest. */
    List<UUID> come(Connection connection, int atMost) throws SQLException {
        LocalDate today = maker.today();
        try (var statement = connection.prepareStatement(COME.replace(":schema", schema))) {
            statement.setObject(1, today);
            statement.setInt(2, atMost);
            try (var result = statement.executeQuery()) {
                List<UUID> cases = new ArrayList<>();
                while (result.next()) {
                    cases.add(result.getObject(1, UUID.class));
                }
                return cases;
            }
        }
    }

    /** Writes how a case stands today, from its entries up to the position that the tables reflect. */
    void take(Connection connection, UUID caseId, long position) throws SQLException {
        List<StoredEntry> entries = log.entries().entries(caseId).stream()
                .filter(entry -> entry.position() <= position)
                .toList();
        Exception failure = attempt(connection, caseId, entries);
        if (failure != null) {
            StoredEntry last = entries.getLast();
            String error = Failure.describe(failure);
            LOG.warn("{} parks case {} on {}: {}", schema, caseId, maker.today(), error);
            parking.park(connection, caseId, last.position(), last.entryNo(), error);
        }
    }

    private @Nullable Exception attempt(Connection connection, UUID caseId, List<StoredEntry> entries)
            throws SQLException {
        try {
            List<RecordedEntry> decoded = entries.stream()
                    .map(entry -> RecordedEntry.of(entry, log.wire()))
                    .toList();
            return rows.attempt(connection, List.of(maker.standing(caseId, decoded)));
        } catch (RuntimeException e) {
            if (!Failure.isOfTheCase(e)) {
                throw e;
            }
            return e;
        }
    }
}
