package org.supporttimeline.domain.casefile;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Immutable sorted copies, so that the same file always has the same bytes. */
final class Sorted {
    private Sorted() {}

    static <T extends Comparable<? super T>> SortedSet<T> set(Collection<T> from) {
        return from.isEmpty() ? none() : Collections.unmodifiableSortedSet(new TreeSet<>(from));
    }

    static <T extends Comparable<? super T>> SortedSet<T> none() {
        return Collections.emptySortedSet();
    }

    static <K extends Comparable<? super K>, V> SortedMap<K, V> map(Map<K, V> from) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(from));
    }
}
