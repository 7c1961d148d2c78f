package org.supporttimeline.api.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.SupportEvent;
import tools.jackson.databind.JsonNode;

/**
 * Builds a record from a JSON object by the record's components, sealing every {@link Confidential} on the way. Finds all
 * faults before it says so.
 */
public final class RequestReader {

    private static final int MAX_ELEMENTS = 1_000;
    private static final List<String> FACTS = EventCatalogue.all().stream()
            .filter(EventType::isFact)
            .map(EventType::name)
            .toList();

    private final Function<String, Confidential> seal;
    private final List<Fault> faults = new ArrayList<>();
    private final Scalars scalars = new Scalars(faults);

    private RequestReader(Function<String, Confidential> seal) {
        this.seal = seal;
    }

    /**
     * The record that the object says, with nothing sealed and all words left empty: to look before a key is fetched.
     *
     * @throws FaultyRequest with every fault
     */
    public static <T> T check(JsonNode body, Class<T> shape) {
        return read(body, shape, text -> new Confidential(""));
    }

    /**
     * The record that the object says.
     *
     * @param shape a record, or {@link Fact} for any fact by its {@code type}
     * @param seal seals a text with the key of the case that the record is for
     * @throws FaultyRequest with every fault
     */
    public static <T> T read(JsonNode body, Class<T> shape, Function<String, Confidential> seal) {
        var reader = new RequestReader(seal);
        Object value = reader.value(body, shape, "");
        if (value == null || !reader.faults.isEmpty()) {
            throw new FaultyRequest(reader.faults);
        }
        return shape.cast(value);
    }

    /** The value, or null when there is a fault (noted) or nothing but blanks. */
    private @Nullable Object value(JsonNode node, Type type, String path) {
        return switch (type) {
            case ParameterizedType generic -> collection(node, generic, path);
            case Class<?> shape when shape == Fact.class -> fact(node, path);
            case Class<?> shape
            when shape == Confidential.class ->
                scalars.text(node, path).map(seal).orElse(null);
            case Class<?> shape when Shape.isCode(shape) -> code(node, shape, path);
            case Class<?> shape when shape.isRecord() -> record(node, shape, path);
            case Class<?> shape -> scalars.value(node, shape, path);
            default -> throw new IllegalStateException("no JSON for " + type);
        };
    }

    private @Nullable Object fact(JsonNode node, String path) {
        if (!node.isObject()) {
            faults.add(Fault.wrongType(path, "JSON オブジェクト", "an object"));
            return null;
        }
        String field = under(path, "type");
        JsonNode type = node.get("type");
        if (type == null || type.isNull()) {
            faults.add(Fault.missing(field));
            return null;
        }
        Optional<EventType> known =
                type.isString() ? EventCatalogue.byName(type.asString()).filter(EventType::isFact) : Optional.empty();
        if (known.isEmpty()) {
            faults.add(Fault.unknownWord(field, FACTS));
            return null;
        }
        return record(node, known.get().shape(), path);
    }

    private @Nullable Object record(JsonNode node, Class<?> type, String path) {
        if (!node.isObject()) {
            faults.add(Fault.wrongType(path, "JSON オブジェクト", "an object"));
            return null;
        }
        Shape shape = Shape.of(type);
        int before = faults.size();
        refuseUnknown(node, type, shape, path);
        var values = new @Nullable Object[shape.components().size()];
        for (int i = 0; i < values.length; i++) {
            Shape.Component component = shape.components().get(i);
            values[i] = component(node.get(component.name()), component, under(path, component.name()));
        }
        return faults.size() > before ? null : built(shape, values, path);
    }

    private void refuseUnknown(JsonNode node, Class<?> type, Shape shape, String path) {
        boolean event = SupportEvent.class.isAssignableFrom(type);
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = property.getKey();
            if (event && name.equals("type")) {
                if (!property.getValue().asString("").equals(type.getSimpleName())) {
                    faults.add(Fault.unknownWord(under(path, name), List.of(type.getSimpleName())));
                }
            } else if (!shape.names().contains(name)) {
                // a name that is no field may be a private word in the wrong place: its own spelling is not repeated
                faults.add(Fault.unknownField(Scalars.isPlainName(name) ? under(path, name) : path, shape.names()));
            }
        }
    }

    private @Nullable Object component(@Nullable JsonNode node, Shape.Component component, String path) {
        int before = faults.size();
        Object value = node == null || node.isNull()
                ? null
                : component.sealedDay() ? sealedDay(node, path) : value(node, component.type(), path);
        if (value == null && component.required() && faults.size() == before) {
            faults.add(Fault.missing(path));
        }
        return value;
    }

    /** Blank is absent here as in all words. */
    private @Nullable Object sealedDay(JsonNode node, String path) {
        return scalars.text(node, path)
                .map(text -> scalars.day(node, path))
                .map(day -> seal.apply(day.toString()))
                .orElse(null);
    }

    private @Nullable Object built(Shape shape, @Nullable Object[] values, String path) {
        try {
            return shape.build(values);
        } catch (IllegalArgumentException | NullPointerException e) {
            faults.add(Fault.malformed(path, String.join(", ", shape.names())));
            return null;
        }
    }

    private @Nullable Object code(JsonNode node, Class<?> type, String path) {
        Shape shape = Shape.of(type);
        Object value = value(node, shape.components().getFirst().type(), path);
        if (value == null) {
            return null;
        }
        try {
            return shape.build(new Object[] {value});
        } catch (IllegalArgumentException e) {
            faults.add(Fault.malformed(path, Objects.requireNonNullElse(e.getMessage(), type.getSimpleName())));
            return null;
        }
    }

    private @Nullable Object collection(JsonNode node, ParameterizedType type, String path) {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() instanceof Class<?> raw && Map.class.isAssignableFrom(raw)) {
            return map(node, of[0], of[1], path);
        }
        if (!node.isArray()) {
            faults.add(Fault.wrongType(path, "配列", "an array"));
            return null;
        }
        if (node.size() > MAX_ELEMENTS) {
            faults.add(Fault.tooLong(path, MAX_ELEMENTS));
            return null;
        }
        boolean set = type.getRawType() instanceof Class<?> raw && java.util.Set.class.isAssignableFrom(raw);
        var seen = new TreeSet<Object>();
        var values = new ArrayList<Object>();
        for (int i = 0; i < node.size(); i++) {
            Object value = element(node.get(i), of[0], path + "[" + i + "]");
            if (value != null && set && !seen.add(value)) {
                faults.add(Fault.twice(path + "[" + i + "]"));
            } else if (value != null) {
                values.add(value);
            }
        }
        return set ? seen : values;
    }

    private @Nullable Object map(JsonNode node, Type keys, Type values, String path) {
        if (!node.isObject()) {
            faults.add(Fault.wrongType(path, "JSON オブジェクト", "an object"));
            return null;
        }
        if (node.size() > MAX_ELEMENTS) {
            faults.add(Fault.tooLong(path, MAX_ELEMENTS));
            return null;
        }
        var read = new LinkedHashMap<Object, Object>();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            boolean plain = Scalars.isPlainName(property.getKey());
            String field = plain ? under(path, property.getKey()) : path;
            Object key = value(tools.jackson.databind.node.StringNode.valueOf(property.getKey()), keys, field);
            Object value = element(property.getValue(), values, field);
            if (key != null && value != null) {
                read.put(key, value);
            }
        }
        return new TreeMap<>(read);
    }

    /** Blank words among many are left out; a null among them is a mistake. */
    private @Nullable Object element(JsonNode node, Type type, String path) {
        if (node.isNull()) {
            faults.add(Fault.missing(path));
            return null;
        }
        return value(node, type, path);
    }

    private static String under(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
