package org.supporttimeline.projections.schema;

/** The database roles. They belong to the whole server, so only an administrator makes them; migrations only grant. */
public enum Role {
    /** Owns the log's schema: migrations, bulk loading. Not what the running service works as. */
    OWNER("support_owner"),
    /** The running service: may read the log and append to it by its function, and owns the projections' schemas. */
    SERVICE("support_service"),
    /** Owns the key database and may connect to nothing else. */
    KEYS("support_keys"),
    /** The operator's reporting jobs: views without confidential text. */
    READER("support_reader");

    private final String sqlName;

    Role(String sqlName) {
        this.sqlName = sqlName;
    }

    /** The role's name in PostgreSQL. */
    public String sqlName() {
        return sqlName;
    }
}
