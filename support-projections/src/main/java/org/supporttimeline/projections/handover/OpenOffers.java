package org.supporttimeline.projections.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.projector.ProjectionUnavailable;
import org.supporttimeline.projections.projector.Reflected;

/** Reads which hand-overs wait to be accepted. Cases of offices outside the reader's scope are not in it. */
public final class OpenOffers {

    /** The most of one list; nobody is offered more at a time. */
    public static final int MOST = 500;

    /** A row without an offer when there is none, so that the position is told in any case. */
    private static final String PAGE = """
            SELECT %s AS reflected, page.*
              FROM (VALUES (1)) AS one
              LEFT JOIN LATERAL (
                    SELECT o.* FROM handover.offer o
                     WHERE o.:whose = ? AND (? OR o.office = ANY (?))
                     ORDER BY o.on_day, o.case_id, o.entry_no LIMIT ?) AS page ON true
             ORDER BY page.on_day, page.case_id, page.entry_no
            """.formatted(Reflected.of(HandOverProjection.NAME));

    private static final String TO = PAGE.replace(":whose", "to_staff");

    private static final String FROM = PAGE.replace(":whose", "from_staff");

    private final DataSource source;

    public OpenOffers(DataSource source) {
        this.source = source;
    }

    /**
     * What was found.
     *
     * @param position the position of the log that the offers are true for, bar parked cases
     */
    public record Found(long position, List<OpenOffer> offers) {
        public Found {
            offers = List.copyOf(offers);
        }
    }

    /** What waits for somebody to accept it, the oldest first. */
    public Found to(OfficeScope scope, StaffId staff) {
        return read(TO, scope, staff);
    }

    /** What somebody offered and nobody accepted yet, the oldest first. */
    public Found from(OfficeScope scope, StaffId staff) {
        return read(FROM, scope, staff);
    }

    private Found read(String sql, OfficeScope scope, StaffId staff) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, staff.value());
            statement.setBoolean(2, scope.all());
            statement.setArray(3, connection.createArrayOf("text", scope.all() ? new String[0] : scope.codes()));
            statement.setInt(4, MOST);
            try (var result = statement.executeQuery()) {
                long reflected = 0;
                List<OpenOffer> offers = new ArrayList<>();
                while (result.next()) {
                    reflected = result.getLong("reflected");
                    if (result.getObject("case_id") != null) {
                        offers.add(row(result).offer());
                    }
                }
                return new Found(reflected, offers);
            }
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    private static OfferRow row(ResultSet row) throws SQLException {
        return new OfferRow(
                row.getObject("case_id", UUID.class),
                row.getInt("entry_no"),
                row.getObject("on_day", LocalDate.class),
                row.getString("office"),
                row.getString("from_staff"),
                row.getString("to_staff"),
                row.getString("role"));
    }
}
