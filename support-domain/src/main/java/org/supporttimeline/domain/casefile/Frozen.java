package org.supporttimeline.domain.casefile;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.Spliterators;

/**
 * A list that nobody can change. One with an item more takes one copy of the references; a record that is given one keeps it as it is,
 * where a list of the library's would be copied once to be made and again to be kept.
 */
final class Frozen<T> extends AbstractList<T> implements RandomAccess {

    private final Object[] items;

    private Frozen(Object[] items) {
        this.items = items;
    }

    /** These items; the same list if it is one already. */
    static <T> Frozen<T> of(Collection<T> items) {
        if (items instanceof Frozen<T> same) {
            return same;
        }
        Object[] all = items.toArray();
        for (Object item : all) {
            Objects.requireNonNull(item);
        }
        return new Frozen<>(all);
    }

    /** With one more at a place. */
    Frozen<T> with(int at, T item) {
        Object[] grown = new Object[items.length + 1];
        System.arraycopy(items, 0, grown, 0, at);
        grown[at] = item;
        System.arraycopy(items, at, grown, at + 1, items.length - at);
        return new Frozen<>(grown);
    }

    /** Without the first so many. */
    Frozen<T> from(int at) {
        return new Frozen<>(Arrays.copyOfRange(items, at, items.length));
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get(int index) {
        return (T) items[index];
    }

    @Override
    public int size() {
        return items.length;
    }

    @Override
    public Object[] toArray() {
        return items.clone();
    }

    @Override
    public Spliterator<T> spliterator() {
        return Spliterators.spliterator(items, Spliterator.ORDERED | Spliterator.IMMUTABLE | Spliterator.NONNULL);
    }
}
