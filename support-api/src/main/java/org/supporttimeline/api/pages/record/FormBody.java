package org.supporttimeline.api.pages.record;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.Shape;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes of a form's fields the JSON that the API takes. It judges nothing: what is no number stays a text, and whoever reads the
 * JSON says so by the field's path, which is the form's name of it.
 */
final class FormBody {

    private static final int DIGITS = 15;

    private final Sent sent;

    private FormBody(Sent sent) {
        this.sent = sent;
    }

    /** The event of this type whose fields stand below a path. */
    static ObjectNode event(EventType type, Sent sent, String path) {
        ObjectNode body = new FormBody(sent).object(type.shape(), path);
        body.put("type", type.name());
        return body;
    }

    private ObjectNode object(Class<?> shape, String path) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Shape.Component component : Shape.of(shape).components()) {
            JsonNode value = value(component.type(), Drawing.under(path, component.name()));
            if (value != null) {
                object.set(component.name(), value);
            }
        }
        return object;
    }

    private @Nullable JsonNode value(Type type, String path) {
        return switch (type) {
            case ParameterizedType generic -> many(generic, path);
            case Class<?> flag
            when flag == boolean.class -> BooleanNode.valueOf(sent.one(path).equals("true"));
            case Class<?> shape when isGroup(shape) -> sent.has(path) ? object(shape, path) : null;
            case Class<?> single -> single(single, sent.one(path));
            default -> throw new IllegalStateException("no field for " + type);
        };
    }

    /** A record that is neither one coded value nor words. */
    static boolean isGroup(Class<?> type) {
        return type.isRecord() && type != Confidential.class && !Shape.isCode(type);
    }

    private static @Nullable JsonNode single(Class<?> type, String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (type == Boolean.class) {
            return BooleanNode.valueOf(text.equals("true"));
        }
        return isNumber(type) && isDigits(text) ? LongNode.valueOf(Long.parseLong(text)) : StringNode.valueOf(text);
    }

    static boolean isNumber(Class<?> type) {
        return type == int.class || type == Integer.class || type == long.class || type == Long.class;
    }

    private static boolean isDigits(String text) {
        return text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private @Nullable JsonNode many(ParameterizedType type, String path) {
        Type[] of = type.getActualTypeArguments();
        Class<?> raw = (Class<?>) type.getRawType();
        if (Map.class.isAssignableFrom(raw)) {
            return map((Class<?>) of[1], path);
        }
        if (!Collection.class.isAssignableFrom(raw)) {
            throw new IllegalStateException("no field for " + type);
        }
        Class<?> element = (Class<?>) of[0];
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        if (Drawing.isListed(element)) {
            int count = sent.count(path);
            for (int i = 0; i < count; i++) {
                JsonNode one = value(element, path + "[" + i + "]");
                if (one != null) {
                    array.add(one);
                }
            }
        } else {
            sent.all(path).forEach(text -> array.add(single(element, text)));
        }
        return array;
    }

    private JsonNode map(Class<?> element, String path) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        sent.below(path).forEach(key -> {
            JsonNode one = single(element, sent.one(path + "." + key));
            if (one != null) {
                map.set(key, one);
            }
        });
        return map;
    }
}
