package org.supporttimeline.domain.event;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the catalogue is built of, found by following the components of its records. */
final class Shapes {

    private Shapes() {}

    /** All events. */
    static List<Class<? extends SupportEvent>> events() {
        return EventCatalogue.all().stream()
                .<Class<? extends SupportEvent>>map(EventType::shape)
                .toList();
    }

    /** The families, in the order of their events. */
    static List<Class<?>> families() {
        return events().stream()
                .<Class<?>>map(Class::getDeclaringClass)
                .distinct()
                .toList();
    }

    /** All records that are reached from the events: the events, what is nested in them, and codes. */
    static Set<Class<?>> records() {
        return reached(events(), Class::isRecord);
    }

    /** All enums that are reached from the events. */
    static Set<Class<?>> enums() {
        return reached(events(), Class::isEnum);
    }

    /** Every component of every record that is reached. */
    static Stream<RecordComponent> components() {
        return records().stream().flatMap(record -> Arrays.stream(record.getRecordComponents()));
    }

    /** A component's own classes: its type, and what a collection holds. */
    static List<Class<?>> classes(RecordComponent component) {
        return classes(component.getGenericType()).toList();
    }

    /** Whether it may be absent. */
    static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Its name in a message. */
    static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    private static Stream<Class<?>> classes(Type type) {
        return switch (type) {
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType generic ->
                Stream.concat(
                        classes(generic.getRawType()),
                        Arrays.stream(generic.getActualTypeArguments()).flatMap(Shapes::classes));
            default -> throw new IllegalArgumentException("neither a class nor a collection: " + type);
        };
    }

    private static Set<Class<?>> reached(Collection<? extends Class<?>> from, Predicate<Class<?>> kind) {
        Set<Class<?>> seen = new LinkedHashSet<>();
        from.forEach(record -> follow(record, seen));
        seen.removeIf(kind.negate());
        return seen;
    }

    private static void follow(Class<?> type, Set<Class<?>> seen) {
        if (seen.add(type) && type.isRecord()) {
            Arrays.stream(type.getRecordComponents())
                    .flatMap(component -> classes(component).stream())
                    .forEach(next -> follow(next, seen));
        }
    }
}
