package org.supporttimeline.projections.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one PostgreSQL server of this test JVM: an embedded one, or the one at {@code -Dtest.datasource.url} (the URL of a
 * superuser, user and password in it). Nobody's roles get a password or lose one: tests log in as the superuser and take
 * on a role with the connection's first breath.
 */
final class TestServer {

    private static @Nullable TestServer shared;

    private final String url;
    private final String query;
    private final String user;
    private final String password;
    private final @Nullable Path data;
    private final String templates = "template_" + UUID.randomUUID().toString().replace("-", "");

    private TestServer(String adminUrl, @Nullable Path data) {
        int question = adminUrl.indexOf('?');
        String address = question < 0 ? adminUrl : adminUrl.substring(0, question);
        this.url = address.substring(0, address.lastIndexOf('/') + 1);
        this.query = question < 0 ? "" : adminUrl.substring(question + 1) + "&";
        this.user = parameter(query, "user");
        this.password = parameter(query, "password");
        this.data = data;
    }

    private static String parameter(String query, String name) {
        return Stream.of(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), UTF_8))
                .findFirst()
                .orElse("");
    }

    static synchronized TestServer shared() {
        if (shared == null) {
            String given = System.getProperty("test.datasource.url", "");
            shared = given.isBlank() ? embedded() : new TestServer(given, null);
            shared.prepareTemplates();
        }
        return shared;
    }

    /** Without fsync, which tests of crashes of the machine would need; none of them is such a test. */
    private static TestServer embedded() {
        var home = new File(System.getProperty("java.io.tmpdir"), "embedded-pg");
        var data = new File(home, UUID.randomUUID().toString());
        try {
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "200")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .start();
            return new TestServer(
                    "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres", data.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepareTemplates() {
        createEmpty(templates, templates + "_keys");
        Migrations.run(new Databases(
                access(templates, Role.OWNER),
                access(templates, Role.SERVICE),
                access(templates + "_keys", Role.KEYS)));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!isOurs()) {
                drop(templates);
                drop(templates + "_keys");
            }
        }));
    }

    void createEmpty(String main, String keys) {
        asAdmin(admin -> {
            var cluster = new Cluster(admin);
            cluster.createRoles();
            cluster.createDatabases(main, keys);
            return "";
        });
    }

    void copyTemplates(String main, String keys) {
        copy(templates, templates + "_keys", main, keys);
    }

    void copy(String fromMain, String fromKeys, String main, String keys) {
        execute("CREATE DATABASE " + main + " OWNER support_owner TEMPLATE " + fromMain);
        execute("CREATE DATABASE " + keys + " OWNER support_keys TEMPLATE " + fromKeys);
        createEmpty(main, keys); // a copy has the tables, but not the grants
    }

    void drop(String database) {
        execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }

    Access admin(String database) {
        return new Access(url + database + "?" + query, user, password);
    }

    Access access(String database, Role role) {
        String options = URLEncoder.encode("-c role=" + role.sqlName(), UTF_8).replace("+", "%20");
        return new Access(url + database + "?" + query + "options=" + options, user, password);
    }

    void execute(String sql) {
        asAdmin(admin -> {
            try (var statement = admin.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    boolean isOurs() {
        return data != null;
    }

    /** Immediate: as if the server had been killed. */
    void crashAndRestart() {
        if (data == null) {
            throw new IllegalStateException("not our server to restart");
        }
        try {
            String postgres = Files.readString(data.resolve("postmaster.opts")).split(" ", 2)[0];
            List<String> command =
                    new ArrayList<>(LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of());
            command.add(Path.of(postgres).resolveSibling("pg_ctl").toString());
            command.addAll(List.of("restart", "-w", "-m", "immediate", "-D", data.toString()));
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("restart.log").toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException(
                        "the server did not restart: " + Files.readString(data.resolve("restart.log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        Object with(Connection admin) throws SQLException;
    }

    private void asAdmin(Work work) {
        try (var admin = admin("postgres").dataSource().getConnection()) {
            work.with(admin);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
