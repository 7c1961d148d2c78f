package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.scan.Stop;

/**
 * Cases of which rows could not be made or written in bulk, each by itself: its rows are as of the last entry before the one
 * at fault, as the live tables have them, and it is parked there.
 */
final class FailedCases {

    private final Connection connection;
    private final CaseLog log;
    private final Stop stop;

    /** @param connection in a transaction */
    FailedCases(Connection connection, CaseLog log, Stop stop) {
        this.connection = connection;
        this.log = log;
        this.stop = stop;
    }

    /** Looks at all that have failed so far, up to a position, and commits each. */
    int settle(ShadowProjection shadow, long upTo) throws SQLException {
        List<UUID> failed = shadow.takeFailed();
        for (UUID caseId : failed) {
            stop.check();
            settle(shadow, caseId, upTo);
            connection.commit();
        }
        return failed.size();
    }

    private void settle(ShadowProjection shadow, UUID caseId, long upTo) throws SQLException {
        shadow.rows().clear(connection, caseId);
        List<StoredEntry> entries = log.entries().entries(caseId).stream()
                .filter(entry -> entry.position() <= upTo)
                .toList();
        Exception failure = attempt(shadow, caseId, entries);
        int good = failure == null ? entries.size() : 0;
        int bad = entries.size();
        while (failure != null && bad - good > 1) {
            int middle = (good + bad) >>> 1;
            Exception there = attempt(shadow, caseId, entries.subList(0, middle));
            if (there == null) {
                good = middle;
            } else {
                bad = middle;
                failure = there;
            }
        }
        if (good > 0) {
            write(shadow, caseId, entries.subList(0, good));
        }
        if (failure != null) {
            StoredEntry fault = entries.get(bad - 1);
            shadow.parking().park(connection, caseId, fault.position() - 1, fault.entryNo(), Failure.describe(failure));
        }
    }

    /** What goes wrong with these entries; nothing stays written. */
    private @Nullable Exception attempt(ShadowProjection shadow, UUID caseId, List<StoredEntry> entries)
            throws SQLException {
        var before = connection.setSavepoint();
        try {
            write(shadow, caseId, entries);
            return null;
        } catch (SQLException | RuntimeException e) {
            if (!Failure.isOfTheCase(e)) {
                throw e;
            }
            return e;
        } finally {
            connection.rollback(before);
        }
    }

    private void write(ShadowProjection shadow, UUID caseId, List<StoredEntry> entries) throws SQLException {
        List<RecordedEntry> decoded = entries.stream()
                .map(entry -> RecordedEntry.of(entry, log.wire()))
                .toList();
        shadow.rows().write(connection, List.of(shadow.maker().whole(caseId, decoded)));
    }
}
