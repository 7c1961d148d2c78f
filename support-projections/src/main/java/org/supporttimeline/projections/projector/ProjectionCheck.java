package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.supporttimeline.projections.log.CaseLog;

/**
 * Compares, row by row, what the tables in use hold of some cases with what a rebuild would make of them and with the record
 * as of the same position; and the record as of an earlier position with the rows of the entries up to there. It only reads,
 * a few cases at a time, each few at one moment: the projectors beside it go on.
 */
public final class ProjectionCheck {

    private static final int AT_ONCE = 100;

    /** In the order of a hash: as good as drawn, and the same again with the same seed. */
    private static final String SAMPLE = """
            SELECT case_id FROM log.event WHERE entry_no = 1 ORDER BY uuid_hash_extended(case_id, ?), case_id LIMIT ?
            """;

    private static final String CASES = "SELECT count(*) FROM log.event WHERE entry_no = 1";

    private final List<Projection> projections;
    private final CaseLog log;
    private final DataSource own;
    private final InstantSource clock;

    /**
     * Prepares to compare.
     *
     * @param projections all that there are
     * @param own opens a new connection each time as the service; not a pool
     * @param clock tells the day for which deadlines and indicators are judged
     */
    public ProjectionCheck(List<Projection> projections, CaseLog log, DataSource own, InstantSource clock) {
        this.projections = List.copyOf(projections);
        this.log = log;
        this.own = own;
        this.clock = clock;
    }

    /**
     * Compares the rows of some cases.
     *
     * @param sample how many cases at most
     * @param seed chooses them
     * @param memory in bytes, what may be held of the log at once
     */
    public CheckReport run(int sample, long seed, long memory) throws InterruptedException {
        try {
            List<UUID> cases = sample(sample, seed);
            List<ProjectionTally> tallies =
                    projections.stream().map(ProjectionTally::new).toList();
            for (int i = 0; i < cases.size(); i += AT_ONCE) {
                check(cases.subList(i, Math.min(cases.size(), i + AT_ONCE)), seed, memory, tallies);
            }
            return new CheckReport(
                    seed,
                    cases.size(),
                    count(),
                    tallies.stream().mapToLong(ProjectionTally::position).max().orElse(0),
                    tallies.stream().map(ProjectionTally::report).toList());
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    private void check(List<UUID> cases, long seed, long memory, List<ProjectionTally> tallies)
            throws SQLException, InterruptedException {
        Map<Projection, LiveCases> live = LiveCases.read(own, projections, cases);
        LocalDate today = LocalDate.ofInstant(clock.instant(), RowMaker.JAPAN);
        long highest = live.values().stream()
                .flatMapToLong(one -> cases.stream().mapToLong(one::position))
                .max()
                .orElse(0);
        var rebuilt = new RebuiltCases(log, own, clock, memory);
        var comparing = new CasesCompared(log, rebuilt, rebuilt.scan(highest, cases), today, seed);
        for (ProjectionTally tally : tallies) {
            comparing.compare(cases, Objects.requireNonNull(live.get(tally.projection())), tally);
        }
    }

    private List<UUID> sample(int sample, long seed) throws SQLException {
        try (Connection connection = own.getConnection();
                var statement = connection.prepareStatement(SAMPLE)) {
            statement.setLong(1, seed);
            statement.setInt(2, sample);
            try (var rows = statement.executeQuery()) {
                List<UUID> cases = new ArrayList<>();
                while (rows.next()) {
                    cases.add(rows.getObject(1, UUID.class));
                }
                return cases;
            }
        }
    }

    private int count() throws SQLException {
        try (Connection connection = own.getConnection();
                var statement = connection.prepareStatement(CASES);
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
