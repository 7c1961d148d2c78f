package org.supporttimeline.projections.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.projector.Facts;
import org.supporttimeline.projections.schema.GenericPlan;
import org.supporttimeline.projections.schema.TestDatabase;

/** A page costs the same on a long case as on a short one: it is read off the index, in order, and ends with the page. */
class TimelinePlanTest {

    private static final UUID LONG_CASE = UUID.fromString("00000000-0000-0000-0000-000000000001");

    /** 100,000 entries: one case of 20,000, the others of 40 each. */
    private static final String ENTRIES = """
            CREATE TEMP TABLE made AS
            SELECT CASE WHEN n <= 20000 THEN '%s'::uuid ELSE md5((n %% 2000)::text)::uuid END AS case_id, n
              FROM generate_series(1, 100000) AS n;
            INSERT INTO timeline.entry
            SELECT case_id, row_number() OVER (PARTITION BY case_id ORDER BY n), n, DATE '2020-01-01' + (n %% 2500),
                   0, CASE WHEN n %% 50 = 0 THEN 1 END, now(), 'Contact', 'ClientContacted', 'staff-' || n %% 7, 'STAFF', 'API'
              FROM made;
            INSERT INTO timeline.office SELECT DISTINCT case_id, 'office-' || (hashtext(case_id::text) & 7) FROM made;
            INSERT INTO timeline.phase
            SELECT DISTINCT ON (case_id, d) case_id, DATE '2020-01-01' + d, d + 1, 'TRANSITION'
              FROM made, generate_series(0, 5) AS d;
            ANALYZE timeline.entry, timeline.office, timeline.phase;
            """.formatted(LONG_CASE);

    @AutoClose
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private static List<String> plan(PageQuery query) throws SQLException {
        return GenericPlan.of(DATABASE, connection -> query.explain(connection, 51));
    }

    @Test
    void a_page_is_read_off_the_index() throws SQLException {
        GenericPlan.fill(DATABASE, ENTRIES);
        var scope = OfficeScope.of(Set.of(Facts.OFFICE, new OfficeId("office-2")));
        var everything = new PageQuery(scope, LONG_CASE).before(new TimelineCursor(Facts.DAY, 7));
        var filtered = new PageQuery(scope, LONG_CASE)
                .matching(new TimelineFilter(
                        Set.of("Contact"),
                        Set.of("ClientContacted"),
                        Facts.DAY.minusYears(3),
                        Facts.DAY,
                        null,
                        SupportPhase.TRANSITION,
                        null));
        for (PageQuery query : List.of(everything, filtered)) {
            List<String> plan = plan(query);
            assertThat(plan).anyMatch(line -> line.contains("Index Scan Backward using entry_by_day on entry e"));
            assertThat(plan).noneMatch(line -> line.contains("Seq Scan on ") && !line.contains("Seq Scan on token"));
            assertThat(plan).noneMatch(line -> line.contains("Hash") || line.contains("Merge"));
            // the amendments of an entry and the changes of stage may be sorted: a handful
            assertThat(plan).noneMatch(line -> line.contains("Sort Key: e.on_day"));
        }
    }
}
