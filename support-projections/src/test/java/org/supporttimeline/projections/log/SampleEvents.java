package org.supporttimeline.projections.log;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.SupportEvent;

/**
 * One event of each type with every field filled, or with only those that must be: always the same. Values count up, so that a
 * later day is later; they need not make sense together.
 */
final class SampleEvents {

    /** Codes of which each code type accepts one. */
    private static final List<String> CODES = List.of("sample-%d", "SAMPLE_%d", "R%d", "131%03d");

    private static final Map<Class<?>, IntFunction<Object>> PLAIN = Map.ofEntries(
            Map.entry(int.class, n -> n),
            Map.entry(Integer.class, n -> n),
            Map.entry(long.class, n -> (long) n),
            Map.entry(Long.class, n -> (long) n),
            Map.entry(boolean.class, n -> true),
            Map.entry(Boolean.class, n -> true),
            Map.entry(String.class, n -> "text " + n),
            Map.entry(Confidential.class, n -> new Confidential("sealed-" + n)),
            Map.entry(UUID.class, n -> new UUID(0, n)),
            Map.entry(LocalDate.class, n -> LocalDate.of(2026, 4, 1).plusDays(n)),
            Map.entry(LocalTime.class, n -> LocalTime.of(9, 0).plusMinutes(n)),
            Map.entry(YearMonth.class, n -> YearMonth.of(2026, 4).plusMonths(n)),
            Map.entry(Instant.class, n -> Instant.parse("2026-04-01T00:00:00Z").plusSeconds(n)));

    private final boolean optionals;
    private int count;

    private SampleEvents(boolean optionals) {
        this.optionals = optionals;
    }

    /** Every component has a value, every collection two. */
    static SupportEvent full(EventType type) {
        return type.shape().cast(new SampleEvents(true).filled(type.shape()));
    }

    /** What may be absent is, collections are empty. */
    static SupportEvent sparse(EventType type) {
        return type.shape().cast(new SampleEvents(false).filled(type.shape()));
    }

    private Object filled(Class<?> shape) {
        RecordComponent[] components = shape.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            AnnotatedType type = components[i].getAnnotatedType();
            values[i] = value(type.getType(), type.isAnnotationPresent(Nullable.class) && !optionals);
        }
        try {
            Constructor<?> constructor = shape.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(shape.getSimpleName() + " cannot be filled", e);
        }
    }

    private @Nullable Object value(Type type, boolean absent) {
        if (absent) {
            return null;
        }
        return type instanceof ParameterizedType collection ? collection(collection) : single((Class<?>) type);
    }

    private Object collection(ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return optionals ? List.of(single((Class<?>) of[0]), single((Class<?>) of[0])) : List.of();
        }
        if (type.getRawType() == SortedSet.class) {
            SortedSet<Object> set = new TreeSet<>();
            while (optionals && set.size() < Math.min(2, variety((Class<?>) of[0]))) {
                set.add(single((Class<?>) of[0]));
            }
            return set;
        }
        if (type.getRawType() == SortedMap.class) {
            SortedMap<Object, Object> map = new TreeMap<>();
            while (optionals && map.size() < Math.min(2, variety((Class<?>) of[0]))) {
                map.put(single((Class<?>) of[0]), single((Class<?>) of[1]));
            }
            return map;
        }
        throw new IllegalStateException("no sample for " + type);
    }

    /** How many different values can be made of a type. */
    private static int variety(Class<?> type) {
        return type.isEnum() ? type.getEnumConstants().length : Integer.MAX_VALUE;
    }

    private Object single(Class<?> type) {
        count++;
        IntFunction<Object> plain = PLAIN.get(type);
        if (plain != null) {
            return plain.apply(count);
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[count % constants.length];
        }
        if (type == Fact.class) {
            return filled(EventCatalogue.byName("VisitMade").orElseThrow().shape());
        }
        return isCode(type) ? code(type) : filled(type);
    }

    private static boolean isCode(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == String.class;
    }

    private Object code(Class<?> type) {
        for (String candidate : CODES) {
            try {
                return type.getDeclaredConstructor(String.class).newInstance(candidate.formatted(count));
            } catch (ReflectiveOperationException e) {
                // not of this type's form
            }
        }
        throw new IllegalStateException("no sample for " + type);
    }
}
