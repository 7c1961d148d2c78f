package org.supporttimeline.api.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drives PostgreSQL's own programs on one cluster directory. */
final class Postgres {

    private static final Logger LOG = LoggerFactory.getLogger(Postgres.class);

    /** A crash of the machine may have left much to replay. */
    private static final int START_SECONDS = 600;

    private static final int STOP_SECONDS = 60;

    /** What an operator may change in {@code postgresql.conf}. Statements are kept out of the log, they carry data. */
    private static final String SETTINGS = """

            # Support Timeline
            shared_buffers = 256MB
            max_connections = 100
            logging_collector = on
            log_directory = 'log'
            log_filename = 'server-%a.log'
            log_truncate_on_rotation = on
            log_rotation_age = 1d
            log_rotation_size = 0
            log_min_error_statement = panic
            log_parameter_max_length_on_error = 0
            """;

    /** What nobody may change: loopback only, and what was acknowledged is on the disk. */
    private static final List<String> GUARANTEES = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on");

    private final Path programs;
    private final Path cluster;
    private final Path log;

    Postgres(Path programs, Path cluster, Path log) {
        this.programs = programs;
        this.cluster = cluster;
        this.log = log;
    }

    /** Makes the cluster where there is none yet, whole or not at all. */
    void init(String adminPassword) throws IOException {
        if (Files.exists(cluster)) {
            return;
        }
        Path draft = cluster.resolveSibling("postgres.draft");
        Path password = cluster.resolveSibling("postgres.password");
        Programs.delete(draft);
        Passwords.writePrivately(password, adminPassword);
        try {
            run(
                    "initdb",
                    "-D",
                    draft.toString(),
                    "-U",
                    Passwords.ADMIN,
                    "-A",
                    "scram-sha-256",
                    "--pwfile",
                    password.toString(),
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
        } finally {
            Files.delete(password);
        }
        Files.writeString(draft.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
        Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The data of one major version cannot be read by another. */
    void checkVersion() throws IOException {
        String data = Files.readString(cluster.resolve("PG_VERSION")).strip();
        String program = run("postgres", "--version").strip();
        if (!program.contains(" " + data + ".")) {
            throw new CannotStart("The data in " + cluster + " is that of PostgreSQL " + data + ", the program is "
                    + program + ". Run the version of the service that made it, and move the data with pg_dump.");
        }
    }

    /**
     * Ends whatever the service left running when it was killed, and clears the way for a start. Only processes that work on
     * this very directory are touched. The caller holds the directory's lock, so they are nobody's any more.
     */
    void clearLeftovers() throws IOException {
        List<ProcessHandle> left = Processes.on(cluster);
        if (!left.isEmpty()) {
            LOG.warn("The last run left its database server running in {}; stopping it", cluster);
            boolean isServer = postmasterPid()
                    .filter(pid -> left.stream().anyMatch(process -> process.pid() == pid))
                    .isPresent();
            if (isServer) {
                stop();
            } else {
                left.forEach(ProcessHandle::destroy);
            }
            for (ProcessHandle process : left) {
                awaitEnd(process);
            }
        }
        // with no process on the directory, the file is stale, whoever has its number now
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    /** Returns when it takes connections, which after a crash is when all of its journal has been replayed. */
    void start(int port) throws IOException {
        var options = new StringBuilder("-p " + port);
        GUARANTEES.forEach(setting -> options.append(" -c '").append(setting).append('\''));
        run(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                Integer.toString(START_SECONDS),
                "-D",
                cluster.toString(),
                "-l",
                log.toString(),
                "-o",
                options.toString());
    }

    /** Ends the sessions, writes a checkpoint, and returns when the server is gone. */
    void stop() throws IOException {
        run("pg_ctl", "stop", "-w", "-t", Integer.toString(STOP_SECONDS), "-m", "fast", "-D", cluster.toString());
    }

    private Optional<Long> postmasterPid() {
        try {
            return Files.readAllLines(cluster.resolve("postmaster.pid")).stream()
                    .findFirst()
                    .map(line -> Long.valueOf(line.strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while a database server left over from the last run was ending.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new CannotStart(
                    "The database process " + process.pid()
                            + ", left over from the last run, does not end. End it, then start again.",
                    e);
        }
    }

    private String run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>(asSomebodyElse());
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(cluster.getParent(), program, ".out");
        try {
            // to a file: the server outlives the program that starts it, and would keep a pipe open
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG"));
            builder.environment().put("LC_ALL", "C");
            if (builder.start().waitFor() != 0) {
                throw new CannotStart("PostgreSQL's " + program + " failed:\n" + Files.readString(output) + tail());
            }
            return Files.readString(output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while waiting for PostgreSQL's " + program + ".", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody special. */
    private static List<String> asSomebodyElse() throws IOException {
        if (new UnixSystem().getUid() != 0) {
            return List.of();
        }
        try {
            if (new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0) {
                return List.of("unshare", "-U");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.debug("no unshare", e);
        }
        throw new CannotStart(
                "PostgreSQL does not run as root, and this machine does not let root step down (unshare -U)."
                        + " Start the service as an ordinary user, or use a server of your own: set spring.datasource.url.");
    }

    private String tail() throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }
}
