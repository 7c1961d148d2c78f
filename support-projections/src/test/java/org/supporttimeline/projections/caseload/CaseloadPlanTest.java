package org.supporttimeline.projections.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.risk.Level;
import org.supporttimeline.projections.listing.ListQuery;
import org.supporttimeline.projections.schema.GenericPlan;
import org.supporttimeline.projections.schema.TestDatabase;

/** A page of an office's cases is read off the office's index, in order, in every order that there is. */
class CaseloadPlanTest {

    /** 100,000 cases of 200 offices. */
    private static final String CASES = """
            INSERT INTO caseload.case_now
                   (case_id, office, name, phase, phase_since, opened_on, employer_contact_allowed, roles, staff,
                    last_contact_on, next_due_on, open_requests, open_concerns, level, calm, last_entry, position)
            SELECT md5(n::text)::uuid, 'office-' || n % 200, 'sealed',
                   (ARRAY['INTAKE', 'TRANSITION', 'PLACEMENT', 'RETENTION', 'CLOSED'])[1 + n % 5], DATE '2024-01-01',
                   DATE '2020-01-01' + n % 2000, n % 3 = 0, ARRAY['RETENTION_WORKER'], ARRAY['staff-' || n % 900],
                   CASE WHEN n % 7 > 0 THEN DATE '2026-01-01' + n % 100 END,
                   CASE WHEN n % 9 > 0 THEN DATE '2026-01-01' + n % 300 END, 0, 0,
                   (ARRAY['URGENT', 'CHECK', 'WATCH'])[1 + n % 4], n % 4, 1, n
              FROM generate_series(1, 100000) AS n;
            ANALYZE caseload.case_now;
            """;

    @AutoClose
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private static List<String> plan(ListQuery query) throws SQLException {
        return GenericPlan.of(DATABASE, connection -> query.explain(connection, 51));
    }

    @BeforeAll
    static void fill() throws SQLException {
        GenericPlan.fill(DATABASE, CASES);
    }

    @Test
    void a_page_of_one_office_is_not_planned_anew_each_time() throws SQLException {
        for (CaseloadOrder order : CaseloadOrder.values()) {
            var query = CaseloadQuery.of(GenericPlan.offices(1), CaseloadFilter.ALL, order, null);
            assertThat(GenericPlan.isKept(DATABASE, connection -> query.prepare(connection, 51)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_page_of_some_offices_is_read_off_the_index(int offices) throws SQLException {
        var scope = GenericPlan.offices(offices);
        var narrow = new CaseloadFilter(
                SupportPhase.RETENTION, Level.CHECK, new StaffId("staff-1"), null, LocalDate.of(2026, 3, 1), true);
        for (CaseloadOrder order : CaseloadOrder.values()) {
            var after = new CaseloadCursor(order, 0, LocalDate.of(2026, 2, 1), new UUID(1, 1));
            for (CaseloadFilter filter : List.of(CaseloadFilter.ALL, narrow)) {
                assertThat(plan(CaseloadQuery.of(scope, filter, order, null)))
                        .anyMatch(line -> line.contains("_in_office"))
                        .noneMatch(line -> line.contains("Seq Scan on case_now"));
            }
            assertThat(plan(CaseloadQuery.of(scope, CaseloadFilter.ALL, order, after)))
                    .anyMatch(line -> line.matches(".*Index Scan .*using case_[a-z]+_in_office on case_now.*"))
                    .noneMatch(line -> line.contains("Seq Scan on case_now"));
        }
    }
}
