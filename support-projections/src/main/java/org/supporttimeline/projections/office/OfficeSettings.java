package org.supporttimeline.projections.office;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.statistics.OfficeFigures;
import org.supporttimeline.domain.statistics.OfficeFigures.Figures;
import org.supporttimeline.projections.projector.ProjectionUnavailable;

/** Keeps what the operator tells of each office. */
public final class OfficeSettings {

    private static final String FIND = "SELECT * FROM office.figures WHERE office = ? ORDER BY valid_from";

    private static final String PUT = """
            INSERT INTO office.figures (office, valid_from, transition_places, retention_staff_hundredths,
                                        retention_since, closed_weekdays, closed_days)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (office, valid_from) DO UPDATE
               SET transition_places = excluded.transition_places,
                   retention_staff_hundredths = excluded.retention_staff_hundredths,
                   retention_since = excluded.retention_since,
                   closed_weekdays = excluded.closed_weekdays,
                   closed_days = excluded.closed_days
            """;

    private final DataSource source;

    public OfficeSettings(DataSource source) {
        this.source = source;
    }

    /** All that was told of an office; nothing, when nobody told anything. */
    public OfficeFigures of(OfficeId office) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, office.value());
            try (var result = statement.executeQuery()) {
                List<Figures> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row(result));
                }
                return new OfficeFigures(rows);
            }
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    /** What holds of an office from a day on; it takes the place of what was told for the same day. */
    public void put(OfficeId office, Figures row) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(PUT)) {
            statement.setString(1, office.value());
            statement.setObject(2, row.validFrom());
            statement.setObject(3, row.transitionPlaces());
            statement.setObject(4, row.retentionStaffHundredths());
            statement.setObject(5, row.retentionSince());
            statement.setArray(6, weekdays(connection, row.closedWeekdays()));
            statement.setArray(7, days(connection, row.closedDays()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    private static java.sql.Array weekdays(Connection connection, Set<DayOfWeek> days) throws SQLException {
        return connection.createArrayOf(
                "text", days.stream().sorted().map(DayOfWeek::name).toArray());
    }

    private static java.sql.Array days(Connection connection, Set<LocalDate> days) throws SQLException {
        return connection.createArrayOf("date", days.stream().sorted().toArray());
    }

    private static Figures row(ResultSet row) throws SQLException {
        return new Figures(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("transition_places", Integer.class),
                row.getObject("retention_staff_hundredths", Integer.class),
                row.getObject("retention_since", LocalDate.class),
                Arrays.stream((String[]) row.getArray("closed_weekdays").getArray())
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toSet()),
                Arrays.stream((Date[]) row.getArray("closed_days").getArray())
                        .map(Date::toLocalDate)
                        .collect(Collectors.toSet()));
    }
}
