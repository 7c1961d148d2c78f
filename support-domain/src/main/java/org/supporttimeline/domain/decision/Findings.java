package org.supporttimeline.domain.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the violations of one fact, so that all are told at once. */
final class Findings {
    private final List<Violation> found = new ArrayList<>();

    List<Violation> all() {
        return List.copyOf(found);
    }

    void add(Violation violation) {
        found.add(violation);
    }

    void add(Rule rule, String field) {
        found.add(Violation.of(rule, field));
    }

    void add(Rule rule, String field, int entry) {
        found.add(Violation.of(rule, field, entry));
    }

    void require(boolean holds, Rule rule, String field) {
        if (!holds) {
            add(rule, field);
        }
    }

    void require(boolean holds, Rule rule, String field, int entry) {
        if (!holds) {
            add(rule, field, entry);
        }
    }

    /** The first day is not after the last; a missing one bounds nothing. */
    void ordered(@Nullable LocalDate first, @Nullable LocalDate last, String field) {
        require(first == null || last == null || !first.isAfter(last), Rule.PERIOD_IN_ORDER, field);
    }

    /** What is told of a day is told on it or later. */
    void told(@Nullable LocalDate of, LocalDate on, String field) {
        require(of == null || !of.isAfter(on), Rule.TOLD_HAS_HAPPENED, field);
    }

    void between(int min, @Nullable Integer value, int max, String field) {
        require(value == null || (min <= value && value <= max), Rule.NUMBER_PLAUSIBLE, field);
    }

    void given(Collection<?> some, String field) {
        require(!some.isEmpty(), Rule.SOMETHING_GIVEN, field);
    }

    void numbered(Collection<Integer> numbers, String field) {
        Set<Integer> seen = new HashSet<>();
        for (Integer number : numbers) {
            if (number < 1 || !seen.add(number)) {
                add(Rule.NUMBERS_UNIQUE, field);
                return;
            }
        }
    }
}
