package org.supporttimeline.api.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.schema.Access;

/** What an embedded server was asked, taken out of its own log: it writes every statement down for as long as somebody listens. */
public final class ServerLog implements AutoCloseable {

    private static final Pattern LINE =
            Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\d [0-9:.]+ \\S+ \\[\\d+] <(\\w*)> (\\w+): {2}");
    private static final Pattern EXECUTED = Pattern.compile("(?s)execute [^:]+: (.*)");
    private static final Pattern GIVEN = Pattern.compile("(?s)\\$\\d+ = (?:NULL|'([^']*+(?:''[^']*+)*+)')(?:, |$)");

    private static final int TRIES = 500;
    private static final long STEP_NANOS = 20_000_000;

    private final Access admin;
    private final Path directory;

    /** Begins to write down what is asked of a server, whose data is in a directory. */
    public ServerLog(EmbeddedDatabase server, Path data) throws SQLException {
        this.admin = server.admin();
        this.directory = data.resolve("postgres").resolve("log");
        set("log_line_prefix", "'%m [%p] <%d> '");
        set("log_statement", "'all'");
    }

    /**
     * A statement as it was sent.
     *
     * @param database in which it was
     * @param parameters as text; null for NULL
     */
    public record Sent(String database, String sql, List<@Nullable String> parameters) {}

    /** What was asked, by whomever, while something was done. */
    public List<Sent> during(Callable<?> done) throws Exception {
        Path file = newest();
        long begin = Files.size(file);
        done.call();
        return read(writtenSince(file, begin));
    }

    /** What it wrote, until it has written down a statement of ours that comes after all. */
    private String writtenSince(Path file, long begin) throws IOException, SQLException {
        String last = "SELECT 'heard until " + System.nanoTime() + "'";
        execute(last);
        for (int tries = 0; tries < TRIES; tries++) {
            byte[] all = Files.readAllBytes(file);
            String written = new String(all, (int) begin, (int) (all.length - begin), UTF_8);
            if (written.contains(last)) {
                return written;
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        throw new IOException("the server does not write its log");
    }

    private static List<Sent> read(String log) {
        List<Sent> sent = new ArrayList<>();
        Matcher line = LINE.matcher(log);
        boolean more = line.find();
        while (more) {
            String database = String.valueOf(line.group(1));
            String kind = String.valueOf(line.group(2));
            int begin = line.end();
            more = line.find();
            String text =
                    log.substring(begin, more ? line.start() : log.length()).strip();
            Matcher executed = EXECUTED.matcher(text);
            if (kind.equals("LOG") && executed.matches()) {
                sent.add(new Sent(database, String.valueOf(executed.group(1)).replace("\n\t", "\n"), List.of()));
            } else if (kind.equals("DETAIL") && !sent.isEmpty()) {
                Sent last = sent.removeLast();
                sent.add(new Sent(last.database(), last.sql(), parameters(text)));
            }
        }
        return sent;
    }

    private static List<@Nullable String> parameters(String text) {
        List<@Nullable String> all = new ArrayList<>();
        GIVEN.matcher(text)
                .results()
                .forEach(one ->
                        all.add(one.group(1) == null ? null : one.group(1).replace("''", "'")));
        return all;
    }

    private Path newest() throws IOException {
        try (var files = Files.list(directory)) {
            return files.max(Comparator.comparing(ServerLog::changed)).orElseThrow();
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(String name, String value) throws SQLException {
        execute("ALTER SYSTEM SET " + name + " = " + value);
        execute("SELECT pg_reload_conf()");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = admin.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("ALTER SYSTEM RESET log_statement");
        execute("ALTER SYSTEM RESET log_line_prefix");
        execute("SELECT pg_reload_conf()");
    }
}
