package org.supporttimeline.api.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The limit of a timeline page: its rows, with the phase on that day, the amendments and what was recorded, by plain SQL on a
 * connection of its own. Nobody is asked who is reading, no text is opened, nothing is written out.
 */
final class BarePage implements ConnectedCaller {

    static final int ENTRIES = 50;

    private static final String PAGE = """
            SELECT page.entry_no, page.on_day, page.days_late, page.amends_entry, page.phase,
                   ARRAY(SELECT a.entry_no FROM timeline.entry a
                          WHERE a.case_id = page.case_id AND a.amends_entry = page.entry_no
                          ORDER BY a.entry_no) AS amended_by,
                   l.position, l.recorded_at, l.type, l.revision, l.payload, l.metadata
              FROM (SELECT e.case_id, e.entry_no, e.on_day, e.days_late, e.amends_entry, p.phase
                      FROM timeline.entry e
                      LEFT JOIN LATERAL (
                           SELECT s.phase FROM timeline.phase s
                            WHERE s.case_id = e.case_id AND s.since <= e.on_day
                            ORDER BY s.since DESC, s.entry_no DESC LIMIT 1) AS p ON true
                     WHERE e.case_id = ?
                     ORDER BY e.on_day DESC, e.entry_no DESC LIMIT ?) AS page
              LEFT JOIN LATERAL (
                   SELECT * FROM log.event e
                    WHERE e.case_id = page.case_id AND e.entry_no = page.entry_no LIMIT 1) AS l ON true""";

    private final Connection connection;
    private final PreparedStatement query;
    private final List<UUID> cases;
    private final Random random;

    BarePage(DataSource source, List<UUID> cases, int seed) throws SQLException {
        this.connection = source.getConnection();
        this.query = connection.prepareStatement(PAGE);
        this.cases = cases;
        this.random = new Random(seed);
    }

    /** Where the service has the same page. */
    static String path(UUID caseId) {
        return "/api/cases/" + caseId + "/timeline?limit=" + ENTRIES;
    }

    @Override
    public void call() throws SQLException {
        page(cases.get(random.nextInt(cases.size())));
    }

    /** The numbers of the page's entries. */
    List<Integer> page(UUID caseId) throws SQLException {
        query.setObject(1, caseId);
        query.setInt(2, ENTRIES);
        List<Integer> numbers = new ArrayList<>(ENTRIES);
        try (var row = query.executeQuery()) {
            while (row.next()) {
                for (int column = 2; column <= 12; column++) {
                    row.getString(column);
                }
                numbers.add(row.getInt(1));
            }
        }
        return numbers;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
