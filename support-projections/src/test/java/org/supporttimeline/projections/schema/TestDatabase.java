package org.supporttimeline.projections.schema;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A fresh, migrated pair of databases for one test class, thrown away with {@link #close()}:
 *
 * <pre>{@code @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();}</pre>
 *
 * <p>All of a JVM share one server, see {@link TestServer}.
 */
public final class TestDatabase implements AutoCloseable {

    private final TestServer server;
    private final String main;
    private final String keys;

    private TestDatabase(TestServer server, String main, String keys) {
        this.server = server;
        this.main = main;
        this.keys = keys;
    }

    /** A copy of the migrated templates: some tens of milliseconds. */
    public static TestDatabase fresh() {
        TestServer server = TestServer.shared();
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        var database = new TestDatabase(server, name, name + "_keys");
        server.copyTemplates(database.main, database.keys);
        return database;
    }

    /** Two empty databases, for tests of the migrations themselves. */
    public static TestDatabase unmigrated() {
        TestServer server = TestServer.shared();
        String name = "empty_" + UUID.randomUUID().toString().replace("-", "");
        var database = new TestDatabase(server, name, name + "_keys");
        server.createEmpty(database.main, database.keys);
        return database;
    }

    /** Both as they are now, copied by the server file by file, as a backup would; cuts every connection to them. */
    public TestDatabase copy() {
        String name = "copy_" + UUID.randomUUID().toString().replace("-", "");
        var copy = new TestDatabase(server, name, name + "_keys");
        cutConnections();
        server.copy(main, keys, copy.main, copy.keys);
        return copy;
    }

    /** The main database of this one beside the key database of another. */
    public TestDatabase withKeysOf(TestDatabase other) {
        return new TestDatabase(server, main, other.keys);
    }

    /** Both databases as the roles that the service works as; an {@code Access} may be handed to another process. */
    public Databases databases() {
        return new Databases(
                server.access(main, Role.OWNER), server.access(main, Role.SERVICE), server.access(keys, Role.KEYS));
    }

    /** The main database as its owner. Each call of {@code getConnection} opens a new connection; so do the others. */
    public DataSource owner() {
        return databases().owner().dataSource();
    }

    /** The main database as the running service. */
    public DataSource service() {
        return databases().service().dataSource();
    }

    /** The key database. */
    public DataSource keys() {
        return databases().keys().dataSource();
    }

    /** The main database as a reporting job. */
    public DataSource reader() {
        return server.access(main, Role.READER).dataSource();
    }

    /** The main database as a superuser: for a look behind the scenes, never for what a test is about. */
    public DataSource superuser() {
        return superuserAccess().dataSource();
    }

    /** The same, to hand on. */
    public Access superuserAccess() {
        return server.admin(main);
    }

    /** The key database, likewise. */
    public Access keysSuperuserAccess() {
        return server.admin(keys);
    }

    /** The key database as a superuser. */
    public DataSource keysSuperuser() {
        return server.admin(keys).dataSource();
    }

    /** Cuts every connection to this pair of databases, as a restart of the server would. */
    public void cutConnections() {
        server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname IN ('" + main + "', '"
                + keys + "')");
    }

    /** Kills the server without a farewell and starts it again; only where {@link #canRestart()}. */
    public void restartServer() {
        server.crashAndRestart();
    }

    /** False on somebody else's server. */
    public boolean canRestart() {
        return server.isOurs();
    }

    @Override
    public void close() throws SQLException {
        server.drop(main);
        server.drop(keys);
    }
}
