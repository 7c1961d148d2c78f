package org.supporttimeline.projections.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.projections.projector.RebuildLog.MEMORY;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.reporting.Exported;
import org.supporttimeline.projections.reporting.Exports;
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

    @Test
    void an_export_begun_before_goes_on_with_what_there_was_and_is_in_nobodys_way() throws IOException {
        town.follow(1);
        town.await(town.someCases());
        var before = new Rows(() -> {});
        export(before);
        var during = new Rows(() -> {
            assertThat(RebuildLog.finish(town.rebuilds(step -> {}), MEMORY).step())
                    .isEqualTo(RebuildStep.DONE);
            town.await(town.moreCalls(70));
        });
        export(during);
        assertThat(during.said).isEqualTo(before.said).hasSizeGreaterThan(town.cases.size());
        var after = new Rows(() -> {});
        export(after);
        assertThat(after.said).hasSize(before.said.size() + town.cases.size());
    }

    private void export(Rows rows) throws IOException {
        var view = new ReportingViews(town.live.pool).of("v1_timeline").orElseThrow();
        new Exports(town.live.pool).read(view, OfficeScope.EVERYWHERE, rows);
    }

    /** What an export says: its position, then its rows. */
    private static final class Rows implements Exported {

        private final List<String> said = new ArrayList<>();
        private final Runnable meanwhile;

        /** @param meanwhile happens between the position and the first row */
        Rows(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public void begin(long position) {
            said.add(Long.toString(position));
            meanwhile.run();
        }

        @Override
        public void row(List<@Nullable Object> values) {
            said.add(values.toString());
        }
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
