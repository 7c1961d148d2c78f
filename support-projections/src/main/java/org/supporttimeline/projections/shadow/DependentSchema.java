package org.supporttimeline.projections.shadow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A schema whose views read the tables of others. Views are bound to tables, not to names: when tables are replaced, the
 * schema's views are made anew in a schema of the same name, so that a long query on an old view is in nobody's way.
 */
final class DependentSchema {

    private static final String VIEWS = """
            SELECT format('CREATE VIEW %I.%I%s AS %s', n.nspname, c.relname,
                          coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', ''), pg_get_viewdef(c.oid))
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = ? AND c.relkind = 'v'
             ORDER BY c.oid
            """;

    private static final String COMMENTS = """
            SELECT CASE WHEN d.objsubid = 0
                        THEN format('COMMENT ON VIEW %I.%I IS %L', n.nspname, c.relname, d.description)
                        ELSE format('COMMENT ON COLUMN %I.%I.%I IS %L', n.nspname, c.relname,
                                    (SELECT a.attname FROM pg_attribute a
                                      WHERE a.attrelid = c.oid AND a.attnum = d.objsubid), d.description) END
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_description d ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass
             WHERE n.nspname = ? AND c.relkind = 'v'
            """;

    private static final String OTHERS = """
            SELECT format('ALTER TABLE %I.%I SET SCHEMA %I', ?::text, c.relname, n.nspname)
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = ? AND c.relkind = 'r'
            """;

    private final String name;
    private final String old;
    private final List<String> tables;
    private final List<String> views;
    private final List<String> comments;
    private final List<String> grants;

    private DependentSchema(Connection connection, String name, String old) throws SQLException {
        this.name = name;
        this.old = old;
        this.tables = Sql.texts(connection, OTHERS, old, name);
        this.views = Sql.texts(connection, VIEWS, name);
        this.comments = Sql.texts(connection, COMMENTS, name);
        this.grants = Grants.of(connection, name, name);
    }

    /** What there is now; read while nothing is on the search path, so that every name in it is qualified. */
    static DependentSchema read(Connection connection, String name, String old) throws SQLException {
        return new DependentSchema(connection, name, old);
    }

    /** Makes all of it anew, once the tables that it reads have their names. */
    void renew(Connection connection) throws SQLException {
        Sql.execute(connection, "ALTER SCHEMA %s RENAME TO %s".formatted(Sql.name(name), Sql.name(old)));
        Sql.execute(connection, "CREATE SCHEMA " + Sql.name(name));
        Sql.execute(connection, tables);
        Sql.execute(connection, views);
        Sql.execute(connection, comments);
        Sql.execute(connection, grants);
    }
}
