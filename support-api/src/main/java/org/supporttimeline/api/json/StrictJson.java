package org.supporttimeline.api.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeType;
import tools.jackson.databind.node.ObjectNode;

/** Reads a body as one JSON object: UTF-8 only, no name twice, nothing after it, no deep nesting. */
public final class StrictJson {

    /** No event nests deeper than half of this. */
    static final int MAX_DEPTH = 16;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(40)
                            .maxNameLength(200)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final JsonMapper SORTED = new JsonMapper();

    private StrictJson() {}

    /**
     * The object that the bytes say.
     *
     * @throws FaultyRequest when they are anything but one well-formed JSON object
     */
    public static JsonNode parse(byte[] body) {
        String text;
        try {
            text = UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused("UTF-8 ではありません。", "The body is not UTF-8.");
        }
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (JacksonException e) {
            // its own message may quote the body, so only the place is passed on
            var at = e.getLocation();
            String place = at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
            throw refused(
                    "JSON として読めません（" + place + "）。",
                    "The body is not well-formed JSON, or nests too deep (at " + place + ").");
        }
        if (node.getNodeType() != JsonNodeType.OBJECT) {
            throw refused("JSON オブジェクトを送ってください。", "The body must be a JSON object.");
        }
        return node;
    }

    /** The same text for the same object, whatever the order of its names and the blanks between them. */
    public static String canonical(JsonNode object) {
        return SORTED.writeValueAsString(sorted(object));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            ArrayNode array = SORTED.createArrayNode();
            node.forEach(element -> array.add(sorted(element)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = SORTED.createObjectNode();
            node.properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(property -> object.set(property.getKey(), sorted(property.getValue())));
            return object;
        }
        return node;
    }

    private static FaultyRequest refused(String ja, String en) {
        return new FaultyRequest(List.of(Fault.notJson(ja, en)));
    }
}
