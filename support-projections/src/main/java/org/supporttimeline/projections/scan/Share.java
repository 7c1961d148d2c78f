package org.supporttimeline.projections.scan;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One of so many equal shares of the cases, told by a hash of the case's id. */
record Share(int index, int of) {

    static List<Share> all(int of) {
        return IntStream.range(0, of).mapToObj(i -> new Share(i, of)).toList();
    }

    /** Two shares that together are this one. */
    Stream<Share> halves() {
        return Stream.of(new Share(index, 2 * of), new Share(index + of, 2 * of));
    }

    /** @param only of these cases; of all if empty */
    String copy(long upTo, Collection<UUID> only) {
        return "COPY (SELECT %s FROM log.event WHERE position <= %d%s%s) TO STDOUT (FORMAT binary)"
                .formatted(LogRow.COLUMNS, upTo, of == 1 ? "" : " AND " + condition(), among(only));
    }

    /** A copy takes no parameters. */
    private static String among(Collection<UUID> only) {
        return only.isEmpty()
                ? ""
                : only.stream().map(UUID::toString).collect(Collectors.joining(",", " AND case_id = ANY ('{", "}')"));
    }

    private String condition() {
        return "(uuid_hash(case_id) & 2147483647) %% %d = %d".formatted(of, index);
    }
}
