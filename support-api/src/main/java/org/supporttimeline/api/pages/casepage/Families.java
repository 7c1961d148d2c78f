package org.supporttimeline.api.pages.casepage;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.Ja;

/** The families of entries, to filter by and to tell apart by more than a colour. */
final class Families {

    private Families() {}

    /** Every family by its code, with its term. */
    static Map<String, String> all(Terms terms) {
        var all = new LinkedHashMap<String, String>();
        EventCatalogue.all().forEach(type -> all.computeIfAbsent(type.family(), code -> terms.family(shape(type))));
        return all;
    }

    /** Every kind of entry that somebody records, by its name, with its term. */
    static Map<String, String> types(Terms terms) {
        var all = new LinkedHashMap<String, String>();
        EventCatalogue.all().stream()
                .filter(EventType::isFact)
                .sorted(Comparator.comparing(EventType::family))
                .forEach(type -> all.put(type.name(), terms.of(type)));
        return all;
    }

    /** The first character of the family's Japanese term. */
    static String mark(EventType type) {
        Ja ja = shape(type).getAnnotation(Ja.class);
        return ja == null ? type.family().substring(0, 1) : ja.value().substring(0, 1);
    }

    /** The sealed interface that the type's record stands in. */
    private static Class<?> shape(EventType type) {
        Class<?> family = type.shape().getDeclaringClass();
        return family == null ? type.shape() : family;
    }
}
