package org.supporttimeline.projections.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.log.CaseFiles;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.log.UnreadableEvent;
import org.supporttimeline.projections.projector.ProjectionUnavailable;
import org.supporttimeline.projections.projector.Reflected;
import org.supporttimeline.projections.timeline.TimelineProjection;

/**
 * Reads the log in the order of its positions. Positions have no gap and nothing appears before one that was read, so a reader
 * that goes on after the last one misses nothing, whoever records meanwhile.
 *
 * <p>A reader sees the cases that its offices keep when it reads. Whose a case is, the timeline's table of offices tells as far
 * as it reflects the log; for what was recorded after that, and for a case that is parked, the case's own file does.
 */
public final class Feed {

    /** So many positions are looked at in one statement. */
    static final int SPAN = 2_000;

    private static final String SEEN = """
            SELECT e.*, o.office AS keeper, o.office IS NOT NULL AND e.position <= coalesce(p.position, r.position) AS known
              FROM log.event e
             CROSS JOIN (SELECT %1$s AS position) r
              LEFT JOIN timeline.office o ON o.case_id = e.case_id
              LEFT JOIN projection.parked p ON p.projection = '%2$s' AND p.case_id = e.case_id
             WHERE e.position > ? AND e.position <= ?
               AND (? OR o.office = ANY (?) OR o.office IS NULL OR e.position > coalesce(p.position, r.position))
             ORDER BY e.position
             LIMIT ?
            """.formatted(Reflected.of(TimelineProjection.NAME), TimelineProjection.NAME);

    private final DataSource source;
    private final CaseFiles files;

    /**
     * A feed of one log.
     *
     * @param source the pool that reads use
     * @param files the log's case files
     */
    public Feed(DataSource source, CaseFiles files) {
        this.source = source;
        this.files = files;
    }

    /**
     * Reads on.
     *
     * @param after the position that the reader has reached
     * @param until the newest position there is
     * @param most at most so many entries; at least 1
     * @return at most {@value #SPAN} positions of the log, fewer when they hold more entries than asked for
     * @throws ProjectionUnavailable if the database does not answer
     */
    public Stretch read(OfficeScope scope, long after, long until, int most) {
        long to = Math.min(until, after + SPAN);
        List<Found> found = found(scope, after, to, most);
        long reached = found.size() < most ? to : found.getLast().entry().position();
        Map<UUID, OfficeId> keepers = new HashMap<>();
        return new Stretch(
                found.stream()
                        .filter(one -> scope.covers(keeper(one, keepers)))
                        .map(Found::entry)
                        .toList(),
                reached);
    }

    private record Found(StoredEntry entry, @Nullable OfficeId keeper, boolean known) {}

    private List<Found> found(OfficeScope scope, long after, long to, int most) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(SEEN)) {
            statement.setLong(1, after);
            statement.setLong(2, to);
            statement.setBoolean(3, scope.all());
            statement.setArray(4, connection.createArrayOf("text", scope.codes()));
            statement.setInt(5, most);
            try (var rows = statement.executeQuery()) {
                List<Found> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(found(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        String keeper = row.getString("keeper");
        return new Found(StoredEntry.of(row), keeper == null ? null : new OfficeId(keeper), row.getBoolean("known"));
    }

    private OfficeId keeper(Found found, Map<UUID, OfficeId> keepers) {
        OfficeId keeper = found.keeper();
        return found.known() && keeper != null
                ? keeper
                : keepers.computeIfAbsent(found.entry().caseId(), caseId -> keeper(caseId, keeper));
    }

    /** A case that can no longer be folded stays with the office that is known: it must not hold up the others' feeds. */
    private OfficeId keeper(UUID caseId, @Nullable OfficeId lastKnown) {
        try {
            return files.current(caseId).offices().current();
        } catch (UnreadableEvent e) {
            if (lastKnown == null) {
                throw e;
            }
            return lastKnown;
        }
    }
}
