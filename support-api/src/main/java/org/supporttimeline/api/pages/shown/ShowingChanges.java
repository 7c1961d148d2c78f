package org.supporttimeline.api.pages.shown;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.audit.FieldChange;
import org.supporttimeline.api.json.Shape;
import org.supporttimeline.api.pages.frame.Terms;
import tools.jackson.databind.JsonNode;

/** Reads differences out for one reader, in the terms of the record that they are of. The words in them are opened already. */
public final class ShowingChanges {

    private static final Pattern STEP = Pattern.compile("([A-Za-z0-9_]+)|\\[(\\d+)]");

    private final Terms terms;

    public ShowingChanges(Terms terms) {
        this.terms = terms;
    }

    /**
     * What has changed of a record, in the order given.
     *
     * @param shape the record whose fields have changed
     */
    public List<ShownChange> of(Class<?> shape, List<FieldChange> changes) {
        return changes.stream().map(change -> shown(shape, change)).toList();
    }

    private ShownChange shown(Class<?> shape, FieldChange change) {
        var labels = new ArrayList<String>();
        Type type = shape;
        for (MatchResult step : STEP.matcher(change.field()).results().toList()) {
            RecordComponent component = step.group(1) == null ? null : component(type, step.group(1));
            if (component != null) {
                labels.add(terms.of(component));
                type = component.getGenericType();
            } else {
                labels.add(step.group(1) == null ? "[" + step.group(2) + "]" : text(step.group(1), keyOf(type)));
                type = elementOf(type);
            }
        }
        return new ShownChange(String.join(" › ", labels), value(change.before(), type), value(change.after(), type));
    }

    private String value(@Nullable JsonNode node, @Nullable Type type) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return "";
        }
        if (node.isArray()) {
            Type element = elementOf(type);
            return String.join(
                    "、", node.valueStream().map(one -> value(one, element)).toList());
        }
        if (node.isObject()) {
            return object(node, type);
        }
        if (node.isBoolean()) {
            return node.asBoolean() ? terms.of("はい", "Yes") : terms.of("いいえ", "No");
        }
        return text(node.asString(), type);
    }

    private String object(JsonNode node, @Nullable Type type) {
        if (node.path("erased").asBoolean(false)) {
            return terms.of("（消去されました）", "(erased)");
        }
        if (node.path("withheld").asBoolean(false)) {
            return terms.of("（この権限では表示されません）", "(not shown to this role)");
        }
        return String.join(
                "、",
                node.propertyStream()
                        .map(field -> {
                            RecordComponent component = component(type, field.getKey());
                            return component == null
                                    ? text(field.getKey(), keyOf(type)) + ": "
                                            + value(field.getValue(), elementOf(type))
                                    : terms.of(component) + ": " + value(field.getValue(), component.getGenericType());
                        })
                        .toList());
    }

    /** A code as its word, where it is one. */
    private String text(String text, @Nullable Type type) {
        return Optional.ofNullable(raw(type)).filter(Class::isEnum).stream()
                .flatMap(words -> Arrays.stream(words.getEnumConstants()))
                .map(Enum.class::cast)
                .filter(word -> word.name().equals(text))
                .map(word -> terms.of((Enum<?>) word))
                .findFirst()
                .orElse(text);
    }

    private static @Nullable RecordComponent component(@Nullable Type type, String name) {
        Class<?> raw = raw(type);
        return raw == null || !raw.isRecord() || Shape.isCode(raw)
                ? null
                : Arrays.stream(raw.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Class<?> raw(@Nullable Type type) {
        return type instanceof Class<?> plain ? plain : null;
    }

    /** What a collection holds, or a map for each key. */
    private static @Nullable Type elementOf(@Nullable Type type) {
        return type instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]
                : null;
    }

    private static @Nullable Type keyOf(@Nullable Type type) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : null;
    }
}
