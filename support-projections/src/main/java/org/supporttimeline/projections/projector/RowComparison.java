package org.supporttimeline.projections.projector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.supporttimeline.projections.projector.Difference.Compared;
import org.supporttimeline.projections.projector.RowsByCase.Row;

/** Compares all rows of a case, whatever order they come in. */
final class RowComparison {

    private final Projection projection;
    private final Compared compared;
    private final RowsByCase one;
    private final RowsByCase other;

    RowComparison(Projection projection, Compared compared, RowsByCase one, RowsByCase other) {
        this.projection = projection;
        this.compared = compared;
        this.one = one;
        this.other = other;
    }

    /** The first table in which they differ, and in what. */
    Optional<Difference> first(UUID caseId, long position) {
        for (Table table : projection.tables()) {
            var onlyOne = without(one.of(table, caseId), other.of(table, caseId));
            var onlyOther = without(other.of(table, caseId), one.of(table, caseId));
            if (!onlyOne.isEmpty() || !onlyOther.isEmpty()) {
                return Optional.of(new Difference(
                        projection.name() + "." + table.name(),
                        caseId,
                        position,
                        compared,
                        what(table, onlyOne, onlyOther)));
            }
        }
        return Optional.empty();
    }

    /** Rows of the first that the second has not, or not as often. */
    private static List<Row> without(List<Row> rows, List<Row> others) {
        Map<Row, Integer> left = new HashMap<>();
        others.forEach(row -> left.merge(row, 1, Integer::sum));
        List<Row> only = new ArrayList<>();
        for (var row : rows) {
            if (left.merge(row, -1, Integer::sum) < 0) {
                only.add(row);
            }
        }
        return only;
    }

    private static String what(Table table, List<Row> onlyOne, List<Row> onlyOther) {
        if (onlyOther.isEmpty()) {
            return "rows that only the first has: " + onlyOne.size();
        }
        if (onlyOne.isEmpty()) {
            return "rows that only the second has: " + onlyOther.size();
        }
        Row row = onlyOne.getFirst();
        Row likest = onlyOther.stream()
                .min(Comparator.comparingInt(candidate -> unlike(row, candidate).size()))
                .orElseThrow();
        return "other values in "
                + unlike(row, likest).stream()
                        .map(i -> table.columns().get(i).name())
                        .collect(Collectors.joining(", "));
    }

    private static List<Integer> unlike(Row row, Row other) {
        return IntStream.range(0, row.values().size())
                .filter(i -> !Objects.equals(row.values().get(i), other.values().get(i)))
                .boxed()
                .toList();
    }
}
