package org.supporttimeline.api.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.SupportApi;
import org.supporttimeline.projections.projector.Await;
import org.supporttimeline.projections.schema.Access;
import org.supporttimeline.projections.schema.Cluster;
import org.supporttimeline.projections.schema.Databases;
import org.supporttimeline.projections.schema.Role;

/**
 * The service as it is run from a command line, in a process of its own with the embedded database, saying all that it can:
 * every logger at DEBUG, and at TRACE those that would tell the bytes of requests, the answers and the values of statements.
 */
final class LoudService implements AutoCloseable {

    private static final Duration STARTING = Duration.ofMinutes(2);
    private static final Duration ENDING = Duration.ofMinutes(2);
    private static final List<String> ACCOUNTS = List.of("staff", "auditor", "reporter", "admin");
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern ACCOUNT = Pattern.compile("(?m)^ {2}(\\w+) +([a-z0-9]{20})$");

    /** The service's own settings keep some of these quiet; an operator in search of a fault would not. */
    private static final List<String> LOUD = List.of(
            "--logging.level.root=debug",
            "--logging.level.org.springframework=debug",
            "--logging.level.org.springframework.security=debug",
            "--logging.level.org.springframework.web=trace",
            "--logging.level.org.springdoc=debug",
            "--logging.level.org.apache=debug",
            "--logging.level.org.apache.catalina=debug",
            "--logging.level.org.apache.coyote=trace",
            "--logging.level.org.axonframework=debug",
            "--logging.level.org.flywaydb=debug",
            "--logging.level.com.zaxxer.hikari=debug",
            "--logging.level.org.supporttimeline=debug",
            "--logging.level.org.postgresql=debug",
            "--logging.level.org.postgresql.core=trace");

    private final Path directory;
    private final Path log;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> passwords = new HashMap<>();
    private final int port;

    private LoudService(Path directory, Path log, Process process) throws IOException {
        this.directory = directory;
        this.log = log;
        this.process = process;
        this.port = started();
    }

    /**
     * Returns when it takes requests.
     *
     * @param directory where its data is to be
     * @param log what it says on its terminal
     */
    static LoudService start(Path directory, Path log) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath(),
                SupportApi.class.getName(),
                "--data-dir=" + directory,
                "--no-samples",
                "--port=0"));
        command.addAll(LOUD);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            return new LoudService(directory, log, process);
        } catch (IOException | RuntimeException | AssertionError e) {
            process.destroy();
            throw e;
        }
    }

    /** Without what belongs to tests: their settings would replace the service's own. */
    private static String classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private int started() {
        Await.until(
                () -> "its start, after " + last(), STARTING, () -> !process.isAlive() || hasSaidWhereItIsAndForWhom());
        var port = PORT.matcher(text());
        if (!port.find()) {
            throw new AssertionError("the service did not start: " + last());
        }
        return Integer.parseInt(port.group(1));
    }

    private boolean hasSaidWhereItIsAndForWhom() {
        ACCOUNT.matcher(text()).results().forEach(account -> passwords.put(account.group(1), account.group(2)));
        return PORT.matcher(text()).find() && passwords.keySet().containsAll(ACCOUNTS);
    }

    private List<String> last() {
        return text().lines().toList().reversed().stream().limit(20).toList();
    }

    private String text() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param account nobody when null */
    HttpResponse<String> get(@Nullable String account, String path) {
        return send(request(account, path).GET());
    }

    /** @param account nobody when null */
    HttpResponse<String> post(@Nullable String account, String path, String json) {
        return post(account, path, json, "application/json");
    }

    HttpResponse<String> post(@Nullable String account, String path, String body, String contentType) {
        return send(request(account, path)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8)));
    }

    private HttpRequest.Builder request(@Nullable String account, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return account == null ? request : request.header("Authorization", "Basic " + credentials(account));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a client sends of an account, in base64. */
    String credentials(String account) {
        return Base64.getEncoder().encodeToString((account + ":" + passwords.get(account)).getBytes(UTF_8));
    }

    byte[] said() throws IOException {
        return Files.readAllBytes(log);
    }

    Path kek() {
        return directory.resolve("kek");
    }

    /** Both databases as another node of the service has them. */
    Databases databases() throws IOException {
        return new Databases(
                access(Cluster.MAIN, Role.OWNER.sqlName()),
                access(Cluster.MAIN, Role.SERVICE.sqlName()),
                access(Cluster.KEYS, Role.KEYS.sqlName()));
    }

    Access superuser(String database) throws IOException {
        return access(database, "postgres");
    }

    private Access access(String database, String role) throws IOException {
        String port = Files.readString(directory.resolve("port")).strip();
        String password = Files.readAllLines(directory.resolve("passwords")).stream()
                .filter(line -> line.startsWith(role + "="))
                .map(line -> line.substring(role.length() + 1))
                .findFirst()
                .orElseThrow();
        return new Access("jdbc:postgresql://127.0.0.1:" + port + "/" + database, role, password);
    }

    /** Asks it to end, as a terminal does, and waits until it and its database are gone; not for ever. */
    @Override
    public void close() {
        http.shutdownNow();
        process.destroy();
        try {
            if (!process.waitFor(ENDING)) {
                process.destroyForcibly();
                throw new AssertionError("the service did not end within " + ENDING);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
