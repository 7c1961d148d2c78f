package org.supporttimeline.projections.risk;

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
import org.supporttimeline.domain.risk.RiskRule;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.listing.ListQuery;
import org.supporttimeline.projections.schema.GenericPlan;
import org.supporttimeline.projections.schema.TestDatabase;

/** A page of an office costs the same beside a hundred other offices as alone: it is read off the office's index, in order. */
class IndicatorPlanTest {

    /** 20,000 cases of 100 offices, five indicators each. */
    private static final String ROWS = """
            INSERT INTO risk.indicator
            SELECT md5((n % 20000)::text)::uuid, n % 4, DATE '2026-01-01' + (n % 700), 'R' || 1 + n / 20000, 1,
                   'office-' || n % 100, ARRAY['staff-' || n % 300],
                   (ARRAY['URGENT', 'CHECK', 'WATCH', NULL])[1 + n % 4], ARRAY[n], 'OPEN', NULL, 'ja', 'en'
              FROM generate_series(0, 99999) AS n;
            ANALYZE risk.indicator;
            """;

    @AutoClose
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private static List<String> plan(ListQuery query) throws SQLException {
        return GenericPlan.of(DATABASE, connection -> query.explain(connection, 51));
    }

    @BeforeAll
    static void fill() throws SQLException {
        GenericPlan.fill(DATABASE, ROWS);
    }

    @Test
    void a_page_of_one_office_is_not_planned_anew_each_time() throws SQLException {
        var query = IndicatorQuery.of(GenericPlan.offices(1), IndicatorFilter.ATTENTION, null);
        assertThat(GenericPlan.isKept(DATABASE, connection -> query.prepare(connection, 101)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_page_of_some_offices_is_read_off_the_index(int offices) throws SQLException {
        var scope = GenericPlan.offices(offices);
        var after = new IndicatorCursor(1, LocalDate.of(2026, 6, 1), new UUID(1, 1), RiskRule.R3);
        for (ListQuery query : List.of(
                IndicatorQuery.of(scope, IndicatorFilter.ATTENTION, null),
                IndicatorQuery.of(scope, IndicatorFilter.ATTENTION, after))) {
            assertThat(plan(query))
                    .anyMatch(line -> line.contains("indicator_in_office"))
                    .noneMatch(line -> line.contains("Seq Scan on indicator"));
        }
        assertThat(plan(IndicatorQuery.of(OfficeScope.EVERYWHERE, IndicatorFilter.ATTENTION, after)))
                .anyMatch(line -> line.contains("Index Scan using indicator_by_rank on indicator i"));
    }
}
