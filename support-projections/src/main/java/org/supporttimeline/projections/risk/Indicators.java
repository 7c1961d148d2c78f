package org.supporttimeline.projections.risk;

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
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.risk.Indicator;
import org.supporttimeline.domain.risk.Level;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.listing.Counted;
import org.supporttimeline.projections.projector.KnownCase;
import org.supporttimeline.projections.projector.ProjectionUnavailable;

/**
 * Reads risk indicators: what asks for somebody's eyes across cases, the highest level first. Cases of offices outside the
 * reader's scope are not in it.
 */
public final class Indicators {

    /** The most indicators of one page. */
    public static final int MOST = 500;

    private final DataSource source;

    public Indicators(DataSource source) {
        this.source = source;
    }

    /** The indicators of a case as known, the highest level first, then by rule: what its rows say. */
    public static List<Indicator> of(KnownCase known, Policies policies) {
        return known.file().opened()
                ? IndicatorRow.of(known, new AsOf(known.file(), known.today(), policies)).stream()
                        .map(row -> row.indicator().indicator())
                        .toList()
                : List.of();
    }

    /**
     * A page of what asks for somebody's eyes.
     *
     * @param after where the page begins; null for the first
     * @param limit how many at most, 1 to {@value #MOST}
     */
    public IndicatorPage page(OfficeScope scope, IndicatorFilter filter, @Nullable IndicatorCursor after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " indicators");
        }
        var query = IndicatorQuery.of(scope, filter, after);
        try (var connection = source.getConnection();
                var statement = query.prepare(connection, limit + 1);
                var result = statement.executeQuery()) {
            result.next();
            long reflected = result.getLong("reflected");
            LocalDate nextDay = result.getObject("next_day", LocalDate.class);
            Map<Level, Integer> counts = Counted.by(Level.class, result, IndicatorQuery.INDICATORS);
            List<CaseIndicator> found = rows(result);
            return found.size() <= limit
                    ? new IndicatorPage(reflected, nextDay, found, counts, null)
                    : new IndicatorPage(
                            reflected,
                            nextDay,
                            found.subList(0, limit),
                            counts,
                            IndicatorCursor.after(found.get(limit - 1)));
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    /** From the current row on. */
    private static List<CaseIndicator> rows(ResultSet result) throws SQLException {
        List<CaseIndicator> found = new ArrayList<>();
        do {
            if (result.getObject("rule") != null) {
                found.add(row(result).indicator());
            }
        } while (result.next());
        return found;
    }

    private static IndicatorRow row(ResultSet row) throws SQLException {
        return new IndicatorRow(
                row.getObject("case_id", UUID.class),
                row.getInt("rank"),
                row.getObject("since", LocalDate.class),
                row.getString("rule"),
                row.getInt("version"),
                row.getString("office"),
                List.of((String[]) row.getArray("staff").getArray()),
                row.getString("level"),
                List.of((Integer[]) row.getArray("evidence").getArray()),
                row.getString("standing"),
                row.getObject("response", Integer.class),
                row.getString("reason_ja"),
                row.getString("reason_en"));
    }
}
