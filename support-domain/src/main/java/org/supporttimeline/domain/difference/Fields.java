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

    private static final String ENTRY = "entry";

    private static final ClassValue<List<Field>> OF = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Fields::field).toList();
        }
    };

    private Fields() {}

    /** One component. */
    record Field(String name, Method accessor) {
        @Nullable Object of(Record record) {
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

    static List<Field> of(Class<?> type) {
        return OF.get(type);
    }

    /** Whether both are of one type with fields of its own, and, if they stand at entries, at the same. */
    static boolean areComparable(Record one, Record other) {
        return one.getClass() == other.getClass()
                && !isOneValue(one.getClass())
                && (!standsAtEntry(one) || entry(one) == entry(other));
    }

    /** Whether all elements of both lists are records that stand at an entry. */
    static boolean standAtEntries(List<?> some, List<?> more) {
        return Stream.concat(some.stream(), more.stream())
                .allMatch(element -> element instanceof Record record && standsAtEntry(record));
    }

    /** The number of the entry at which it stands. */
    static int entry(Record record) {
        return of(record.getClass()).stream()
                .filter(field -> field.name().equals(ENTRY))
                .map(field -> (Integer) field.of(record))
                .findFirst()
                .orElseThrow();
    }

    private static boolean standsAtEntry(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .anyMatch(component ->
                        component.getName().equals(ENTRY) && component.getType() == int.class);
    }

    /** Words and codes: a record of a single thing that has no parts. */
    private static boolean isOneValue(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1
                && !components[0].getType().isRecord()
                && !Iterable.class.isAssignableFrom(components[0].getType())
                && !Map.class.isAssignableFrom(components[0].getType());
    }
}
