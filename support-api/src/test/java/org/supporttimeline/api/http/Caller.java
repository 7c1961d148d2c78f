package org.supporttimeline.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Calls the service as one account. Immutable: every header given makes another caller. As a good client does, it reads what
 * has been recorded: where a test does not say up to where, up to the last position that any caller was told.
 */
public final class Caller {

    /** No test's log is longer. */
    private static final int MOST_DIGITS = 9;

    private final TestService service;
    private final HttpRequest.Builder request;

    Caller(TestService service, @Nullable String account, String password) {
        this.service = service;
        this.request = HttpRequest.newBuilder(service.uri("/"));
        if (account != null) {
            String credentials = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(UTF_8));
            request.header("Authorization", "Basic " + credentials);
        }
    }

    private Caller(TestService service, HttpRequest.Builder request) {
        this.service = service;
        this.request = request;
    }

    public Caller with(String header, String value) {
        return new Caller(service, request.copy().header(header, value));
    }

    public Answer get(String path) {
        return send(request.copy().uri(service.uri(path)).GET());
    }

    /** A GET to be sent otherwise. */
    HttpRequest request(String path) {
        return request.copy().uri(service.uri(path)).GET().build();
    }

    public Answer post(String path, String json) {
        return send("POST", path, json.getBytes(UTF_8), "application/json");
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json.getBytes(UTF_8), "application/json");
    }

    public Answer send(String method, String path, byte[] body, String contentType) {
        return send(request.copy()
                .uri(service.uri(path))
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** A projection may be behind on a busy machine: as the answer says, it is asked again a little later. */
    private Answer send(HttpRequest.Builder builder) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        Optional<String> said = builder.build().headers().firstValue("Min-Log-Position");
        if (said.isEmpty()) {
            builder.header("Min-Log-Position", Long.toString(service.told()));
        }
        boolean never = said.filter(position -> position.length() > MOST_DIGITS).isPresent();
        Answer answer = once(builder);
        while (answer.status() == 503
                && answer.header("Retry-After").equals("1")
                && answer.body().contains("not-caught-up")
                && !never
                && System.nanoTime() < end) {
            answer = once(builder);
        }
        String told = answer.header("Log-Position");
        if (!told.isEmpty()) {
            service.tell(Long.parseLong(told));
        }
        return answer;
    }

    private Answer once(HttpRequest.Builder builder) {
        try {
            return new Answer(service.http().send(builder.build(), HttpResponse.BodyHandlers.ofString(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
