package org.supporttimeline.projections.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.projections.projector.RebuildLog.MEMORY;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supporttimeline.projections.reporting.ReportingViews;
import org.supporttimeline.projections.schema.Migrations;

/** The views for reporting jobs when the tables below them are replaced. */
class RebuiltViewsTest {

    private static final String ENTRIES =
            "SELECT concat_ws(' ', case_id, entry_no, type, phase) FROM reporting.v1_timeline ORDER BY position";

    @AutoClose
    final RebuildLog town = new RebuildLog();

    @Test
    void they_read_the_new_tables_with_the_same_columns_comments_and_grants() throws SQLException {
        town.follow(1);
        town.await(town.someCases());
        var views = new ReportingViews(town.live.pool);
        var before = views.all();
        List<String> entries = asReader(ENTRIES);
        town.live.execute("DELETE FROM timeline.entry");
        assertThat(asReader(ENTRIES)).isEmpty();

        assertThat(RebuildLog.finish(town.rebuilds(step -> {}), MEMORY).step()).isEqualTo(RebuildStep.DONE);

        assertThat(asReader(ENTRIES)).isEqualTo(entries).isNotEmpty();
        assertThat(views.all()).isEqualTo(before);
    }

    @Test
    void a_step_that_drops_a_table_below_them_takes_them_with_it_and_they_come_back() throws SQLException {
        var views = new ReportingViews(town.live.pool);
        var before = views.all();
        town.live.execute("""
                DROP TABLE timeline.phase CASCADE;
                CREATE TABLE timeline.phase (case_id uuid, since date, entry_no integer, phase text);
                INSERT INTO timeline.migration SELECT installed_rank + 1, '999', 'a later step', type, script, checksum,
                       installed_by, installed_on, execution_time, success FROM timeline.migration
                 ORDER BY installed_rank DESC LIMIT 1
                """);
        assertThat(views.all()).isNotEqualTo(before);
        Migrations.run(town.live.database.databases());
        assertThat(views.all()).isEqualTo(before);
        assertThat(asReader("SELECT count(*)::text FROM reporting.v1_phase")).containsExactly("0");
    }

    private List<String> asReader(String sql) throws SQLException {
        try (var connection = town.live.database.reader().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
