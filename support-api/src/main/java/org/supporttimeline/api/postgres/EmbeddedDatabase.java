package org.supporttimeline.api.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supporttimeline.projections.schema.Access;
import org.supporttimeline.projections.schema.Cluster;
import org.supporttimeline.projections.schema.Databases;
import org.supporttimeline.projections.schema.Role;

/**
 * The service's own PostgreSQL server with all its data in one directory: loopback only, a password for each role, every
 * commit on the disk. It survives restarts, and recovers by itself after the service or the machine was killed. Close it
 * after everything that uses it.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DataDirectory directory;
    private final Postgres postgres;
    private final Passwords passwords;
    private final int port;
    private final boolean isNew;

    private EmbeddedDatabase(DataDirectory directory, Postgres postgres, Passwords passwords, int port, boolean isNew) {
        this.directory = directory;
        this.postgres = postgres;
        this.passwords = passwords;
        this.port = port;
        this.isNew = isNew;
    }

    /** Where the data is when nobody says otherwise: {@code ~/.support-timeline}. */
    public static Path defaultDirectory() {
        return Path.of(System.getProperty("user.home"), ".support-timeline");
    }

    /**
     * Starts the server, at the first time after making it, its roles and its two databases (without tables).
     *
     * @param dataDirectory an empty or missing directory, or one that this made
     * @throws CannotStart if another service uses the directory, or PostgreSQL does not run here
     */
    public static EmbeddedDatabase start(Path dataDirectory) {
        try {
            DataDirectory directory = DataDirectory.open(dataDirectory);
            try {
                return start(directory, directory.programs());
            } catch (IOException | SQLException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new CannotStart("The embedded database in " + dataDirectory + " did not start: " + e.getMessage(), e);
        }
    }

    private static EmbeddedDatabase start(DataDirectory directory, Path programs) throws IOException, SQLException {
        boolean isNew = !Files.exists(directory.cluster());
        Passwords passwords = Passwords.in(directory.passwords());
        var postgres = new Postgres(Programs.unpacked(programs), directory.cluster(), directory.startLog());
        postgres.init(passwords.of(Passwords.ADMIN));
        postgres.checkVersion();
        postgres.clearLeftovers();
        int port = freePort(directory);
        postgres.start(port);
        var database = new EmbeddedDatabase(directory, postgres, passwords, port, isNew);
        try {
            database.makeRolesAndDatabases();
        } catch (SQLException | RuntimeException e) {
            postgres.stop();
            throw e;
        }
        LOG.info("PostgreSQL is running on 127.0.0.1:{} with its data in {}", port, directory);
        return database;
    }

    /** The same port as the last time if it is free, otherwise another from now on. */
    private static int freePort(DataDirectory directory) throws IOException {
        int last = directory.port().orElse(0);
        for (int wanted : new int[] {last, 0}) {
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
                int port = socket.getLocalPort();
                directory.rememberPort(port);
                return port;
            } catch (BindException e) {
                LOG.warn("Port {} is taken by another program; using another one", wanted);
            }
        }
        throw new CannotStart("No port of this machine is free.");
    }

    private void makeRolesAndDatabases() throws SQLException {
        try (var admin = access("postgres", Passwords.ADMIN).dataSource().getConnection()) {
            var cluster = new Cluster(admin);
            cluster.createRoles();
            for (Role role : Role.values()) {
                cluster.setPassword(role, passwords.of(role.sqlName()));
            }
            cluster.createDatabases(Cluster.MAIN, Cluster.KEYS);
        }
    }

    /** Both databases as the roles that the service works as; the tables are the caller's to migrate. */
    public Databases databases() {
        return new Databases(
                access(Cluster.MAIN, Role.OWNER.sqlName()),
                access(Cluster.MAIN, Role.SERVICE.sqlName()),
                access(Cluster.KEYS, Role.KEYS.sqlName()));
    }

    /** Where the key-encryption key is, or is to be made at the first start. */
    public Path kek() {
        return directory.kek();
    }

    /** Where the key that signs checkpoints is, or is to be made at the first start. */
    public Path ledgerKey() {
        return directory.ledgerKey();
    }

    /** Where checkpoints are kept outside the database. */
    public Path checkpoints() {
        return directory.checkpoints();
    }

    /** Whether this start has made it. */
    public boolean isNew() {
        return isNew;
    }

    /** The main database as a superuser, for tests of the server itself. */
    Access admin() {
        return access(Cluster.MAIN, Passwords.ADMIN);
    }

    private Access access(String database, String role) {
        return new Access("jdbc:postgresql://127.0.0.1:" + port + "/" + database, role, passwords.of(role));
    }

    /** Stops the server and returns when it is gone. */
    @Override
    public void close() {
        try (directory) {
            postgres.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
