package org.supporttimeline.projections.schema;

import java.util.Map;
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
        var steps = new StringBuilder();
        for (Schema schema : Schema.values()) {
            int run = run(databases.of(schema.owner()).dataSource(), schema.sqlName(), schema.sqlName(), steps);
            steps.append(schema.sqlName()).append(' ').append(run).append(' ');
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
        run(owner, schema, beside, "");
    }

    /**
     * Answers how many steps the schema has had.
     *
     * @param before what the schemas before it have had: views that name it are made anew whenever a table below them may
     *     have changed
     */
    private static int run(DataSource owner, String steps, String schema, CharSequence before) {
        Flyway flyway = Flyway.configure()
                .dataSource(owner)
                .schemas(schema)
                .table(HISTORY)
                .locations("classpath:org/supporttimeline/schema/" + steps)
                .placeholders(Map.of("before", before.toString()))
                .load();
        flyway.migrate();
        return flyway.info().applied().length;
    }
}
