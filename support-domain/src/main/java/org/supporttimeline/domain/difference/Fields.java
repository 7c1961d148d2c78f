package org.supporttimeline.domain.difference;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The components of records, which are told apart from words and codes: those are one value. */
final class Fields {

    private static final ClassValue<Fields> OF = new ClassValue<>() {
        @Override
        protected Fields computeValue(Class<?> type) {
            return new Fields(type);
        }
    };

    private final List<Field> all;
    private final @Nullable Field entry;
    private final boolean oneValue;

    private Fields(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        all = Arrays.stream(components).map(Fields::field).toList();
        entry = Arrays.stream(components)
                .filter(component -> component.getName().equals("entry") && component.getType() == int.class)
                .map(Fields::field)
                .findFirst()
                .orElse(null);
        oneValue = components.length == 1 && !hasParts(components[0].getType());
    }

    /** One component. */
    record Field(String name, Method accessor) {
        @Nullable
        Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("a component that cannot be read: " + name, e);
            }
        }
    }

    private static Field field(RecordComponent component) {
        Method accessor = component.getAccessor();
        AccessibleObject.setAccessible(new AccessibleObject[] {accessor}, true);
        return new Field(component.getName(), accessor);
    }

    private static boolean hasParts(Class<?> type) {
        return type.isRecord() || Iterable.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }

    /** In their order. */
    static List<Field> of(Class<?> type) {
        return OF.get(type).all;
    }

    /** Whether both are of one type with fields of its own, and, if they stand at entries, at the same. */
    static boolean areComparable(Record one, Record other) {
        return one.getClass() == other.getClass() && !OF.get(one.getClass()).oneValue && entry(one) == entry(other);
    }

    /** Whether all elements of both lists are records that stand at an entry. */
    static boolean standAtEntries(List<?> some, List<?> more) {
        return Stream.concat(some.stream(), more.stream())
                .allMatch(element -> element instanceof Record record && OF.get(record.getClass()).entry != null);
    }

    /** The number of the entry at which it stands; 0 where it stands at none. */
    static int entry(Record record) {
        Field field = OF.get(record.getClass()).entry;
        return field != null && field.of(record) instanceof Integer number ? number : 0;
    }
}
