package org.supporttimeline.domain.event;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Made-up events of every type, always the same, for tests that go through the whole catalogue. They have the right shape;
 * whether a case could hold them is not considered.
 */
public final class Specimens {

    private static final Map<Class<?>, Function<Integer, Object>> CODES = Map.of(
            OfficeId.class, index -> new OfficeId("office-" + index),
            StaffId.class, index -> new StaffId("staff-" + index),
            PersonId.class, index -> new PersonId(new UUID(0, index)),
            FormCode.class, index -> new FormCode("form-" + index),
            ItemCode.class, index -> new ItemCode("ITEM_" + index),
            RuleCode.class, index -> new RuleCode("R" + index),
            MunicipalityCode.class, index -> new MunicipalityCode("1120" + index));

    private final boolean sparse;
    private final Function<String, String> sealed;

    private Specimens(boolean sparse, Function<String, String> sealed) {
        this.sparse = sparse;
        this.sealed = sealed;
    }

    /** With every field present and two values in every collection. */
    public static Specimens full() {
        return new Specimens(false, field -> "sealed-" + field);
    }

    /** With what is required only; collections are left out, so that they read as empty. */
    public static Specimens sparse() {
        return new Specimens(true, field -> "sealed-" + field);
    }

    /** The same with other confidential texts: the function gets a field's name. */
    public Specimens sealing(Function<String, String> text) {
        return new Specimens(sparse, text);
    }

    /** The specimen of a type. */
    public SupportEvent of(EventType type) {
        return of(type.shape());
    }

    /** The specimen of a type. */
    public <E extends SupportEvent> E of(Class<E> shape) {
        return record(shape);
    }

    private <R> R record(Class<R> shape) {
        RecordComponent[] components = shape.getRecordComponents();
        @Nullable Object[] values = Arrays.stream(components).map(this::value).toArray();
        try {
            var constructor = shape.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("no specimen of " + shape.getSimpleName(), e);
        }
    }

    private @Nullable Object value(RecordComponent component) {
        boolean optional = Shapes.nullable(component) || component.getGenericType() instanceof ParameterizedType;
        return sparse && optional ? null : value(component.getGenericType(), component.getName(), 0);
    }

    private Object value(Type type, String name, int index) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic, name);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[index % plain.getEnumConstants().length];
        }
        if (plain == Confidential.class) {
            return new Confidential(sealed.apply(name));
        }
        if (plain == int.class || plain == Integer.class) {
            return index + 1;
        }
        if (plain == boolean.class) {
            return true;
        }
        return plain.isRecord() && !CODES.containsKey(plain) ? record(plain) : coded(plain, index);
    }

    private Object coded(Class<?> type, int index) {
        if (type == LocalDate.class) {
            return LocalDate.of(2025, 4, 1).plusDays(index);
        }
        if (type == LocalTime.class) {
            return LocalTime.of(10, 30);
        }
        if (type == YearMonth.class) {
            return YearMonth.of(2025, 4);
        }
        if (type == Long.class) {
            return 12L;
        }
        if (type == Fact.class) {
            return record(Planning.SuccessNoted.class);
        }
        Function<Integer, Object> code = CODES.get(type);
        if (code == null) {
            throw new IllegalStateException("no specimen value of " + type.getSimpleName());
        }
        return code.apply(index);
    }

    private Object collection(ParameterizedType type, String name) {
        Type[] of = type.getActualTypeArguments();
        int[] indexes = {0, 1};
        if (type.getRawType() == List.class) {
            return Arrays.stream(indexes)
                    .mapToObj(index -> value(of[0], name, index))
                    .toList();
        }
        if (type.getRawType() == SortedSet.class) {
            SortedSet<Object> set = new TreeSet<>();
            Arrays.stream(indexes).forEach(index -> set.add(value(of[0], name, index)));
            return set;
        }
        SortedMap<Object, Object> map = new TreeMap<>();
        Arrays.stream(indexes).forEach(index -> map.put(value(of[0], name, index), value(of[1], name, index)));
        return map;
    }
}
