package org.supporttimeline.projections.timeline;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.projector.ProjectionUnavailable;

/** What came in about some cases after a position of the log: days and codes only. */
public final class RecentEntries {

    private static final String AFTER = """
            SELECT e.case_id, e.entry_no, e.on_day, e.type, e.recorded_by
              FROM timeline.entry e JOIN timeline.office o USING (case_id)
             WHERE e.case_id = ANY (?) AND (? OR o.office = ANY (?)) AND e.position > ?
             ORDER BY e.position DESC
             LIMIT ?
            """;

    /** Of each case the newest first; an entry's number grows with its position, and more than fifty nobody looks through. */
    private static final String OF_OTHERS = """
            SELECT asked.case_id, e.entry_no, e.on_day, e.type, e.recorded_by
              FROM unnest(?::uuid[], ?::timestamptz[]) AS asked (case_id, since)
              JOIN timeline.office o USING (case_id)
             CROSS JOIN LATERAL (
                   SELECT * FROM timeline.entry n WHERE n.case_id = asked.case_id ORDER BY n.entry_no DESC LIMIT 50) AS e
             WHERE (? OR o.office = ANY (?)) AND e.recorded_at >= asked.since AND e.recorded_by <> ?
             ORDER BY asked.case_id, e.entry_no DESC
            """;

    /** An amendment may set the day as well as an interview: what counts in the end, the case's file tells. */
    private static final String INTERVIEWS_SET_FOR = """
            SELECT DISTINCT o.case_id
              FROM timeline.office o
             CROSS JOIN LATERAL (
                   SELECT n.entry_no FROM timeline.entry n
                    WHERE n.case_id = o.case_id AND n.type = 'InterviewHeld'
                    ORDER BY n.on_day DESC, n.entry_no DESC
                    LIMIT 3) AS e
              LEFT JOIN timeline.entry a ON a.case_id = o.case_id AND a.amends_entry = e.entry_no
              JOIN log.event l ON l.case_id = o.case_id AND l.entry_no IN (e.entry_no, a.entry_no)
             WHERE o.case_id = ANY (?) AND (? OR o.office = ANY (?))
               AND coalesce(l.payload ->> 'nextOn', l.payload -> 'replacement' ->> 'nextOn') = ?
            """;

    private final DataSource source;

    public RecentEntries(DataSource source) {
        this.source = source;
    }

    /** The newest first; of cases that are not there for the reader, none. */
    public List<RecentEntry> after(OfficeScope scope, Collection<UUID> cases, long position, int limit) {
        try (var connection = source.getConnection();
                var query = connection.prepareStatement(AFTER)) {
            query.setArray(1, connection.createArrayOf("uuid", cases.toArray()));
            query.setBoolean(2, scope.all());
            query.setArray(3, connection.createArrayOf("text", scope.codes()));
            query.setLong(4, position);
            query.setInt(5, limit);
            return entries(query);
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    /**
     * What others than the reader recorded in some cases, each since a moment of its own, the newest of each first.
     *
     * @param since the cases, with the moment of each
     */
    public List<RecentEntry> ofOthers(OfficeScope scope, StaffId reader, Map<UUID, Instant> since) {
        List<UUID> cases = List.copyOf(since.keySet());
        try (var connection = source.getConnection();
                var query = connection.prepareStatement(OF_OTHERS)) {
            query.setArray(1, connection.createArrayOf("uuid", cases.toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            cases.stream()
                                    .map(id -> String.valueOf(since.get(id)))
                                    .toArray()));
            query.setBoolean(3, scope.all());
            query.setArray(4, connection.createArrayOf("text", scope.codes()));
            query.setString(5, reader.value());
            return entries(query);
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    /**
     * Of some cases those in which one of the last interviews, or an amendment of it, set the next for a day: few, so that the file
     * of each can be asked whether it still says so.
     */
    public Set<UUID> interviewsSetFor(OfficeScope scope, Collection<UUID> cases, LocalDate day) {
        try (var connection = source.getConnection();
                var query = connection.prepareStatement(INTERVIEWS_SET_FOR)) {
            query.setArray(1, connection.createArrayOf("uuid", cases.toArray()));
            query.setBoolean(2, scope.all());
            query.setArray(3, connection.createArrayOf("text", scope.codes()));
            query.setString(4, day.toString());
            var found = new HashSet<UUID>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject("case_id", UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    private static List<RecentEntry> entries(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            var found = new ArrayList<RecentEntry>();
            while (row.next()) {
                found.add(new RecentEntry(
                        row.getObject("case_id", UUID.class),
                        row.getInt("entry_no"),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("type"),
                        new StaffId(row.getString("recorded_by"))));
            }
            return found;
        }
    }
}
