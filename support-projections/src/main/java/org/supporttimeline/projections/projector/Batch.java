package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.log.WireForm;

/**
 * Brings the tables from one position to the next, within the caller's transaction. A case that fails is parked; what fails
 * for every case alike is thrown, and the transaction with the token in it is to be rolled back.
 */
final class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final String projection;
    private final WireForm wire;
    private final RowMaker maker;
    private final Rows rows;
    private final Parking parking;

    Batch(String projection, WireForm wire, RowMaker maker, Rows rows, Parking parking) {
        this.projection = projection;
        this.wire = wire;
        this.maker = maker;
        this.rows = rows;
        this.parking = parking;
    }

    void apply(Connection connection, List<StoredEntry> entries) throws SQLException {
        Map<UUID, List<StoredEntry>> cases = new LinkedHashMap<>();
        entries.forEach(entry ->
                cases.computeIfAbsent(entry.caseId(), id -> new ArrayList<>()).add(entry));
        cases.keySet().removeAll(parking.among(connection, cases.keySet()));
        write(connection, cases, make(connection, cases));
    }

    private List<CaseRows> make(Connection connection, Map<UUID, List<StoredEntry>> cases) throws SQLException {
        List<CaseRows> made = new ArrayList<>();
        for (var one : cases.entrySet()) {
            try {
                made.add(maker.next(
                        one.getKey(),
                        one.getValue().stream()
                                .map(entry -> RecordedEntry.of(entry, wire))
                                .toList()));
            } catch (RuntimeException e) {
                if (!Failure.isOfTheCase(e)) {
                    throw e;
                }
                park(connection, one.getValue(), e);
            }
        }
        return made;
    }

    /** All cases at once; if a table refuses something, each by itself, so that only the one at fault stays behind. */
    private void write(Connection connection, Map<UUID, List<StoredEntry>> cases, List<CaseRows> made)
            throws SQLException {
        if (attempt(connection, made) == null) {
            return;
        }
        for (CaseRows one : made) {
            SQLException refused = attempt(connection, List.of(one));
            if (refused != null) {
                park(connection, cases.getOrDefault(one.caseId(), List.of()), refused);
            }
        }
    }

    private @Nullable SQLException attempt(Connection connection, List<CaseRows> some) throws SQLException {
        var before = connection.setSavepoint();
        try {
            rows.write(connection, some);
            connection.releaseSavepoint(before);
            return null;
        } catch (SQLException e) {
            if (!Failure.isOfTheCase(e)) {
                throw e;
            }
            connection.rollback(before);
            return e;
        }
    }

    private void park(Connection connection, List<StoredEntry> ofTheCase, Exception failure) throws SQLException {
        StoredEntry first = ofTheCase.getFirst();
        String error = Failure.describe(failure);
        LOG.warn(
                "{} parks case {} before position {}, entry {}: {}",
                projection,
                first.caseId(),
                first.position(),
                first.entryNo(),
                error);
        parking.park(connection, first.caseId(), first.position() - 1, first.entryNo(), error);
    }
}
