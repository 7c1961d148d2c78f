package org.supporttimeline.projections.shadow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Who may do what with a schema and what is in it, as statements that grant it again on one of another name. */
final class Grants {

    private static final String ON_SCHEMA = """
            SELECT format('GRANT %s ON SCHEMA %I TO %s',
                          g.privilege_type, ?::text,
                          CASE WHEN g.grantee = 0 THEN 'PUBLIC' ELSE g.grantee::regrole::text END)
              FROM pg_namespace n, aclexplode(n.nspacl) g
             WHERE n.nspname = ? AND g.grantee <> n.nspowner
            """;

    /** On whole tables, views and sequences, and on single columns. */
    private static final String ON_RELATIONS = """
            SELECT format('GRANT %s%s ON %I.%I TO %s', g.privilege_type, g.columns, ?::text, c.relname,
                          CASE WHEN g.grantee = 0 THEN 'PUBLIC' ELSE g.grantee::regrole::text END)
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
             CROSS JOIN LATERAL (
                    SELECT r.privilege_type, r.grantee, '' AS columns FROM aclexplode(c.relacl) r
                     UNION ALL
                    SELECT r.privilege_type, r.grantee, format(' (%I)', a.attname)
                      FROM pg_attribute a, aclexplode(a.attacl) r WHERE a.attrelid = c.oid) g
             WHERE n.nspname = ? AND c.relkind IN ('r', 'v', 'p') AND g.grantee <> c.relowner
             ORDER BY c.oid
            """;

    private Grants() {}

    static List<String> of(Connection connection, String schema, String onto) throws SQLException {
        return Stream.concat(
                        Sql.texts(connection, ON_SCHEMA, onto, schema).stream(),
                        Sql.texts(connection, ON_RELATIONS, onto, schema).stream())
                .toList();
    }
}
