package org.supporttimeline.api.http;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Answer(int status, Map<String, String> headers, String body) {

    Answer(HttpResponse<String> response) {
        this(response.statusCode(), first(response), response.body());
    }

    private static Map<String, String> first(HttpResponse<String> response) {
        var headers = new java.util.TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        return headers;
    }

    public JsonNode json() {
        return new JsonMapper().readTree(body);
    }

    /** The value at a JSON pointer, as text. */
    public String text(String pointer) {
        return json().at(pointer).asString("");
    }

    public String header(String name) {
        return Optional.ofNullable(headers.get(name)).orElse("");
    }

    /** The kind of the problem document, without its prefix; empty for other answers. */
    public String problem() {
        return header("Content-Type").startsWith("application/problem+json")
                ? text("/type").replace("urn:support-timeline:problem:", "")
                : "";
    }
}
