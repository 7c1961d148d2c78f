package org.supporttimeline.projections.schema;

import java.util.Locale;

/**
 * The schemas, in the order in which they are migrated. Each belongs to one package, which keeps its numbered files
 * {@code V1__what.sql}, {@code V2__what.sql} … in the resource directory {@code org/supporttimeline/schema/NAME}; each has
 * a history of its own, so the numbers of two packages never meet. The files run as the schema's owner, with the schema
 * first on the search path.
 */
enum Schema {
    /** Which installation this is. */
    INSTALLATION(Role.OWNER),
    LOG(Role.OWNER),
    ACCESS(Role.OWNER),
    /** Trees over logs. */
    LEDGER(Role.SERVICE),
    PROJECTION(Role.SERVICE),
    TIMELINE(Role.SERVICE),
    CASELOAD(Role.SERVICE),
    DUE(Role.SERVICE),
    RISK(Role.SERVICE),
    AUDIT(Role.SERVICE),
    MONTH(Role.SERVICE),
    RETENTION(Role.SERVICE),
    HANDOVER(Role.SERVICE),
    ACCOUNT(Role.SERVICE),
    /** What the operator tells of offices. */
    OFFICE(Role.SERVICE),
    /** Views on the tables of the others, for the operator's jobs: after them. */
    REPORTING(Role.SERVICE),
    /** In the key database. */
    VAULT(Role.KEYS);

    private final Role owner;

    Schema(Role owner) {
        this.owner = owner;
    }

    Role owner() {
        return owner;
    }

    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
