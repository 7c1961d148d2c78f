package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Set<UUID> failing = new LinkedHashSet<>();
        write(connection, make(cases, failing), failing);
        for (UUID caseId : failing) {
            oneByOne(connection, cases.getOrDefault(caseId, List.of()));
        }
    }

    private List<CaseRows> make(Map<UUID, List<StoredEntry>> cases, Set<UUID> failing) {
        List<CaseRows> made = new ArrayList<>();
        for (var one : cases.entrySet()) {
            try {
                made.add(next(one.getKey(), one.getValue()));
            } catch (RuntimeException e) {
                if (!Failure.isOfTheCase(e)) {
                    throw e;
                }
                failing.add(one.getKey());
            }
        }
        return made;
    }

    private CaseRows next(UUID caseId, List<StoredEntry> entries) {
        return maker.next(
                caseId,
                entries.stream().map(entry -> RecordedEntry.of(entry, wire)).toList());
    }

    /** All cases at once; if a table refuses something, each by itself, so that only the one at fault stays behind. */
    private void write(Connection connection, List<CaseRows> made, Set<UUID> failing) throws SQLException {
        if (rows.attempt(connection, made) == null) {
            return;
        }
        for (CaseRows one : made) {
            if (rows.attempt(connection, List.of(one)) != null) {
                failing.add(one.caseId());
            }
        }
    }

    /** A case that fails, up to the entry at fault: its rows are as of the one before, and it is parked there. */
    private void oneByOne(Connection connection, List<StoredEntry> ofTheCase) throws SQLException {
        for (StoredEntry entry : ofTheCase) {
            Exception failure = attempt(connection, entry);
            if (failure != null) {
                park(connection, entry, failure);
                return;
            }
        }
    }

    private @Nullable Exception attempt(Connection connection, StoredEntry entry) throws SQLException {
        try {
            return rows.attempt(connection, List.of(next(entry.caseId(), List.of(entry))));
        } catch (RuntimeException e) {
            if (!Failure.isOfTheCase(e)) {
                throw e;
            }
            return e;
        }
    }

    private void park(Connection connection, StoredEntry fault, Exception failure) throws SQLException {
        String error = Failure.describe(failure);
        LOG.warn(
                "{} parks case {} before position {}, entry {}: {}",
                projection,
                fault.caseId(),
                fault.position(),
                fault.entryNo(),
                error);
        parking.park(connection, fault.caseId(), fault.position() - 1, fault.entryNo(), error);
    }
}
