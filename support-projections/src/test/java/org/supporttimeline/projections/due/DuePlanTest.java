package org.supporttimeline.projections.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.listing.ListQuery;
import org.supporttimeline.projections.schema.GenericPlan;
import org.supporttimeline.projections.schema.TestDatabase;

/** A page of an office costs the same beside a hundred other offices as alone: it is read off the office's index, in order. */
class DuePlanTest {

    /** 20,000 cases of 100 offices, five items each. */
    private static final String ITEMS = """
            INSERT INTO due.item
            SELECT md5((n % 20000)::text)::uuid, DATE '2026-01-01' + (n % 700), 'CHECK_IN_DUE', n, 1,
                   'office-' || n % 100, DATE '2026-01-01', 'UPCOMING', 'SOFT', ARRAY['staff-' || n % 300], ARRAY[n],
                   ARRAY['form-due-after']
              FROM generate_series(1, 100000) AS n;
            ANALYZE due.item;
            """;

    @AutoClose
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private static List<String> plan(ListQuery query) throws SQLException {
        return GenericPlan.of(DATABASE, connection -> query.explain(connection, 51));
    }

    @BeforeAll
    static void fill() throws SQLException {
        GenericPlan.fill(DATABASE, ITEMS);
    }

    @Test
    void a_page_of_one_office_is_not_planned_anew_each_time() throws SQLException {
        var query = ItemQuery.of(GenericPlan.offices(1), DueFilter.ALL, null);
        assertThat(GenericPlan.isKept(DATABASE, connection -> query.prepare(connection, 101)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_page_of_some_offices_is_read_off_the_index(int offices) throws SQLException {
        var scope = GenericPlan.offices(offices);
        LocalDate day = LocalDate.of(2026, 6, 1);
        var after = new DueCursor(day, new UUID(1, 1), DeadlineKind.CHECK_IN_DUE, 3, 1);
        var filter = new DueFilter(day.plusDays(30), new StaffId("staff-1"), null, Set.of(DeadlineKind.CHECK_IN_DUE));
        for (DueFilter wanted : List.of(DueFilter.ALL, filter)) {
            for (ListQuery query : List.of(ItemQuery.of(scope, wanted, null), ItemQuery.of(scope, wanted, after))) {
                List<String> plan = plan(query);
                assertThat(plan)
                        .anyMatch(line -> line.contains("item_in_office"))
                        .noneMatch(line -> line.contains("Seq Scan on item"));
            }
        }
        assertThat(plan(ItemQuery.of(scope, DueFilter.ALL, after)))
                .anyMatch(line -> line.contains("Index Scan using item_in_office on item i"));
        assertThat(plan(ItemQuery.of(OfficeScope.EVERYWHERE, DueFilter.ALL, after)))
                .anyMatch(line -> line.contains("Index Scan using item_by_day on item i"));
    }
}
