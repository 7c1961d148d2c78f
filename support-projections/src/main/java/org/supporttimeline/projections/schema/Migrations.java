package org.supporttimeline.projections.schema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schemas of both databases to the version that this program needs. */
public final class Migrations {

    /** The table in each schema that tells which steps have run. */
    public static final String HISTORY = "migration";

    private Migrations() {}

    /**
     * Runs what has not run yet, each schema as its owner. Two nodes may start at once: one waits for the other.
     *
     * @throws org.flywaydb.core.api.FlywayException if a step fails (it is rolled back), or if a step that has run was
     *     changed afterwards
     */
    public static void run(Databases databases) {
        for (Schema schema : Schema.values()) {
            run(databases.of(schema.owner()).dataSource(), schema.sqlName(), schema.sqlName());
        }
    }

    /**
     * Makes the tables of a schema anew in one of another name.
     *
     * @param owner connects as the schema's owner
     * @param schema whose steps are run
     * @param beside the schema to make
     */
    public static void makeBeside(DataSource owner, String schema, String beside) {
        run(owner, schema, beside);
    }

    private static void run(DataSource owner, String steps, String schema) {
        Flyway.configure()
                .dataSource(owner)
                .schemas(schema)
                .table(HISTORY)
                .locations("classpath:org/supporttimeline/schema/" + steps)
                .load()
                .migrate();
    }
}
