package org.supporttimeline.projections.projector;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of a projection, told by the record of its rows: a column for each component, {@code caseId} first, {@code onDay}
 * in {@code on_day}, a list of integers or of codes in an array. The table itself is made by a migration.
 *
 * @param name its name within the projection's schema
 * @param row the record of its rows
 * @param isState whether its rows tell how a case stands, and are replaced; else they record what was entered, each once
 */
public record Table(String name, Class<? extends Record> row, boolean isState) {

    private static final Map<Class<?>, String> SQL_TYPES = Map.of(
            UUID.class, "uuid",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "bigint",
            Long.class, "bigint",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            String.class, "text",
            LocalDate.class, "date",
            Instant.class, "timestamptz");

    private static final Map<Class<?>, String> LIST_TYPES = Map.of(Integer.class, "integer[]", String.class, "text[]");

    /** A table whose rows record what was entered, each once. */
    public static Table ofEntries(String name, Class<? extends Record> row) {
        return new Table(name, row, false);
    }

    /** A table whose rows tell how a case stands. */
    public static Table ofState(String name, Class<? extends Record> row) {
        return new Table(name, row, true);
    }

    /**
     * The columns in the order of the row's components.
     *
     * @throws IllegalArgumentException when a component has no column type, or the first is not the case's id
     */
    List<Column> columns() {
        List<Column> columns =
                Arrays.stream(row.getRecordComponents()).map(Table::column).toList();
        if (!columns.getFirst().name().equals("case_id")) {
            throw new IllegalArgumentException("the first component of a row is its caseId: " + row.getName());
        }
        return columns;
    }

    /** A column: its name, its SQL type, and where a row has its value. */
    record Column(String name, String sqlType, Function<Record, @Nullable Object> component) {

        /** The value as SQL text; a list as the text of an array. */
        @Nullable
        String text(Record row) {
            Object value = of(row);
            if (value instanceof List<?> list) {
                return list.stream().map(Column::quoted).collect(Collectors.joining(",", "{", "}"));
            }
            return value == null ? null : value.toString();
        }

        private static String quoted(Object element) {
            return '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }

        /** The value. */
        @Nullable
        Object of(Record row) {
            return component.apply(row);
        }
    }

    private static Column column(RecordComponent component) {
        String type = component.getGenericType() instanceof ParameterizedType list && list.getRawType() == List.class
                ? LIST_TYPES.get((Class<?>) list.getActualTypeArguments()[0])
                : SQL_TYPES.get(component.getType());
        if (type == null) {
            throw new IllegalArgumentException("no column type for " + component);
        }
        String name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return new Column(name, type, reader(component.getAccessor()));
    }

    /** A class that calls the accessor, as one would be written: a rebuild reads a hundred million components. */
    @SuppressWarnings("unchecked")
    private static Function<Record, @Nullable Object> reader(Method accessor) {
        try {
            var lookup = MethodHandles.privateLookupIn(accessor.getDeclaringClass(), MethodHandles.lookup());
            MethodHandle read = lookup.unreflect(accessor);
            return (Function<Record, @Nullable Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            methodType(Function.class),
                            methodType(Object.class, Object.class),
                            read,
                            read.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("a record's component cannot be read: " + accessor, e);
        }
    }
}
