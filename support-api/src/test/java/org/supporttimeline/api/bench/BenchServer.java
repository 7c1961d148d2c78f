package org.supporttimeline.api.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.supporttimeline.api.postgres.EmbeddedDatabase;
import org.supporttimeline.api.postgres.ServerLog;
import org.supporttimeline.projections.ledger.SigningKeys;
import org.supporttimeline.projections.schema.Databases;
import org.supporttimeline.projections.schema.Migrations;

/** The service's own embedded PostgreSQL, empty and migrated, which loses nothing that it has acknowledged. */
final class BenchServer implements AutoCloseable {

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final List<String> TOLD = List.of(
            "server_version",
            "wal_sync_method",
            "shared_buffers",
            "max_wal_size",
            "checkpoint_timeout",
            "commit_delay",
            "jit");

    private final EmbeddedDatabase embedded;
    private final Path directory;

    private BenchServer(EmbeddedDatabase embedded, Path directory) {
        this.embedded = embedded;
        this.directory = directory;
    }

    /** Starts on an empty directory; refuses where a commit would not be on the disk. */
    static BenchServer start(Path directory) throws IOException, SQLException {
        delete(directory);
        Files.createDirectories(directory);
        var server = durable(directory);
        Migrations.run(server.databases());
        makeKek(server.kek());
        SigningKeys.ours(server.ledgerKey());
        return server;
    }

    /** Starts on what an earlier run has left there. */
    static BenchServer again(Path directory) throws SQLException {
        return durable(directory);
    }

    private static BenchServer durable(Path directory) throws SQLException {
        var server = new BenchServer(EmbeddedDatabase.start(directory), directory);
        Map<String, String> settings = server.settings();
        for (String name : DURABLE) {
            if (!"on".equals(settings.get(name))) {
                server.close();
                throw new IllegalStateException(
                        name + " is " + settings.get(name) + ": what is not durable is not measured");
            }
        }
        return server;
    }

    /** As an operator makes one for a server of their own. */
    private static void makeKek(Path file) throws IOException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(key));
    }

    Databases databases() {
        return embedded.databases();
    }

    /** Writes down what it is asked until it is closed. */
    ServerLog listen() throws SQLException {
        return new ServerLog(embedded, directory);
    }

    Path ledgerKey() {
        return embedded.ledgerKey();
    }

    Path kek() {
        return embedded.kek();
    }

    /** What the server says of itself. */
    Map<String, String> settings() throws SQLException {
        var settings = new LinkedHashMap<String, String>();
        try (var connection = databases().service().dataSource().getConnection();
                var statement = connection.createStatement()) {
            for (String name : Stream.concat(DURABLE.stream(), TOLD.stream()).toList()) {
                try (var row = statement.executeQuery("SHOW " + name)) {
                    row.next();
                    settings.put(name, row.getString(1));
                }
            }
        }
        return settings;
    }

    @Override
    public void close() {
        embedded.close();
    }

    /** Removes the files of a server that has been closed, or that was killed in an earlier run. */
    static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var all = Files.walk(directory)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
