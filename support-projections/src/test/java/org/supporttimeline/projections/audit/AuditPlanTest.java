package org.supporttimeline.projections.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.schema.GenericPlan;
import org.supporttimeline.projections.schema.TestDatabase;

/** No page reads the whole history: each comes off an index, whatever is asked for. */
class AuditPlanTest {

    private static final UUID LONG_CASE = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final OfficeScope SCOPE = OfficeScope.of(new OfficeId("office-2"));

    /** 100,000 entries: one case of 20,000, the others of 40 each; some late, few amendments, hardly any custody. */
    private static final String ENTRIES = """
            CREATE TEMP TABLE made AS
            SELECT CASE WHEN n <= 20000 THEN '%s'::uuid ELSE md5((n %% 2000)::text)::uuid END AS case_id, n
              FROM generate_series(1, 100000) AS n;
            INSERT INTO audit.entry
            SELECT case_id, row_number() OVER (PARTITION BY case_id ORDER BY n), n, now() + n * interval '1 second',
                   'staff-' || n %% 300, 'STAFF', 'API', 'office-1', 'ClientContacted',
                   CASE WHEN n %% 5000 = 0 THEN 'Custody' ELSE 'Contact' END, DATE '2020-01-01' + (n %% 2500), 0,
                   CASE WHEN n %% 20 = 0 THEN 9 ELSE 0 END, CASE WHEN n %% 500 = 0 THEN 1 END
              FROM made;
            INSERT INTO audit.office SELECT DISTINCT case_id, 'office-' || (hashtext(case_id::text) & 7) FROM made;
            INSERT INTO audit.amended
            SELECT case_id, row_number() OVER (PARTITION BY case_id ORDER BY n), NULL, true
              FROM made WHERE n %% 500 = 0;
            ANALYZE audit.entry, audit.office, audit.amended;
            """.formatted(LONG_CASE);

    @AutoClose
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private final LateEntries late = new LateEntries(Policies.standard());

    @BeforeAll
    static void fill() throws SQLException {
        GenericPlan.fill(DATABASE, ENTRIES);
    }

    private static List<String> plan(AuditQuery query) throws SQLException {
        List<String> plan = GenericPlan.of(DATABASE, connection -> query.explain(connection, 51));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on entry"));
        return plan;
    }

    private AuditQuery scope() {
        return AuditQuery.ofScope(SCOPE, late).between(5_000L, null);
    }

    @Test
    void a_case_is_read_off_its_index_and_the_reading_ends_with_the_page() throws SQLException {
        List<String> plan = plan(AuditQuery.ofCase(SCOPE, LONG_CASE, late).entryAfter(900));
        assertThat(plan).anyMatch(line -> line.contains("Index Scan using entry_pkey on entry e"));
        assertThat(plan).noneMatch(line -> line.contains("Sort"));
    }

    @Test
    void an_office_is_read_by_the_first_entries_of_each_of_its_cases() throws SQLException {
        List<String> plan = plan(scope());
        assertThat(plan).anyMatch(line -> line.contains("Index Scan using entry_pkey on entry e"));
        assertThat(plan).noneMatch(line -> line.contains("entry_by_position"));
    }

    @Test
    void all_offices_are_read_in_the_order_of_the_log() throws SQLException {
        List<String> plan =
                plan(AuditQuery.ofScope(OfficeScope.EVERYWHERE, late).between(5_000L, null));
        assertThat(plan).anyMatch(line -> line.contains("Index Scan using entry_by_position on entry e"));
        assertThat(plan).noneMatch(line -> line.contains("Sort"));
    }

    @Test
    void an_account_is_read_off_its_own_index() throws SQLException {
        assertThat(plan(scope().by("staff-7"))).anyMatch(line -> line.contains("entry_by_actor"));
    }

    @Test
    void what_is_rare_has_an_index_of_its_own() throws SQLException {
        assertThat(plan(scope().only(AuditKind.LATE))).anyMatch(line -> line.contains("entry_late"));
        assertThat(plan(scope().only(AuditKind.AMENDMENT))).anyMatch(line -> line.contains("entry_amending"));
        assertThat(plan(scope().only(AuditKind.CUSTODY))).anyMatch(line -> line.contains("entry_custody"));
        assertThat(plan(scope().only(AuditKind.AMENDED)))
                .anyMatch(line -> line.contains("amended a"))
                .anyMatch(line -> line.contains("entry_pkey"));
    }
}
