package org.supporttimeline.domain.event;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Immutable copies for the events' collections. Sets and maps are sorted, so that the same event always has the same bytes;
 * an absent collection reads as an empty one.
 */
final class Copies {
    private Copies() {}

    static <T> List<T> list(@Nullable Collection<T> from) {
        return from == null ? List.of() : List.copyOf(from);
    }

    static <T extends Comparable<? super T>> SortedSet<T> set(@Nullable Collection<T> from) {
        return from == null || from.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(from));
    }

    static <K extends Comparable<? super K>, V> SortedMap<K, V> map(@Nullable Map<K, V> from) {
        return from == null || from.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(from));
    }
}
