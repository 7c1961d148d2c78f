package org.supporttimeline.projections.reporting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.supporttimeline.projections.projector.ProjectionUnavailable;
import org.supporttimeline.projections.reporting.ReportingView.Column;

/** Which views there are, as the database has them. */
public final class ReportingViews {

    private static final String COLUMNS = """
            SELECT c.relname, obj_description(c.oid, 'pg_class') AS about, a.attname,
                   format_type(a.atttypid, a.atttypmod) AS type, col_description(c.oid, a.attnum) AS column_about,
                   ARRAY(SELECT DISTINCT tn.nspname::text
                           FROM pg_rewrite w
                           JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid
                                           AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> c.oid
                           JOIN pg_class t ON t.oid = d.refobjid
                           JOIN pg_namespace tn ON tn.oid = t.relnamespace
                          WHERE w.ev_class = c.oid
                          ORDER BY 1) AS schemas
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE n.nspname = 'reporting' AND c.relkind = 'v'
             ORDER BY c.relname COLLATE "C", a.attnum
            """;

    private final DataSource source;

    /** @param source the service's pool */
    public ReportingViews(DataSource source) {
        this.source = source;
    }

    /** All of them, by name. */
    public List<ReportingView> all() {
        try (var connection = source.getConnection()) {
            return all(connection);
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    /** The one of a name. */
    public Optional<ReportingView> of(String name) {
        return all().stream().filter(view -> view.name().equals(name)).findFirst();
    }

    private static List<ReportingView> all(Connection connection) throws SQLException {
        Map<String, ReportingView> views = new LinkedHashMap<>();
        try (var statement = connection.prepareStatement(COLUMNS);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                ReportingView found = view(rows);
                views.merge(found.name(), found, ReportingViews::joined);
            }
        }
        return List.copyOf(views.values());
    }

    /** The view with the one column of this row. */
    private static ReportingView view(ResultSet row) throws SQLException {
        return new ReportingView(
                row.getString("relname"),
                text(row, "about"),
                List.of(new Column(row.getString("attname"), row.getString("type"), text(row, "column_about"))),
                List.of((String[]) row.getArray("schemas").getArray()));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static ReportingView joined(ReportingView first, ReportingView more) {
        List<Column> columns = new ArrayList<>(first.columns());
        columns.addAll(more.columns());
        return new ReportingView(first.name(), first.about(), columns, first.schemas());
    }
}
