package org.supporttimeline.projections.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.projections.projector.RebuildLog.MEMORY;
import static org.supporttimeline.projections.projector.RebuildLog.SCHEMAS;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Views of other schemas that read the tables of projections. */
class RebuildViewsTest {

    private static final String LOOKS = """
            CREATE SCHEMA looks;
            CREATE TABLE looks.migration AS SELECT 'kept' AS what;
            CREATE VIEW looks.contacts (case_id, "Number of") WITH (security_barrier = true) AS
                SELECT s.case_id, s.contacts FROM probe.standing s JOIN timeline.office o USING (case_id);
            CREATE VIEW looks.sums AS SELECT sum("Number of") AS all_of_them FROM looks.contacts;
            COMMENT ON VIEW looks.contacts IS 'How often';
            COMMENT ON COLUMN looks.contacts."Number of" IS 'calls';
            GRANT USAGE ON SCHEMA looks TO support_reader;
            GRANT SELECT ON looks.contacts TO support_reader;
            GRANT SELECT (all_of_them) ON looks.sums TO support_reader;
            """;

    private static final String SHAPE = """
            SELECT concat_ws(' ', c.relname, c.relacl::text, c.reloptions::text, obj_description(c.oid), a.attname,
                             a.attacl::text, col_description(c.oid, a.attnum), n.nspacl::text)
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
             WHERE n.nspname = 'looks' AND a.attnum > 0 ORDER BY 1
            """;

    @AutoClose
    final RebuildLog town = new RebuildLog();

    final LiveLog live = town.live;

    @Test
    void are_made_anew_with_their_grants_while_a_long_query_on_the_old_ones_goes_on() throws SQLException {
        town.follow(1);
        town.await(town.someCases());
        live.execute(LOOKS);
        List<String> shape = live.rows(SHAPE);
        assertThat(shape).hasSize(4);
        try (Connection reader = live.database.reader().getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.setFetchSize(1);
            try (ResultSet export = statement.executeQuery("SELECT * FROM looks.contacts")) {
                export.next();
                live.execute("UPDATE probe.standing SET contacts = 1000");
                RebuildStatus status = RebuildLog.finish(town.rebuilds(step -> {}, "looks", "not_there"), MEMORY);
                assertThat(status.error()).isNull();
                int rows = 1;
                while (export.next()) {
                    rows++;
                }
                assertThat(rows).isEqualTo(town.cases.size());
            }
            reader.commit();
            try (ResultSet sum = statement.executeQuery("SELECT all_of_them FROM looks.sums")) {
                sum.next();
                assertThat(sum.getLong(1)).isBetween(1L, 999L);
            }
            reader.commit();
        }
        assertThat(live.rows(SHAPE)).isEqualTo(shape);
        assertThat(live.rows("SELECT what FROM looks.migration")).containsExactly("kept");
        Await.until(() -> {
            town.rebuilds(step -> {}, "looks").sweep();
            return live.rows(SCHEMAS).isEmpty();
        });
        assertThat(live.rows("SELECT count(*)::text FROM looks.contacts")).containsExactly("12");
    }

    @Test
    void that_nobody_has_told_of_are_a_reason_to_refuse() {
        town.someCases();
        live.execute("CREATE SCHEMA mine; CREATE VIEW mine.entries AS SELECT * FROM timeline.entry");
        RebuildStatus status = RebuildLog.finish(town.rebuilds(step -> {}), MEMORY);
        assertThat(status.step()).isEqualTo(RebuildStep.FAILED);
        assertThat(status.error()).contains("mine.entries reads timeline.entry");
        assertThat(live.rows(SCHEMAS)).isEmpty();
        assertThat(RebuildLog.finish(town.rebuilds(step -> {}), MEMORY, "probe").step())
                .isEqualTo(RebuildStep.DONE);
    }
}
