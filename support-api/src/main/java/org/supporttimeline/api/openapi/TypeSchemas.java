package org.supporttimeline.api.openapi;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.supporttimeline.api.json.Shape;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.SupportEvent;

/** Schemas of the domain's types, each once under its simple name, as {@link org.supporttimeline.api.json} reads them. */
@SuppressWarnings({"rawtypes", "unchecked"}) // the library's own signatures are raw
final class TypeSchemas {

    static final String TEXT = "PersonalText";

    private final SchemaNames names;
    private final SortedMap<String, Schema<?>> named = new TreeMap<>();

    TypeSchemas(SchemaNames names) {
        this.names = names;
    }

    /** All that were asked for, and what they refer to. */
    SortedMap<String, Schema<?>> named() {
        return named;
    }

    Schema<?> of(Type type) {
        return switch (type) {
            case ParameterizedType generic -> collection(generic);
            case Class<?> shape when shape == Fact.class -> reference("Fact");
            case Class<?> shape when shape == Confidential.class -> reference(TEXT);
            case Class<?> shape when shape.isEnum() -> reference(shape, () -> words(shape));
            case Class<?> shape when Shape.isCode(shape) -> reference(shape, () -> code(shape));
            case Class<?> shape when shape.isRecord() -> reference(shape, () -> record(shape));
            case Class<?> shape -> plain(shape);
            default -> throw new IllegalStateException("no schema for " + type);
        };
    }

    private static Schema<?> plain(Class<?> type) {
        return switch (type.getName()) {
            case "boolean", "java.lang.Boolean" -> typed("boolean");
            case "int", "java.lang.Integer" -> typed("integer").format("int32");
            case "long", "java.lang.Long" -> typed("integer").format("int64");
            case "java.lang.String" -> typed("string");
            case "java.time.LocalDate" -> typed("string").format("date");
            case "java.time.LocalTime" -> typed("string").pattern("^\\d{2}:\\d{2}(:\\d{2})?$");
            case "java.time.YearMonth" -> typed("string").pattern("^\\d{4}-\\d{2}$");
            case "java.util.UUID" -> typed("string").format("uuid");
            default -> throw new IllegalStateException("no schema for " + type.getName());
        };
    }

    private Schema<?> collection(ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        if (!(type.getRawType() instanceof Class<?> raw)) {
            throw new IllegalStateException("no schema for " + type);
        }
        if (Map.class.isAssignableFrom(raw)) {
            return typed("object").additionalProperties(of(of[1])).propertyNames(of(of[0]));
        }
        Schema<?> array = typed("array").items(of(of[0]));
        return Collection.class.isAssignableFrom(raw) && Set.class.isAssignableFrom(raw)
                ? array.uniqueItems(true)
                : array;
    }

    private Schema<?> record(Class<?> type) {
        var properties = new LinkedHashMap<String, Schema>();
        List<String> required = new ArrayList<>();
        if (SupportEvent.class.isAssignableFrom(type)) {
            properties.put("type", constant(type.getSimpleName()));
            required.add("type");
        }
        for (Shape.Component component : Shape.of(type).components()) {
            Schema<?> property = of(component.type()).title(component.ja());
            properties.put(component.name(), component.sealedDay() ? property.format("date") : property);
            if (component.required()) {
                required.add(component.name());
            }
        }
        Schema<?> schema = typed("object").title(ja(type)).required(required).additionalProperties(false);
        schema.setProperties(properties);
        return schema;
    }

    private static Schema<?> words(Class<?> type) {
        var meanings = new LinkedHashMap<String, String>();
        for (Object word : type.getEnumConstants()) {
            String name = ((Enum<?>) word).name();
            meanings.put(name, ja(type, name));
        }
        var text = new StringBuilder();
        meanings.forEach((name, meaning) ->
                text.append("- `").append(name).append("` ").append(meaning).append('\n'));
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.setTypes(Set.of("string"));
        schema.setEnum(new ArrayList<>(meanings.keySet()));
        return schema.title(ja(type)).description(text.toString());
    }

    private Schema<?> code(Class<?> type) {
        Schema<?> schema = of(Shape.of(type).components().getFirst().type());
        return schema.title(ja(type)).example(Examples.of(type, ""));
    }

    private Schema<?> reference(Class<?> type, java.util.function.Supplier<Schema<?>> make) {
        String name = names.claim(type.getSimpleName(), type);
        if (!named.containsKey(name)) {
            named.put(name, typed("object")); // its own place, in case it refers to itself
            named.put(name, make.get());
        }
        return reference(name);
    }

    static Schema<?> reference(String name) {
        return new Schema<>(SpecVersion.V31).$ref("#/components/schemas/" + name);
    }

    static Schema<?> constant(String value) {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.setTypes(Set.of("string"));
        schema.setConst(value);
        return schema;
    }

    static Schema<?> typed(String type) {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.setTypes(Set.of(type));
        return schema;
    }

    /** Any JSON value. */
    static Schema<?> anything() {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.setTypes(new LinkedHashSet<>(List.of("string", "number", "boolean", "object", "array")));
        return schema;
    }

    static String ja(Class<?> type) {
        Ja ja = type.getAnnotation(Ja.class);
        return ja == null ? type.getSimpleName() : ja.value();
    }

    private static String ja(Class<?> type, String word) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.getName().equals(word))
                .map(field -> field.getAnnotation(Ja.class))
                .map(ja -> ja == null ? word : ja.value())
                .findFirst()
                .orElse(word);
    }
}
