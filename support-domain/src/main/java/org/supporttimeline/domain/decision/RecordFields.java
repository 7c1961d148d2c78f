package org.supporttimeline.domain.decision;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Walks through the fields of a record and of the records in it, with the path to each as the API writes it. */
final class RecordFields {

    /** A component and the way to read it, looked up once a type. */
    record Field(String name, Method accessor) {
        @Nullable
        Object read(Object from) {
            try {
                return accessor.invoke(from);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + name, e);
            }
        }
    }

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                fields.add(new Field(component.getName(), component.getAccessor()));
            }
            return List.copyOf(fields);
        }
    };

    private RecordFields() {}

    /** Calls the visitor for every value that is neither null, nor a record, nor a list. */
    static void walk(Object from, BiConsumer<String, Object> visitor) {
        walk("", from, visitor);
    }

    private static void walk(String prefix, Object from, BiConsumer<String, Object> visitor) {
        for (Field field : FIELDS.get(from.getClass())) {
            visit(prefix + field.name(), field.read(from), visitor);
        }
    }

    private static void visit(String path, @Nullable Object value, BiConsumer<String, Object> visitor) {
        switch (value) {
            case null -> {}
            case Record record -> walk(path + ".", record, visitor);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    visit(path + "[" + i + "]", list.get(i), visitor);
                }
            }
            default -> visitor.accept(path, value);
        }
    }
}
