package org.supporttimeline.domain.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two records of one type: down to the fields of records within records, the keys of maps, and the elements of lists.
 * Elements that stand at an entry are compared with what stood at the same entry before, wherever in the list that is; other
 * lists, and sets, are compared as a whole. What came or went is one difference with all that it says.
 */
public final class Differences {

    private final List<FieldDifference> found = new ArrayList<>();

    private Differences() {}

    /**
     * What differs, in the order of the fields; within a list in the order of the entries before, then those that came.
     *
     * @param before null where there was nothing
     * @param after null where there is nothing any more
     * @throws IllegalArgumentException when they are records of two types
     */
    public static List<FieldDifference> between(@Nullable Record before, @Nullable Record after) {
        var differences = new Differences();
        if (before == null || after == null) {
            Record there = before == null ? after : before;
            if (there != null) {
                differences.oneSided(there, before != null);
            }
        } else if (before.getClass() == after.getClass()) {
            differences.fields("", before, after);
        } else {
            throw new IllegalArgumentException("records of two types have no field in common");
        }
        return List.copyOf(differences.found);
    }

    /** What stands beside nothing is told field by field all the same, without the fields that say nothing. */
    private void oneSided(Record there, boolean before) {
        for (Fields.Field field : Fields.of(there.getClass())) {
            Object value = field.of(there);
            if (value != null && !isEmpty(value)) {
                found.add(new FieldDifference(field.name(), before ? value : null, before ? null : value));
            }
        }
    }

    private void compare(String field, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof Record one && after instanceof Record other && Fields.areComparable(one, other)) {
            fields(field + ".", one, other);
        } else if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
            for (Object key : together(one.keySet(), other.keySet())) {
                compare(field + "." + key, one.get(key), other.get(key));
            }
        } else if (before instanceof List<?> one
                && after instanceof List<?> other
                && Fields.standAtEntries(one, other)) {
            Map<String, Object> known = byEntry(one);
            Map<String, Object> now = byEntry(other);
            for (String entry : together(known.keySet(), now.keySet())) {
                compare(field + "[" + entry + "]", known.get(entry), now.get(entry));
            }
        } else {
            found.add(new FieldDifference(field, before, after));
        }
    }

    private void fields(String prefix, Record before, Record after) {
        for (Fields.Field field : Fields.of(before.getClass())) {
            compare(prefix + field.name(), field.of(before), field.of(after));
        }
    }

    /** The elements of a list by their entries; of several that stand at one, the second is {@code 12/2}. */
    private static Map<String, Object> byEntry(List<?> elements) {
        Map<String, Object> byEntry = new LinkedHashMap<>();
        for (Object element : elements) {
            String entry = Integer.toString(Fields.entry((Record) element));
            String place = entry;
            for (int more = 2; byEntry.containsKey(place); more++) {
                place = entry + "/" + more;
            }
            byEntry.put(place, element);
        }
        return byEntry;
    }

    private static <T> Set<T> together(Set<? extends T> some, Set<? extends T> more) {
        Set<T> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static boolean isEmpty(Object value) {
        return (value instanceof Collection<?> several && several.isEmpty())
                || (value instanceof Map<?, ?> keyed && keyed.isEmpty());
    }
}
