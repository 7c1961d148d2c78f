package org.supporttimeline.projections.timeline;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }
}
