package org.supporttimeline.projections.retention;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.statistics.CaseHistory;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.projector.PastCases;
import org.supporttimeline.projections.projector.ProjectionUnavailable;
import org.supporttimeline.projections.projector.Reflected;

/** Reads the histories behind the figures of an office, as they are and as they were known. */
public final class Histories {

    /** The cases that an office ever kept, and the other cases of their persons. */
    private static final String OF_OFFICE = """
            SELECT p.case_id, p.person FROM retention.person p
             WHERE p.person IN (SELECT mine.person FROM retention.person mine
                                  JOIN retention.keeping k ON k.case_id = mine.case_id AND k.office = ?)
            """;

    /** All tables in one statement, so that all rows are of one moment; {@code of} says of which table a row is. */
    static final String READ = """
            WITH wanted AS (%s),
            told AS (
                SELECT w.case_id, 1 AS of, 0 AS entry_no, NULL::date AS from_day, NULL::date AS until_day,
                       o.office AS code, NULL::integer AS end_entry, NULL::text[] AS reasons, NULL::text AS said_by,
                       NULL::boolean AS employed, w.person
                  FROM wanted w JOIN retention.office o ON o.case_id = w.case_id
                UNION ALL
                SELECT k.case_id, 2, k.entry_no, k.from_day, k.until_day, k.office, NULL, NULL, NULL, NULL, NULL
                  FROM wanted w JOIN retention.keeping k ON k.case_id = w.case_id
                UNION ALL
                SELECT s.case_id, 3, s.entry_no, s.from_day, s.until_day, s.phase, NULL, NULL, NULL, NULL, NULL
                  FROM wanted w JOIN retention.stage s ON s.case_id = w.case_id
                UNION ALL
                SELECT j.case_id, 4, j.entry_no, j.from_day, j.until_day, j.basis, j.end_entry, j.reasons, j.ended_by,
                       NULL, NULL
                  FROM wanted w JOIN retention.job j ON j.case_id = w.case_id
                UNION ALL
                SELECT d.case_id, 5, d.entry_no, d.on_day, d.as_of, NULL, NULL, NULL, d.said_by, d.employed, NULL
                  FROM wanted w JOIN retention.word d ON d.case_id = w.case_id
            )
            SELECT %s AS reflected, told.*
              FROM (VALUES (1)) AS one
              LEFT JOIN told ON true
             ORDER BY told.case_id, told.of, CASE told.of WHEN 5 THEN told.until_day ELSE told.from_day END,
                      told.from_day, told.entry_no
            """.formatted(OF_OFFICE, Reflected.of(RetentionProjection.NAME));

    private final DataSource source;
    private final PastCases past;

    public Histories(DataSource source, PastCases past) {
        this.source = source;
        this.past = past;
    }

    /** What is behind the figures of an office; nothing, when it is outside the scope. */
    public KnownHistories ofOffice(OfficeScope scope, OfficeId office) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setString(1, scope.covers(office) ? office.value() : null);
            try (var result = statement.executeQuery()) {
                result.next();
                long position = result.getLong("reflected");
                HistoryReader reader = new HistoryReader();
                do {
                    if (result.getObject("case_id") != null) {
                        reader.add(result);
                    }
                } while (result.next());
                return new KnownHistories(position, reader.histories(), reader.inSight(scope));
            }
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    /**
     * The same as the record stood at a moment. The cases are found by what is known of them now; the entries of each up to
     * that moment are folded, one case after the other.
     *
     * @param on the day of that moment in Japan
     */
    public KnownHistories ofOffice(OfficeScope scope, OfficeId office, Instant knownAt, LocalDate on) {
        KnownHistories now = ofOffice(scope, office);
        long position = Math.min(past.position(knownAt), now.position());
        List<CaseHistory> then = now.cases().stream()
                .flatMap(history -> past.find(history.caseId(), position, on).stream())
                .flatMap(known ->
                        CaseHistory.of(known.known().caseId(), known.known().file()).stream())
                .toList();
        return new KnownHistories(position, then, now.inSight());
    }
}
