package org.supporttimeline.domain.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Every kind of event there is, in the order of the catalogue's files, found through the sealed hierarchy: a new record is
 * in it by being declared.
 */
public final class EventCatalogue {

    /** Newest revisions of the events whose fields have changed since they were first recorded; all others are at 1. */
    private static final Map<String, Integer> REVISIONS = Map.of();

    private static final SequencedMap<String, EventType> BY_NAME = read();
    private static final Map<Class<?>, EventType> BY_SHAPE = byShape();

    private EventCatalogue() {}

    /** All types, families together. */
    public static List<EventType> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** The type of that stored name, or empty when there is none. */
    public static Optional<EventType> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The type of an event. */
    public static EventType of(SupportEvent event) {
        return of(event.getClass());
    }

    /**
     * The type that a record is the shape of.
     *
     * @throws IllegalArgumentException when the class is no record of the catalogue
     */
    public static EventType of(Class<? extends SupportEvent> shape) {
        EventType type = BY_SHAPE.get(shape);
        if (type == null) {
            throw new IllegalArgumentException("not an event of the catalogue: " + shape.getName());
        }
        return type;
    }

    private static SequencedMap<String, EventType> read() {
        SequencedMap<String, EventType> found = new LinkedHashMap<>();
        for (Class<? extends SupportEvent> shape : records(SupportEvent.class)) {
            String name = shape.getSimpleName();
            String family = shape.getDeclaringClass().getSimpleName();
            found.put(name, new EventType(name, family, REVISIONS.getOrDefault(name, 1), shape));
        }
        return found;
    }

    private static Map<Class<?>, EventType> byShape() {
        Map<Class<?>, EventType> found = new LinkedHashMap<>();
        BY_NAME.values().forEach(type -> found.put(type.shape(), type));
        return Map.copyOf(found);
    }

    private static List<Class<? extends SupportEvent>> records(Class<?> of) {
        List<Class<? extends SupportEvent>> found = new ArrayList<>();
        for (Class<?> permitted : of.getPermittedSubclasses()) {
            if (permitted.isRecord()) {
                found.add(permitted.asSubclass(SupportEvent.class));
            } else {
                found.addAll(records(permitted));
            }
        }
        return found;
    }
}
