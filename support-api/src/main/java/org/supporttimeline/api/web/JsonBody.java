package org.supporttimeline.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.supporttimeline.api.json.StrictJson;
import tools.jackson.databind.JsonNode;

/** The request's body, read when it is asked for: after it is known that the caller may send one. */
public final class JsonBody {

    /** Bytes of a body at most. */
    static final int MAX = 1 << 20;

    private final HttpServletRequest request;

    JsonBody(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * The body as one JSON object; once.
     *
     * @throws ProblemFound when it is too large
     * @throws org.supporttimeline.api.json.FaultyRequest when it is not one JSON object
     */
    public JsonNode read() {
        if (request.getContentLengthLong() > MAX) {
            throw tooLarge();
        }
        byte[] bytes;
        try {
            bytes = request.getInputStream().readNBytes(MAX + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length > MAX) {
            throw tooLarge();
        }
        return StrictJson.parse(bytes);
    }

    private static ProblemFound tooLarge() {
        return Problem.of(ProblemKind.BODY_TOO_LARGE, "本文は 1 MiB までです。", "A body has at most 1 MiB.")
                .found();
    }
}
