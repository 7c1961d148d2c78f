package org.supporttimeline.projections.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supporttimeline.projections.schema.TestDatabase;

/** An office's figures cost the same beside five hundred other offices as alone. */
class HistoriesPlanTest {

    /** 50,000 cases of 500 offices, each of a person of its own, with three stages, two jobs and three words. */
    private static final String CASES = """
            CREATE TEMP TABLE made AS
            SELECT md5(n::text)::uuid AS case_id, md5('p' || n)::uuid AS person, 'office-' || n % 500 AS office
              FROM generate_series(1, 50000) AS n;
            INSERT INTO retention.person SELECT case_id, person FROM made;
            INSERT INTO retention.office SELECT case_id, office FROM made;
            INSERT INTO retention.keeping SELECT case_id, 1, office, DATE '2020-04-01', NULL FROM made;
            INSERT INTO retention.stage
            SELECT case_id, n, 'RETENTION', DATE '2020-04-01' + 90 * n, NULL FROM made, generate_series(1, 3) AS n;
            INSERT INTO retention.job
            SELECT case_id, n, DATE '2020-04-01' + 400 * n, 'NEW_HIRE', NULL, NULL, '{}', NULL
              FROM made, generate_series(6, 7) AS n;
            INSERT INTO retention.word
            SELECT case_id, n, DATE '2021-04-01' + 90 * n, DATE '2021-04-01' + 90 * n, true, 'CLIENT'
              FROM made, generate_series(8, 10) AS n;
            ANALYZE retention.person, retention.office, retention.keeping, retention.stage, retention.job, retention.word;
            """;

    @AutoClose
    static final TestDatabase DATABASE = TestDatabase.fresh();

    @Test
    void an_office_is_read_off_the_indexes() throws SQLException {
        List<String> plan = new ArrayList<>();
        try (var connection = DATABASE.service().getConnection();
                var setUp = connection.createStatement();
                var statement = connection.prepareStatement("EXPLAIN " + Histories.READ)) {
            setUp.execute(CASES);
            statement.setString(1, "office-7");
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    plan.add(result.getString(1));
                }
            }
        }
        assertThat(plan)
                .anyMatch(line -> line.contains("keeping_by_office"))
                .noneMatch(line -> line.contains("Seq Scan on"));
    }
}
