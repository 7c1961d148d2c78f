package org.supporttimeline.api.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.supporttimeline.projections.tlog.Malformed;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lines of JSON, read strictly: what they have beyond what is proven of them is a fault. */
public final class Lines {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private Lines() {}

    /** One object a line. */
    public static byte[] of(List<?> objects) {
        var text = new StringBuilder();
        objects.forEach(one -> text.append(MAPPER.writeValueAsString(one)).append('\n'));
        return text.toString().getBytes(UTF_8);
    }

    /** @throws Malformed when a line is not one of these objects, naming the line and nothing of what it says */
    static <T> List<T> parse(byte[] content, Class<T> type) {
        var objects = new ArrayList<T>();
        for (String line : new String(content, UTF_8).lines().toList()) {
            objects.add(one(line.getBytes(UTF_8), type, "line " + (objects.size() + 1)));
        }
        return objects;
    }

    /** @throws Malformed when it is not such an object */
    static <T> T one(byte[] content, Class<T> type, String where) {
        try {
            T read = MAPPER.readValue(content, type);
            if (read == null) {
                throw new Malformed(where + " is empty");
            }
            return read;
        } catch (JacksonException e) {
            throw new Malformed(where + " is not of the form that it should have");
        }
    }
}
