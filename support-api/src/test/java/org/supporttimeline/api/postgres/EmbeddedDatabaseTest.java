package org.supporttimeline.api.postgres;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supporttimeline.projections.schema.Access;
import org.supporttimeline.projections.schema.Cluster;
import org.supporttimeline.projections.schema.Migrations;

/** What holds while it runs, and what may befall it. */
class EmbeddedDatabaseTest {

    @TempDir
    static Path all;

    static EmbeddedDatabase shared;

    Path temporary = all;

    @BeforeAll
    static void start_the_one_that_most_look_at() throws IOException {
        Programs.unpacked(Files.createDirectory(all.resolve("programs")));
        Path model = Files.createDirectory(all.resolve("model"));
        lendPrograms(model);
        EmbeddedDatabase.start(model).close();
        shared = start(Files.createDirectory(all.resolve("shared")));
    }

    @AfterAll
    static void stop_it() {
        shared.close();
    }

    @BeforeEach
    void a_directory_of_its_own() throws IOException {
        temporary = Files.createTempDirectory(all, "test");
    }

    @Test
    void what_is_acknowledged_is_on_the_disk() throws Exception {
        assertThat(show(shared, "fsync")).isEqualTo("on");
        assertThat(show(shared, "synchronous_commit")).isEqualTo("on");
        assertThat(show(shared, "full_page_writes")).isEqualTo("on");
    }

    @Test
    void only_this_machine_can_reach_it_and_only_with_a_password() throws Exception {
        assertThat(show(shared, "listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(show(shared, "unix_socket_directories")).isEmpty();
        for (Access access : List.of(
                shared.admin(), shared.databases().service(), shared.databases().keys())) {
            var intruder = new Access(access.url(), access.user(), "guessed");
            assertThatThrownBy(() -> query(intruder, "SELECT 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(query(shared.admin(), "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
    }

    @Test
    void each_role_reaches_its_own_database_and_no_other() throws Exception {
        var databases = shared.databases();
        Migrations.run(databases);
        assertThat(query(databases.owner(), "SELECT current_user")).isEqualTo("support_owner");
        assertThat(query(databases.service(), "SELECT current_user")).isEqualTo("support_service");
        assertThat(query(databases.keys(), "SELECT current_user")).isEqualTo("support_keys");
        var keysAsService = new Access(
                databases.keys().url(),
                databases.service().user(),
                databases.service().password());
        var mainAsKeys = new Access(
                databases.service().url(),
                databases.keys().user(),
                databases.keys().password());
        for (Access forbidden : List.of(keysAsService, mainAsKeys)) {
            assertThatThrownBy(() -> query(forbidden, "SELECT 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void the_directory_and_the_secrets_in_it_are_closed_to_others() throws Exception {
        assertThat(permissions(all.resolve("shared"))).isEqualTo("rwx------");
        assertThat(permissions(all.resolve("shared").resolve("passwords"))).isEqualTo("rw-------");
        assertThat(permissions(all.resolve("shared").resolve("postgres"))).isEqualTo("rwx------");
        assertThat(shared.kek()).isEqualTo(all.resolve("shared").toRealPath().resolve("kek"));
    }

    @Test
    void a_restart_keeps_data_port_and_passwords() throws Exception {
        lendPrograms(directory());
        Access service;
        try (var database = EmbeddedDatabase.start(directory())) {
            assertThat(database.isNew()).isTrue();
            service = database.databases().service();
            write(database, "kept");
        }
        assertThat(Processes.on(directory().resolve("postgres"))).isEmpty();
        try (var database = start()) {
            assertThat(database.isNew()).isFalse();
            assertThat(database.databases().service()).isEqualTo(service);
            assertThat(read(database)).isEqualTo("kept");
        }
    }

    @Test
    void after_kill_9_of_the_service_the_next_start_stops_the_orphan_and_recovers() throws Exception {
        prepare();
        var killed = ServiceProcess.start(directory());
        assertThat(killed.says()).isEqualTo(ServiceProcess.READY);
        write(adminOf(directory()), "acknowledged");
        killed.kill();
        List<ProcessHandle> orphans = Processes.on(cluster());
        assertThat(orphans).isNotEmpty();

        try (var database = EmbeddedDatabase.start(directory())) {
            assertThat(orphans).noneMatch(ProcessHandle::isAlive);
            assertThat(read(database)).isEqualTo("acknowledged");
        }
    }

    @Test
    void after_kill_9_of_service_and_server_the_next_start_recovers() throws Exception {
        prepare();
        var killed = ServiceProcess.start(directory());
        assertThat(killed.says()).isEqualTo(ServiceProcess.READY);
        write(adminOf(directory()), "acknowledged");
        killed.kill();
        for (ProcessHandle process : Processes.on(cluster())) {
            process.destroyForcibly();
            process.onExit().get();
        }
        assertThat(cluster().resolve("postmaster.pid")).exists();

        try (var database = EmbeddedDatabase.start(directory())) {
            assertThat(read(database)).isEqualTo("acknowledged");
        }
    }

    @Test
    void backends_without_their_server_are_ended_too() throws Exception {
        prepare();
        var killed = ServiceProcess.start(directory());
        assertThat(killed.says()).isEqualTo(ServiceProcess.READY);
        long server = Long.parseLong(
                Files.readAllLines(cluster().resolve("postmaster.pid")).getFirst());
        killed.kill();
        try (var session = adminOf(directory()).dataSource().getConnection()) {
            assertThat(session.isValid(1)).isTrue();
            ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
            ProcessHandle.of(server).ifPresent(process -> process.onExit().join());
            EmbeddedDatabase.start(directory()).close();
        }
        assertThat(Processes.on(cluster())).isEmpty();
    }

    @Test
    void a_stale_pid_file_with_the_number_of_a_stranger_harms_neither() throws Exception {
        try (var database = start()) {
            write(database, "kept");
        }
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.write(
                    cluster().resolve("postmaster.pid"),
                    List.of(
                            Long.toString(stranger.pid()),
                            cluster().toString(),
                            "1700000000",
                            "5432",
                            "",
                            "127.0.0.1",
                            "",
                            "ready"));
            try (var database = start()) {
                assertThat(read(database)).isEqualTo("kept");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void another_servers_number_in_the_pid_file_harms_neither() throws Exception {
        Path other = Files.createDirectory(temporary.resolve("other"));
        prepare();
        start().close();
        try (var running = start(other)) {
            String pid =
                    Files.readAllLines(other.resolve("postgres/postmaster.pid")).getFirst();
            Files.write(
                    cluster().resolve("postmaster.pid"),
                    List.of(pid, cluster().toString(), "1700000000", "5432", "", "127.0.0.1"));
            start().close();
            assertThat(show(running, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void a_second_service_on_the_same_directory_is_refused_and_the_first_goes_on() throws Exception {
        try (var database = start()) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another Support Timeline (process "
                            + ProcessHandle.current().pid() + ") is using");
            for (int attempt = 1; attempt <= 2; attempt++) {
                var second = ServiceProcess.start(directory());
                assertThat(second.says()).startsWith("Another Support Timeline (process");
                second.end();
            }
            assertThat(show(database, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void a_port_taken_by_another_program_is_left_to_it() throws Exception {
        start().close();
        int port =
                Integer.parseInt(Files.readString(directory().resolve("port")).strip());
        try (var stranger = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var database = start()) {
            assertThat(show(database, "port")).isNotEqualTo(Integer.toString(stranger.getLocalPort()));
        }
    }

    @Test
    void a_directory_with_other_things_in_it_is_left_alone() throws Exception {
        Files.writeString(temporary.resolve("letter.txt"), "dear");
        var before = permissions(temporary);
        assertThatThrownBy(() -> EmbeddedDatabase.start(temporary))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not empty and holds no Support Timeline");
        assertThat(permissions(temporary)).isEqualTo(before);
        assertThat(temporary.toFile().list()).containsExactly("letter.txt");
    }

    @Test
    void a_first_start_that_was_killed_half_way_is_begun_again() throws Exception {
        lendPrograms(directory());
        Files.createDirectory(directory().resolve("postgres.draft"));
        Files.writeString(directory().resolve("postgres.draft/PG_VERSION"), "18\n");
        Files.writeString(directory().resolve("postgres.password"), "old");
        try (var database = EmbeddedDatabase.start(directory())) {
            assertThat(show(database, "fsync")).isEqualTo("on");
            assertThat(directory().resolve("postgres.password")).doesNotExist();
            assertThat(directory().resolve("postgres.draft")).doesNotExist();
        }
    }

    @Test
    void the_data_of_another_version_is_refused_by_name() throws Exception {
        start().close();
        Files.writeString(cluster().resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is that of PostgreSQL 17");
    }

    @Test
    void the_servers_log_repeats_no_statement() throws Exception {
        try (var database = start()) {
            assertThatThrownBy(() -> query(database.admin(), "SELECT 'marker-word' FROM nowhere"))
                    .isInstanceOf(SQLException.class);
        }
        try (var logs = Files.walk(cluster().resolve("log"))) {
            List<Path> files = logs.filter(Files::isRegularFile).toList();
            assertThat(files).isNotEmpty();
            for (Path log : files) {
                assertThat(Files.readString(log)).contains("nowhere").doesNotContain("marker-word");
            }
        }
    }

    private Path directory() {
        return temporary.resolve("data");
    }

    private Path cluster() throws IOException {
        return directory().toRealPath().resolve("postgres");
    }

    private EmbeddedDatabase start() throws IOException {
        return start(directory());
    }

    private static EmbeddedDatabase start(Path directory) throws IOException {
        prepare(directory);
        return EmbeddedDatabase.start(directory);
    }

    private void prepare() throws IOException {
        prepare(directory());
    }

    /** A copy of one that was started and stopped before; making one takes seconds. */
    private static void prepare(Path directory) throws IOException {
        if (Files.exists(directory.resolve("programs"))) {
            return;
        }
        lendPrograms(directory);
        Path model = all.resolve("model");
        Files.copy(model.resolve("passwords"), directory.resolve("passwords"), COPY_ATTRIBUTES);
        try (var files = Files.walk(model.resolve("postgres"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, directory.resolve(model.relativize(file)), COPY_ATTRIBUTES);
            }
        }
    }

    private static void lendPrograms(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.createFile(directory.resolve("lock"));
        Files.createSymbolicLink(directory.resolve("programs"), all.resolve("programs"));
    }

    /** The way into the database that another process has started. */
    private static Access adminOf(Path directory) throws IOException {
        int port = Integer.parseInt(Files.readString(directory.resolve("port")).strip());
        return new Access(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.MAIN,
                Passwords.ADMIN,
                Passwords.in(directory.resolve("passwords")).of(Passwords.ADMIN));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void write(EmbeddedDatabase database, String word) throws SQLException {
        write(database.admin(), word);
    }

    private static void write(Access access, String word) throws SQLException {
        try (var connection = access.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS public.word (word text)");
            statement.execute("INSERT INTO public.word VALUES ('" + word + "')");
        }
    }

    private static String read(EmbeddedDatabase database) throws SQLException {
        return query(database.admin(), "SELECT word FROM public.word");
    }

    private static String show(EmbeddedDatabase database, String setting) throws SQLException {
        return query(database.admin(), "SHOW " + setting);
    }

    private static String query(Access access, String sql) throws SQLException {
        try (var connection = access.dataSource().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }
}
