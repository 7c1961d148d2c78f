package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Immutable lists in the order of day, then entry. An item finds its place by its own day, so the order of recording does
 * not matter; nearly all items go to the end, so an insertion is one copy of references.
 */
final class ByDay {
    private ByDay() {}

    static <T extends Dated> List<T> insert(List<T> sorted, T item) {
        int at = sorted.size();
        while (at > 0 && isAfter(sorted.get(at - 1), item)) {
            at--;
        }
        return Frozen.of(sorted).with(at, item);
    }

    /** Items since the day, and the newest however old it is. */
    static <T extends Dated> List<T> since(List<T> sorted, LocalDate day) {
        int at = 0;
        while (at < sorted.size() - 1 && sorted.get(at).on().isBefore(day)) {
            at++;
        }
        return at == 0 ? sorted : Frozen.of(sorted).from(at);
    }

    /** Items from the first day until the last, both included; without a last day all later ones. */
    static <T extends Dated> List<T> between(List<T> sorted, LocalDate first, @Nullable LocalDate last) {
        return sorted.stream()
                .filter(item -> !item.on().isBefore(first))
                .filter(item -> last == null || !item.on().isAfter(last))
                .toList();
    }

    /** Items on or before the day. */
    static <T extends Dated> List<T> until(List<T> sorted, LocalDate day) {
        return sorted.stream().filter(item -> !item.on().isAfter(day)).toList();
    }

    /** The last item on or before the day. */
    static <T extends Dated> Optional<T> lastOn(List<T> sorted, LocalDate day) {
        for (int at = sorted.size() - 1; at >= 0; at--) {
            if (!sorted.get(at).on().isAfter(day)) {
                return Optional.of(sorted.get(at));
            }
        }
        return Optional.empty();
    }

    static <T extends Dated> Optional<T> at(List<T> sorted, int entry) {
        return sorted.stream().filter(item -> item.entry() == entry).findFirst();
    }

    /** Whether the first comes after the second: by day, then by entry. */
    static boolean isAfter(Dated first, Dated second) {
        int days = first.on().compareTo(second.on());
        return days > 0 || (days == 0 && first.entry() > second.entry());
    }
}
