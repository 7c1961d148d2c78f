package org.supporttimeline.projections.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.listing.Counted;
import org.supporttimeline.projections.projector.ProjectionUnavailable;
import org.supporttimeline.projections.projector.Reflected;

/** Reads lists of cases. Cases of offices outside the reader's scope are not in them. */
public final class Caseload {

    /** The most cases of one page. */
    public static final int MOST = 200;

    private static final String ONE = """
            SELECT %s AS reflected, c.*
              FROM caseload.case_now c
             WHERE case_id = ? AND (? OR office = ANY (?))
            """.formatted(Reflected.ofCase(CaseloadProjection.NAME, "c.case_id"));

    private static final String THESE =
            "SELECT * FROM caseload.case_now WHERE case_id = ANY (?) AND (? OR office = ANY (?))";

    private final DataSource source;

    public Caseload(DataSource source) {
        this.source = source;
    }

    /**
     * A page of cases.
     *
     * @param after where the page begins, a place of the same order; null for the first
     * @param limit how many at most, 1 to {@value #MOST}
     */
    public CaseloadPage page(
            OfficeScope scope, CaseloadFilter filter, CaseloadOrder order, @Nullable CaseloadCursor after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " cases");
        }
        if (after != null && after.order() != order) {
            throw new IllegalArgumentException("the place is one of another order");
        }
        var query = CaseloadQuery.of(scope, filter, order, after);
        try (var connection = source.getConnection();
                var statement = query.prepare(connection, limit + 1);
                var result = statement.executeQuery()) {
            result.next();
            long reflected = result.getLong("reflected");
            Counts counts = Counts.of(Counted.read(result, CaseloadQuery.cases(order)), filter);
            List<CaseNow> cases = new ArrayList<>();
            do {
                if (result.getObject("case_id") != null) {
                    cases.add(row(result).now());
                }
            } while (result.next());
            boolean more = cases.size() > limit;
            return new CaseloadPage(
                    reflected,
                    more ? cases.subList(0, limit) : cases,
                    counts.phases(),
                    counts.levels(),
                    more ? order.at(cases.get(limit - 1)) : null);
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    /**
     * One case, as a page of one.
     *
     * @return empty when the case is not there for this reader
     */
    public Optional<CaseloadPage> one(OfficeScope scope, UUID caseId) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(ONE)) {
            statement.setObject(1, caseId);
            statement.setBoolean(2, scope.all());
            statement.setArray(3, connection.createArrayOf("text", scope.codes()));
            try (var result = statement.executeQuery()) {
                return result.next()
                        ? Optional.of(new CaseloadPage(
                                result.getLong("reflected"), List.of(row(result).now()), Map.of(), Map.of(), null))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    /** These cases, in no order, without those that are not there for this reader. */
    public List<CaseNow> these(OfficeScope scope, Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return List.of();
        }
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(THESE)) {
            statement.setArray(1, connection.createArrayOf("uuid", caseIds.toArray()));
            statement.setBoolean(2, scope.all());
            statement.setArray(3, connection.createArrayOf("text", scope.codes()));
            var cases = new ArrayList<CaseNow>(caseIds.size());
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    cases.add(row(result).now());
                }
            }
            return cases;
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    private static CaseNowRow row(ResultSet row) throws SQLException {
        return new CaseNowRow(
                row.getObject("case_id", UUID.class),
                row.getString("office"),
                row.getString("name"),
                row.getString("name_kana"),
                row.getString("phase"),
                day(row, "phase_since"),
                day(row, "opened_on"),
                day(row, "job_since"),
                row.getObject("on_leave", Boolean.class),
                row.getString("disclosure"),
                row.getBoolean("employer_contact_allowed"),
                List.of((String[]) row.getArray("roles").getArray()),
                List.of((String[]) row.getArray("staff").getArray()),
                day(row, "last_contact_on"),
                day(row, "last_interview_on"),
                day(row, "last_visit_on"),
                day(row, "last_employer_contact_on"),
                day(row, "next_due_on"),
                row.getString("next_due_kind"),
                row.getString("next_due_state"),
                row.getString("next_due_binding"),
                day(row, "last_check_in_on"),
                row.getString("last_check_in_form"),
                row.getString("trend"),
                row.getInt("open_requests"),
                day(row, "oldest_request_on"),
                row.getInt("open_concerns"),
                day(row, "oldest_concern_on"),
                row.getString("level"),
                row.getInt("calm"),
                row.getInt("last_entry"),
                row.getLong("position"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
