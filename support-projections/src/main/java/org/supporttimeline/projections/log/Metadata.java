package org.supporttimeline.projections.log;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Who wrote an entry, and how. Nothing else in the log identifies the writer.
 *
 * @param actor         the account's name, a code; never a person's name
 * @param role          the role in which the account acted
 * @param office        the office in whose name it acted
 * @param channel       by what way
 * @param traceId       joins the entry with the request in the service's logs
 * @param requestDigest keyed digest of the request's body, by which a repeated idempotency key with another body is told
 */
public record Metadata(
        String actor,
        String role,
        String office,
        Channel channel,
        @Nullable String traceId,
        @Nullable String requestDigest) {

    /**
     * Reads it field by field: every entry of every page has one, and binding it to a record takes three times as long.
     *
     * @throws IllegalArgumentException if a field is not known, is no text, or is not there
     */
    static Metadata read(JsonParser fields) {
        String actor = null;
        String role = null;
        String office = null;
        String channel = null;
        String traceId = null;
        String requestDigest = null;
        fields.nextToken();
        for (String name = fields.nextName(); name != null; name = fields.nextName()) {
            String value = given(fields.nextStringValue());
            switch (name) {
                case "actor" -> actor = value;
                case "role" -> role = value;
                case "office" -> office = value;
                case "channel" -> channel = value;
                case "traceId" -> traceId = value;
                case "requestDigest" -> requestDigest = value;
                default -> throw new IllegalArgumentException("metadata have no such field");
            }
        }
        return new Metadata(
                given(actor), given(role), given(office), Channel.valueOf(given(channel)), traceId, requestDigest);
    }

    private static String given(@Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("a field of the metadata is not there, or is no text");
        }
        return value;
    }
}
