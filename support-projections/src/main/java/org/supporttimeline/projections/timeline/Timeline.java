package org.supporttimeline.projections.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.projector.PastCases.PastCase;
import org.supporttimeline.projections.projector.ProjectionUnavailable;

/**
 * Reads timelines. A case of an office outside the reader's scope is not there, exactly as one that does not exist.
 */
public final class Timeline {

    /** The most entries of one page. */
    public static final int MOST = 200;

    private static final Comparator<TimelineEntry> NEWEST_FIRST = Comparator.comparing(TimelineEntry::on)
            .thenComparingInt(entry -> entry.stored().entryNo())
            .reversed();

    private final DataSource source;

    public Timeline(DataSource source) {
        this.source = source;
    }

    /**
     * A page of a case's timeline, newest first.
     *
     * @param before where the page begins; null for the newest
     * @param limit how many entries at most, 1 to {@value #MOST}
     * @return empty when the case is not there for this reader
     */
    public Optional<TimelinePage> page(
            OfficeScope scope, UUID caseId, TimelineFilter filter, @Nullable TimelineCursor before, int limit) {
        return read(new PageQuery(scope, caseId).matching(filter).before(before), checked(limit));
    }

    /**
     * A page as it was at a moment: the entries, their stages and what amended them as known then.
     *
     * @param then the case at the moment; the projection must have come as far as its last entry
     * @return empty when the case is not there for this reader now
     */
    public Optional<TimelinePage> page(
            OfficeScope scope, PastCase then, TimelineFilter filter, @Nullable TimelineCursor before, int limit) {
        var query = new PageQuery(scope, then.known().caseId()).knownAt(then);
        return read(query.matching(filter).before(before), checked(limit))
                .map(page -> new TimelinePage(then.position(), then.known().lastEntry(), page.entries(), page.older()));
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " entries");
        }
        return limit;
    }

    /**
     * One entry of a case, as a page of one; of none when the case has no entry of that number.
     *
     * @return empty when the case is not there for this reader
     */
    public Optional<TimelinePage> entry(OfficeScope scope, UUID caseId, int no) {
        return read(new PageQuery(scope, caseId).entry(no), 1);
    }

    private Optional<TimelinePage> read(PageQuery query, int limit) {
        try (var connection = source.getConnection();
                var statement = query.prepare(connection, limit + 1);
                var result = statement.executeQuery()) {
            if (!result.next()) {
                return Optional.empty();
            }
            long reflected = result.getLong("reflected");
            int lastEntry = result.getInt("last_entry");
            List<TimelineEntry> entries = new ArrayList<>();
            do {
                if (result.getObject("on_day") != null) {
                    entries.add(entry(result));
                }
            } while (result.next());
            return Optional.of(page(reflected, lastEntry, entries, limit));
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    /** The rows come in this order, but SQL promises it only within the page's subselect. */
    private static TimelinePage page(long reflected, int lastEntry, List<TimelineEntry> entries, int limit) {
        entries.sort(NEWEST_FIRST);
        if (entries.size() <= limit) {
            return new TimelinePage(reflected, lastEntry, entries, null);
        }
        TimelineEntry last = entries.get(limit - 1);
        var older = new TimelineCursor(last.on(), last.stored().entryNo());
        return new TimelinePage(reflected, lastEntry, entries.subList(0, limit), older);
    }

    private static TimelineEntry entry(ResultSet row) throws SQLException {
        String phase = row.getString("phase");
        return new TimelineEntry(
                StoredEntry.of(row),
                row.getObject("on_day", LocalDate.class),
                row.getInt("days_late"),
                phase == null ? null : SupportPhase.valueOf(phase),
                row.getObject("amends_entry", Integer.class),
                List.of((Integer[]) row.getArray("amended_by").getArray()));
    }
}
