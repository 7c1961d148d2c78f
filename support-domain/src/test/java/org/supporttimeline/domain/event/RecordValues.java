package org.supporttimeline.domain.event;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the components of records, and tries to change what they hold. */
final class RecordValues {

    private RecordValues() {}

    static @Nullable Object of(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + Shapes.name(component), e);
        }
    }

    static boolean isMutable(@Nullable Object value) {
        try {
            switch (value) {
                case Collection<?> collection -> collection.clear();
                case Map<?, ?> map -> map.clear();
                case null, default -> {
                    return false;
                }
            }
            return true;
        } catch (UnsupportedOperationException immutable) {
            return false;
        }
    }
}
