package org.supporttimeline.api.audit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.Shape;
import org.supporttimeline.domain.event.Confidential;
import tools.jackson.databind.JsonNode;

/**
 * Compares two events of one type as JSON, as opened for one reader: down to the fields of records within records, the elements
 * of lists of records and the keys of maps; a list or set of plain values is compared as a whole. Of words that the reader may
 * not see it cannot be told whether they changed, so they are no change.
 */
final class Differences {

    private final List<FieldChange> changes = new ArrayList<>();

    private Differences() {}

    /**
     * What differs, in the order of the fields.
     *
     * @param shape the record of the events
     * @param before a missing node when there was none
     * @param after a missing node when there is none
     */
    static List<FieldChange> between(Class<?> shape, JsonNode before, JsonNode after) {
        var differences = new Differences();
        differences.record(shape, "", "", before, after);
        return List.copyOf(differences.changes);
    }

    private void compare(Type type, String field, String ja, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        Class<?> element = recordIn(type);
        if (type instanceof Class<?> shape && isParted(shape)) {
            record(shape, field + ".", ja, before, after);
        } else if (isMap(type)) {
            for (String key : keys(before, after)) {
                compare(element(type), field + "." + key, ja, before.path(key), after.path(key));
            }
        } else if (element != null) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(element, field + "[" + i + "]", ja, before.path(i), after.path(i));
            }
        } else {
            changes.add(new FieldChange(field, ja, value(before), value(after)));
        }
    }

    private void record(Class<?> shape, String prefix, String ja, JsonNode before, JsonNode after) {
        for (Shape.Component component : Shape.of(shape).components()) {
            String name = component.name();
            String label = ja.isEmpty() || component.ja().isEmpty() ? ja + component.ja() : ja + " › " + component.ja();
            compare(component.type(), prefix + name, label, before.path(name), after.path(name));
        }
    }

    private static @Nullable JsonNode value(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node;
    }

    private static Set<String> keys(JsonNode before, JsonNode after) {
        Set<String> keys = new LinkedHashSet<>(before.propertyNames());
        keys.addAll(after.propertyNames());
        return keys;
    }

    /** A record of several fields, as against words and codes, which JSON has as one value. */
    private static boolean isParted(Class<?> type) {
        return type.isRecord() && type != Confidential.class && !Shape.isCode(type);
    }

    private static boolean isMap(Type type) {
        return type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && Map.class.isAssignableFrom(raw);
    }

    /** The records that a collection holds; null for any other type. */
    private static @Nullable Class<?> recordIn(Type type) {
        return type instanceof ParameterizedType && element(type) instanceof Class<?> element && isParted(element)
                ? element
                : null;
    }

    private static Type element(Type collection) {
        Type[] arguments = ((ParameterizedType) collection).getActualTypeArguments();
        return arguments[arguments.length - 1];
    }
}
