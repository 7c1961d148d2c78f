package org.supporttimeline.api.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.supporttimeline.projections.projector.Await;

/** The service as a process of its own on a port of this machine. */
final class RunningService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final SupportProgram program;
    private final int port;

    private RunningService(SupportProgram program, int port) {
        this.program = program;
        this.port = port;
    }

    /** Starts it; it is not ready yet. */
    static RunningService start(List<String> settings, Path output) throws IOException {
        int port = freePort();
        var arguments = new ArrayList<>(List.of("--no-samples", "--port=" + port));
        arguments.addAll(settings);
        return new RunningService(SupportProgram.start(output, arguments), port);
    }

    /** Waits until it says that it is ready. */
    void awaitReady() throws Exception {
        Await.until(() -> "the service's start", PATIENCE, this::isReady);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean isReady() throws IOException, InterruptedException {
        if (!program.isRunning()) {
            throw new IllegalStateException("the service ended:\n" + program.said());
        }
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(uri("/actuator/health/readiness")).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (java.net.ConnectException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** Signs in by the form, as a browser does, and gives the session's cookies as a header. */
    String signIn(String account, String password) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        try (var http = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var token = TOKEN.matcher(
                    http.send(HttpRequest.newBuilder(uri("/login")).build(), BodyHandlers.ofString())
                            .body());
            if (!token.find()) {
                throw new IllegalStateException("the login form has no token");
            }
            String form = "username=" + encoded(account) + "&password=" + encoded(password) + "&_csrf="
                    + encoded(Objects.requireNonNull(token.group(1)));
            var answer = http.send(
                    HttpRequest.newBuilder(uri("/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.discarding());
            if (answer.headers().firstValue("Location").orElse("error").contains("error")) {
                throw new IllegalStateException("the account could not sign in");
            }
        }
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Override
    public void close() throws IOException {
        program.close();
    }
}
