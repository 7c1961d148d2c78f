package org.supporttimeline.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Keeps cookies and sends them back, as the browser of a member of staff does. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final TestService service;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String location = "";

    Browser(TestService service) {
        this.service = service;
    }

    /** Fills the login form in and sends it. */
    Browser signIn(String account, String password) {
        var token = TOKEN.matcher(get("/login").body());
        if (!token.find()) {
            throw new AssertionError("the login form has no token");
        }
        String form = "username=" + encoded(account) + "&password=" + encoded(password) + "&_csrf="
                + encoded(Objects.requireNonNull(token.group(1)));
        send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return this;
    }

    /** Where the last answer led. */
    String location() {
        return location;
    }

    /** A cookie with its attributes, as it was set. */
    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** As a person asks for a page. */
    Answer page(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    /** As if it had run out, or the browser been closed. */
    void lose(String cookie) {
        cookies.remove(cookie);
    }

    /** As htmx asks for a part of a page. */
    Answer part(String page, String path, Map<String, String> fields) {
        get("/login"); // brings the token's cookie
        return send(request(path)
                .header("HX-Request", "true")
                .header("HX-Current-URL", service.uri(page).toString())
                .header("X-XSRF-TOKEN", value(cookie("XSRF-TOKEN")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    /** Sends a form with a token of before, as a page does that stood open all the time. */
    Answer submitStale(String path, Map<String, String> fields) {
        return send(request(path)
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=stale" + form(fields))));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** As a page's script would send it. */
    Answer post(String path, String json, boolean withToken) {
        if (withToken) {
            get("/api/account"); // brings the token's cookie
        }
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (withToken) {
            request.header("X-XSRF-TOKEN", value(cookie("XSRF-TOKEN")));
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Fills a page's form in and sends it, with the token that the page was given. */
    Answer submit(String page, String path, Map<String, String> fields) {
        return send(filled(page, path, fields).header("Accept", "text/html"));
    }

    /** As a page sends what was typed last when it is left. */
    Answer beacon(String page, String path, Map<String, String> fields) {
        return send(filled(page, path, fields).header("Sec-Fetch-Mode", "no-cors"));
    }

    private HttpRequest.Builder filled(String page, String path, Map<String, String> fields) {
        var token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("no form with a token at " + page);
        }
        String form = "_csrf=" + encoded(Objects.requireNonNull(token.group(1))) + form(fields);
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private static String form(Map<String, String> fields) {
        var form = new StringBuilder();
        fields.forEach((name, value) ->
                form.append('&').append(encoded(name)).append('=').append(encoded(value)));
        return form.toString();
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(service.uri(path));
        if (!cookies.isEmpty()) {
            var pairs = cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + value(cookie.getValue()))
                    .toList();
            builder.header("Cookie", String.join("; ", pairs));
        }
        return builder;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    service.http().send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            location = response.headers().firstValue("Location").orElse("");
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] parts = cookie.split("=", 2);
        if (value(parts[1]).isEmpty()) {
            cookies.remove(parts[0]);
        } else {
            cookies.put(parts[0], parts[1]);
        }
    }

    private static String value(String cookie) {
        return cookie.split(";", 2)[0];
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
