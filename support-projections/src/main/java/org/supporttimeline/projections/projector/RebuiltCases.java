package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.scan.CaseScan;
import org.supporttimeline.projections.scan.Stop;

/**
 * Some cases as a rebuild reads and writes them: scanned from the log in bulk, copied into tables like those in use. Those are
 * temporary, so that nobody else sees them and nothing is left behind, however this ends.
 */
final class RebuiltCases {

    private static final String TEMPORARY = "pg_temp";

    private final CaseLog log;
    private final DataSource own;
    private final InstantSource clock;
    private final long memory;

    /** @param memory in bytes, what may be held of the log at once */
    RebuiltCases(CaseLog log, DataSource own, InstantSource clock, long memory) {
        this.log = log;
        this.own = own;
        this.clock = clock;
        this.memory = memory;
    }

    /** All entries of each case up to a position. A case that cannot be read in bulk is not in the answer. */
    Map<UUID, List<RecordedEntry>> scan(long upTo, Collection<UUID> cases) throws SQLException, InterruptedException {
        Map<UUID, List<RecordedEntry>> read = new ConcurrentHashMap<>();
        new CaseScan(own, log.wire(), memory, 1, new Stop()).run(upTo, cases, () -> new CaseScan.Visitor() {
            @Override
            public void visit(UUID caseId, List<RecordedEntry> entries) {
                read.put(caseId, entries);
            }

            @Override
            public void unreadable(UUID caseId, int entries, RuntimeException failure) {}

            @Override
            public void end() {}
        });
        return read;
    }

    /**
     * What the tables would hold.
     *
     * @param failed is told the cases that they would refuse, with the reason
     */
    RowsByCase written(Projection projection, List<CaseRows> made, Map<UUID, String> failed) throws SQLException {
        Map<UUID, String> refused = new HashMap<>();
        try (Connection connection = own.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (Table table : projection.tables()) {
                    statement.execute("CREATE TEMPORARY TABLE \"%s\" (LIKE \"%s\".\"%s\" INCLUDING ALL)"
                            .formatted(table.name(), projection.name(), table.name()));
                }
            }
            var shadow = new ShadowProjection(connection, projection, TEMPORARY, log, clock);
            if (!isCopied(connection, shadow, made, refused)) {
                refused.clear();
                for (CaseRows rows : made) {
                    isCopied(connection, shadow, List.of(rows), refused);
                }
            }
            RowsByCase written = RowsByCase.read(
                    connection,
                    TEMPORARY,
                    projection,
                    made.stream().map(CaseRows::caseId).toList());
            connection.rollback();
            failed.putAll(refused);
            return written;
        }
    }

    /** All of them, or none of them. */
    private static boolean isCopied(
            Connection connection, ShadowProjection shadow, List<CaseRows> some, Map<UUID, String> refused)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            var chunk = new Chunk(shadow);
            some.forEach(chunk::add);
            chunk.write(connection, 0, chunk.size());
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException | RuntimeException e) {
            if (!Failure.isOfTheCase(e)) {
                throw e;
            }
            connection.rollback(before);
            some.forEach(rows -> refused.put(rows.caseId(), Failure.describe(e)));
            return false;
        }
    }
}
