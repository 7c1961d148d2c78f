package org.supporttimeline.projections.caseload;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.projector.ProjectionUnavailable;
import org.supporttimeline.projections.projector.Reflected;

/** Reads lists of cases. Cases of offices outside the reader's scope are not in them. */
public final class Caseload {

    /** The most cases of one page. */
    public static final int MOST = 200;

    /** A row without a case when there is none. */
    private static final String PAGE = """
            SELECT %s AS reflected, page.*
              FROM (VALUES (1)) AS one
              LEFT JOIN LATERAL (:page) AS page ON true
            """.formatted(Reflected.of(CaseloadProjection.NAME));

    private static final String EVERYWHERE = """
            SELECT * FROM caseload.case_now c
             WHERE (?::text IS NULL OR phase = ?) :beyond
             ORDER BY :order LIMIT ?
            """;

    /** The first of each office by the office's own index, then the first of those. */
    private static final String IN_OFFICES = """
            SELECT c.* FROM unnest(?) AS o(office)
             CROSS JOIN LATERAL (
                   SELECT * FROM caseload.case_now
                    WHERE office = o.office AND (?::text IS NULL OR phase = ?) :beyond
                    ORDER BY :order LIMIT ?) AS c
             ORDER BY :order LIMIT ?
            """;

    private static final String ONE = """
            SELECT %s AS reflected, c.*
              FROM caseload.case_now c
             WHERE case_id = ? AND (? OR office = ANY (?))
            """.formatted(Reflected.ofCase(CaseloadProjection.NAME, "c.case_id"));

    private final DataSource source;

    public Caseload(DataSource source) {
        this.source = source;
    }

    /**
     * A page of cases.
     *
     * @param phase only cases in this stage; null for all
     * @param after where the page begins, a place of the same order; null for the first
     * @param limit how many at most, 1 to {@value #MOST}
     */
    public CaseloadPage page(
            OfficeScope scope,
            CaseloadOrder order,
            @Nullable SupportPhase phase,
            @Nullable CaseloadCursor after,
            int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " cases");
        }
        if (after != null && after.order() != order) {
            throw new IllegalArgumentException("the place is one of another order");
        }
        try (var connection = source.getConnection();
                var statement = prepare(connection, scope, order, phase, after, limit + 1);
                var result = statement.executeQuery()) {
            result.next();
            long reflected = result.getLong("reflected");
            List<CaseNow> cases = new ArrayList<>();
            do {
                if (result.getObject("case_id") != null) {
                    cases.add(read(result));
                }
            } while (result.next());
            return cases.size() <= limit
                    ? new CaseloadPage(reflected, cases, null)
                    : new CaseloadPage(reflected, cases.subList(0, limit), order.at(cases.get(limit - 1)));
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
                        ? Optional.of(new CaseloadPage(result.getLong("reflected"), List.of(read(result)), null))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    private static PreparedStatement prepare(
            Connection connection,
            OfficeScope scope,
            CaseloadOrder order,
            @Nullable SupportPhase phase,
            @Nullable CaseloadCursor after,
            int limit)
            throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(PAGE.replace(":page", scope.all() ? EVERYWHERE : IN_OFFICES)
                        .replace(":beyond", after == null ? "" : "AND " + order.beyond())
                        .replace(":order", order.orderBy()));
        int at = 0;
        if (!scope.all()) {
            statement.setArray(++at, connection.createArrayOf("text", scope.codes()));
        }
        String only = phase == null ? null : phase.name();
        statement.setString(++at, only);
        statement.setString(++at, only);
        if (after != null) {
            statement.setObject(++at, after.on());
            statement.setObject(++at, after.caseId());
        }
        statement.setInt(++at, limit);
        if (!scope.all()) {
            statement.setInt(++at, limit);
        }
        return statement;
    }

    private static CaseNow read(ResultSet row) throws SQLException {
        String kana = row.getString("name_kana");
        return new CaseNow(
                row.getObject("case_id", UUID.class),
                new OfficeId(row.getString("office")),
                new Confidential(row.getString("name")),
                kana == null ? null : new Confidential(kana),
                SupportPhase.valueOf(row.getString("phase")),
                row.getObject("phase_since", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("last_contact_on", LocalDate.class),
                row.getInt("last_entry"),
                row.getLong("position"));
    }
}
