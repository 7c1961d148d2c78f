package org.supporttimeline.domain.calendar;

import java.util.List;
import java.util.Optional;

/**
 * A table of brackets.
 *
 * @param falling from the highest share down to 0, so that every share has its bracket
 */
public record Brackets(List<Bracket> falling) {

    /** @throws IllegalArgumentException when they do not fall, or some share has none */
    public Brackets {
        falling = List.copyOf(falling);
        check(falling);
    }

    /** The bracket of a share; all must be at least 1. */
    public Bracket of(long part, long all) {
        return falling.stream()
                .filter(bracket -> bracket.reachedBy(part, all))
                .findFirst()
                .orElseThrow();
    }

    /** The next better bracket. */
    public Optional<Bracket> above(Bracket bracket) {
        int at = falling.indexOf(bracket);
        return at > 0 ? Optional.of(falling.get(at - 1)) : Optional.empty();
    }

    static void check(List<Bracket> falling) {
        for (int i = 1; i < falling.size(); i++) {
            Bracket better = falling.get(i - 1);
            Bracket next = falling.get(i);
            if (next.percent() > better.percent()
                    || (next.percent() == better.percent() && (next.above() || !better.above()))) {
                throw new IllegalArgumentException("value: the brackets fall from the highest share");
            }
        }
        if (falling.isEmpty()
                || falling.getLast().percent() != 0
                || falling.getLast().above()) {
            throw new IllegalArgumentException("value: the last bracket is the one from 0 on");
        }
    }
}
