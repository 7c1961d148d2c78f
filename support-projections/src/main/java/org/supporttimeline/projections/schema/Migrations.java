package org.supporttimeline.projections.schema;

import org.flywaydb.core.Flyway;

/** Brings the schemas of both databases to the version that this program needs. */
public final class Migrations {

    private Migrations() {}

    /**
     * Runs what has not run yet, each schema as its owner. Two nodes may start at once: one waits for the other.
     *
     * @throws org.flywaydb.core.api.FlywayException if a step fails (it is rolled back), or if a step that has run was
     *     changed afterwards
     */
    public static void run(Databases databases) {
        for (Schema schema : Schema.values()) {
            Flyway.configure()
                    .dataSource(databases.of(schema.owner()).dataSource())
                    .schemas(schema.sqlName())
                    .table("migration")
                    .locations("classpath:org/supporttimeline/schema/" + schema.sqlName())
                    .load()
                    .migrate();
        }
    }
}
