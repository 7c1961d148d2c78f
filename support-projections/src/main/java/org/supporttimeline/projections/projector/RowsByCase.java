package org.supporttimeline.projections.projector;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.projector.Table.Column;

/** All rows of some cases, table by table, as values that can be compared: read from tables, or made and never written. */
final class RowsByCase {

    private final Map<Table, Map<UUID, List<Row>>> rows = new LinkedHashMap<>();

    /** The values of a row, by column. */
    record Row(List<@Nullable Object> values) {}

    /** Reads what the tables of a schema hold. */
    static RowsByCase read(Connection connection, String schema, Projection projection, Collection<UUID> cases)
            throws SQLException {
        var all = new RowsByCase();
        for (Table table : projection.tables()) {
            all.rows.put(table, read(connection, schema, table, cases));
        }
        return all;
    }

    /** What was made. */
    static RowsByCase of(Projection projection, List<CaseRows> made) {
        var all = new RowsByCase();
        for (Table table : projection.tables()) {
            List<Column> columns = table.columns(); // once: they are not had for nothing
            Map<UUID, List<Row>> byCase = new HashMap<>();
            for (CaseRows one : made) {
                byCase.put(
                        one.caseId(),
                        one.of(table).stream()
                                .map(row -> new Row(values(columns, row)))
                                .toList());
            }
            all.rows.put(table, byCase);
        }
        return all;
    }

    /** Of one case in one table. */
    List<Row> of(Table table, UUID caseId) {
        return rows.getOrDefault(table, Map.of()).getOrDefault(caseId, List.of());
    }

    long count() {
        return rows.values().stream()
                .flatMap(byCase -> byCase.values().stream())
                .mapToLong(List::size)
                .sum();
    }

    private static Map<UUID, List<Row>> read(Connection connection, String schema, Table table, Collection<UUID> cases)
            throws SQLException {
        List<Column> columns = table.columns();
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        try (var statement = connection.prepareStatement(
                "SELECT %s FROM \"%s\".\"%s\" WHERE case_id = ANY (?)".formatted(names, schema, table.name()))) {
            statement.setArray(1, connection.createArrayOf("uuid", cases.toArray()));
            try (var result = statement.executeQuery()) {
                Map<UUID, List<Row>> byCase = new HashMap<>();
                while (result.next()) {
                    byCase.computeIfAbsent(result.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new Row(values(result, columns)));
                }
                return byCase;
            }
        }
    }

    private static List<@Nullable Object> values(ResultSet row, List<Column> columns) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (int i = 1; i <= columns.size(); i++) {
            values.add(
                    switch (columns.get(i - 1).sqlType()) {
                        case "date" -> row.getObject(i, LocalDate.class);
                        case "timestamptz" -> moment(row.getObject(i, OffsetDateTime.class));
                        default -> plain(row.getObject(i));
                    });
        }
        return values;
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static List<@Nullable Object> values(List<Column> columns, Record row) {
        List<@Nullable Object> values = new ArrayList<>();
        try {
            for (Column column : columns) {
                values.add(plain(column.of(row)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e); // only an array of the database throws
        }
        return values;
    }

    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        return switch (value) {
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Array array -> plain(Arrays.asList((Object[]) array.getArray()));
            case List<?> list -> {
                List<@Nullable Object> plain = new ArrayList<>();
                for (Object element : list) {
                    plain.add(plain(element));
                }
                yield Collections.unmodifiableList(plain);
            }
            case null -> null;
            default -> value;
        };
    }
}
