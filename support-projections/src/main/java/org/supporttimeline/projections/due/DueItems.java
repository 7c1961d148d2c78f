package org.supporttimeline.projections.due;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.AsOf;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.listing.Counted;
import org.supporttimeline.projections.projector.KnownCase;
import org.supporttimeline.projections.projector.ProjectionUnavailable;

/** Reads what is due, the earliest first. Cases of offices outside the reader's scope are not in it. */
public final class DueItems {

    /** The most items of one page. */
    public static final int MOST = 500;

    private final DataSource source;

    public DueItems(DataSource source) {
        this.source = source;
    }

    /** What is due in one case as known, the earliest first: what its rows say. */
    public static List<DueItem> of(KnownCase known, Policies policies) {
        return known.file().opened()
                ? DueRow.of(known, new AsOf(known.file(), known.today(), policies)).stream()
                        .map(DueRow::item)
                        .toList()
                : List.of();
    }

    /**
     * A page of what is due.
     *
     * @param after where the page begins; null for the first
     * @param limit how many at most, 1 to {@value #MOST}
     */
    public DuePage page(OfficeScope scope, DueFilter filter, @Nullable DueCursor after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " items");
        }
        var query = ItemQuery.of(scope, filter, after);
        try (var connection = source.getConnection();
                var statement = query.prepare(connection, limit + 1);
                var result = statement.executeQuery()) {
            result.next();
            long reflected = result.getLong("reflected");
            Map<DeadlineState, Integer> counts = Counted.by(DeadlineState.class, result, ItemQuery.ITEMS);
            List<DueItem> items = new ArrayList<>();
            do {
                if (result.getObject("case_id") != null) {
                    items.add(row(result).item());
                }
            } while (result.next());
            return items.size() <= limit
                    ? new DuePage(reflected, items, counts, null)
                    : new DuePage(reflected, items.subList(0, limit), counts, DueCursor.after(items.get(limit - 1)));
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    private static DueRow row(ResultSet row) throws SQLException {
        return new DueRow(
                row.getObject("case_id", UUID.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("kind"),
                row.getInt("entry_no"),
                row.getInt("nth"),
                row.getString("office"),
                row.getObject("from_day", LocalDate.class),
                row.getString("state"),
                row.getString("binding"),
                List.of((String[]) row.getArray("staff").getArray()),
                List.of((Integer[]) row.getArray("entries").getArray()),
                List.of((String[]) row.getArray("settings").getArray()));
    }
}
