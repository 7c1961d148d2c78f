package org.supporttimeline.projections.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.postgresql.PGConnection;

/**
 * What only an administrator of the PostgreSQL server can do: make the roles and the two databases. The embedded server
 * does it here; an operator runs the same two scripts with {@code psql}.
 */
public final class Cluster {

    /** The usual name of the main database. */
    public static final String MAIN = "support";

    /** The usual name of the key database. */
    public static final String KEYS = "support_keys";

    private final Connection admin;

    /** @param admin an open connection of a superuser, in autocommit mode; the caller closes it */
    public Cluster(Connection admin) {
        this.admin = admin;
    }

    /** Makes the roles that are missing, without a password: until they have one, they cannot log in by one. */
    public void createRoles() throws SQLException {
        execute(script("roles.sql"));
    }

    /** Gives a role its password; it is hashed here, so that it shows in no log of the server. */
    public void setPassword(Role role, String password) throws SQLException {
        admin.unwrap(PGConnection.class).alterUserPassword(role.sqlName(), password.toCharArray(), "scram-sha-256");
    }

    /** Makes the two databases where missing, and says who may connect to which. */
    public void createDatabases(String main, String keys) throws SQLException {
        String script =
                script("databases.sql").replace(":\"main\"", quoted(main)).replace(":\"keys\"", quoted(keys));
        for (String statement : script.split(";\n", -1)) {
            boolean there = (statement.contains("CREATE DATABASE " + quoted(main)) && exists(main))
                    || (statement.contains("CREATE DATABASE " + quoted(keys)) && exists(keys));
            if (!there && !statement.isBlank()) {
                execute(statement);
            }
        }
    }

    private boolean exists(String database) throws SQLException {
        try (var query = admin.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            query.setString(1, database);
            try (var found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String script(String name) {
        try (InputStream in = Cluster.class.getResourceAsStream("/org/supporttimeline/schema/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
