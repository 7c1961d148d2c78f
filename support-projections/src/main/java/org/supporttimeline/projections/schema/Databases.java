package org.supporttimeline.projections.schema;

/**
 * The two databases of an installation, as the three roles that the service works as.
 *
 * @param owner   the main database as {@link Role#OWNER}
 * @param service the main database as {@link Role#SERVICE}
 * @param keys    the key database as {@link Role#KEYS}
 */
public record Databases(Access owner, Access service, Access keys) {

    /** The way to the database that a schema lives in, as the role that owns the schema. */
    Access of(Role role) {
        return switch (role) {
            case OWNER -> owner;
            case SERVICE -> service;
            case KEYS -> keys;
            case READER -> throw new IllegalArgumentException("the reader owns no schema");
        };
    }
}
