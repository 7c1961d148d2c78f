package org.supporttimeline.domain.casefile;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.RefersTo;
import org.supporttimeline.domain.event.SupportEvent;

/** Rewrites the references of events when entries change their numbers. */
record Renumbering(IntUnaryOperator to) {

    Entry of(Entry entry) {
        return new Entry(to.applyAsInt(entry.no()), of(entry.event()));
    }

    <E extends SupportEvent> E of(E event) {
        RecordComponent[] components = event.getClass().getRecordComponents();
        try {
            var constructor = event.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class[]::new));
            constructor.setAccessible(true);
            @Nullable Object[] values = new @Nullable Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = value(components[i], components[i].getAccessor().invoke(event));
            }
            @SuppressWarnings("unchecked")
            E renumbered = (E) constructor.newInstance(values);
            return renumbered;
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(
                    "cannot renumber a " + event.getClass().getSimpleName(), e);
        }
    }

    private @Nullable Object value(RecordComponent component, @Nullable Object value) {
        if (value instanceof Fact replacement) {
            return of(replacement);
        }
        if (component.getAnnotation(RefersTo.class) == null || value == null) {
            return value;
        }
        if (value instanceof Integer no) {
            return to.applyAsInt(no);
        }
        SortedSet<Integer> renumbered = new TreeSet<>();
        ((SortedSet<?>) value).forEach(no -> renumbered.add(to.applyAsInt((Integer) no)));
        return renumbered;
    }
}
