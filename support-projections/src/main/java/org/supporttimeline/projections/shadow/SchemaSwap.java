package org.supporttimeline.projections.shadow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.supporttimeline.projections.schema.Migrations;

/**
 * Gives schemas that were made beside others the others' names, with their grants, within the caller's transaction. Only names
 * change: no table is locked, so a long query on the old tables is not in the way and goes on.
 */
public final class SchemaSwap {

    /** Two swaps at once would each make the same views anew. */
    private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtextextended('swap of schemas', 0))";

    private static final String TRANSACTION = "SELECT pg_current_xact_id()::text";

    private static final String FOREIGN = """
            SELECT DISTINCT format('%s.%s reads %s.%s', vn.nspname, v.relname, tn.nspname, t.relname)
              FROM pg_depend d
              JOIN pg_rewrite w ON w.oid = d.objid
              JOIN pg_class v ON v.oid = w.ev_class
              JOIN pg_namespace vn ON vn.oid = v.relnamespace
              JOIN pg_class t ON t.oid = d.refobjid
              JOIN pg_namespace tn ON tn.oid = t.relnamespace
             WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass
               AND tn.nspname = ANY (?) AND vn.nspname <> ALL (?) AND v.oid <> t.oid
             ORDER BY 1
            """;

    private final Connection connection;
    private final List<String> schemas;
    private final List<String> dependents;

    /**
     * Prepares a swap.
     *
     * @param schemas the names to take over
     * @param dependents schemas whose views read these or others like them; those that do not exist are left out
     */
    public SchemaSwap(Connection connection, List<String> schemas, List<String> dependents) {
        this.connection = connection;
        this.schemas = schemas;
        this.dependents = dependents;
    }

    /** The name of the schema that is made beside one. */
    public static String beside(String schema) {
        return schema + "_next";
    }

    /**
     * Views of schemas that are none of the dependents: they would go on reading the old tables.
     *
     * @return each as a sentence
     */
    public List<String> foreignViews() throws SQLException {
        List<String> known = new ArrayList<>(schemas);
        known.addAll(dependents);
        return Sql.texts(connection, FOREIGN, schemas, known);
    }

    /** Schemas in use that other steps have made than the one beside them: another version has been there meanwhile. */
    public List<String> changedMeanwhile() throws SQLException {
        List<String> changed = new ArrayList<>();
        for (String schema : schemas) {
            if (!steps(schema).equals(steps(beside(schema)))) {
                changed.add(schema);
            }
        }
        return changed;
    }

    /** Swaps. */
    public void run() throws SQLException {
        Sql.execute(connection, ALONE);
        Sql.execute(connection, "SET LOCAL search_path = ''");
        String old = "_old_" + Sql.texts(connection, TRANSACTION).getFirst();
        List<DependentSchema> views = new ArrayList<>();
        for (String dependent : existing(dependents)) {
            views.add(DependentSchema.read(connection, dependent, dependent + old));
        }
        for (String schema : schemas) {
            swap(schema, schema + old);
        }
        for (DependentSchema one : views) {
            one.renew(connection);
        }
    }

    private void swap(String schema, String old) throws SQLException {
        String next = beside(schema);
        List<String> grants = Grants.of(connection, schema, schema);
        rename(schema, old);
        rename(next, schema);
        Sql.execute(connection, grants);
    }

    private List<String> steps(String schema) throws SQLException {
        return Sql.texts(
                connection,
                "SELECT concat(version, ' ', checksum) FROM %s.%s WHERE version IS NOT NULL AND success ORDER BY installed_rank"
                        .formatted(Sql.name(schema), Migrations.HISTORY));
    }

    private void rename(String from, String to) throws SQLException {
        Sql.execute(connection, "ALTER SCHEMA %s RENAME TO %s".formatted(Sql.name(from), Sql.name(to)));
    }

    private List<String> existing(List<String> names) throws SQLException {
        return Sql.texts(connection, "SELECT nspname FROM pg_namespace WHERE nspname = ANY (?) ORDER BY oid", names);
    }
}
