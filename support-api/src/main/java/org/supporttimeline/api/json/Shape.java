package org.supporttimeline.api.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.SealedDay;

/**
 * A record as JSON has it: its components, which of them must be there, and how to build it. What must be there is read
 * from JSpecify's {@code @Nullable} on the components; an absent collection is an empty one.
 */
public final class Shape {

    /**
     * One component.
     *
     * @param name its name in JSON
     * @param type its type, with the elements' type for collections
     * @param required whether it must be given
     * @param sealedDay whether it is a day that is sealed like words
     * @param ja its Japanese term; empty where it has none
     */
    public record Component(String name, Type type, boolean required, boolean sealedDay, String ja) {}

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    private final List<Component> components;
    private final Map<String, Type> types;
    private final MethodHandle constructor;

    private Shape(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        components = Arrays.stream(parts).map(Shape::component).toList();
        types = components.stream().collect(Collectors.toUnmodifiableMap(Component::name, Component::type));
        try {
            var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            constructor = lookup.findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, parts.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("not a record that can be reached: " + type.getName(), e);
        }
    }

    /**
     * The shape of a record.
     *
     * @throws IllegalStateException when the class is not a record within reach
     */
    public static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** Whether a record is one coded value, written as that value alone. */
    public static boolean isCode(Class<?> type) {
        return type.isRecord()
                && type != Confidential.class
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value");
    }

    /** What a record has in one of its components. */
    public static @Nullable Object value(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Component> components() {
        return components;
    }

    List<String> names() {
        return components.stream().map(Component::name).toList();
    }

    /** @throws IllegalStateException when it has no component of this name */
    Type typeOf(String name) {
        Type type = types.get(name);
        if (type == null) {
            throw new IllegalStateException("a stored event has a field that its record does not have");
        }
        return type;
    }

    /** @throws IllegalArgumentException when the record's own constructor refuses */
    Object build(@Nullable Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Component component(RecordComponent part) {
        boolean nullable = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Ja ja = part.getAnnotation(Ja.class);
        return new Component(
                part.getName(),
                part.getGenericType(),
                !nullable && !isCollection(part.getGenericType()),
                part.isAnnotationPresent(SealedDay.class),
                ja == null ? "" : ja.value());
    }

    private static boolean isCollection(Type type) {
        return type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && (Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw));
    }
}
