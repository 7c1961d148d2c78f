package org.supporttimeline.domain.risk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one rule found in a case on a day. */
sealed interface Finding {

    /** The entries that were looked at. */
    SortedSet<Integer> entries();

    /** Says what holds, or why nothing does; put into words when somebody asks, since most findings are only counted. */
    Supplier<Words> told();

    /** What holds, or why nothing does. */
    default Words words() {
        return told().get();
    }

    /**
     * The rule holds.
     *
     * @param level null for a rule that has none
     * @param since the day on which it began to hold
     * @param newest the last day on which anything was added to what it rests on, silence included
     * @param entries the evidence
     */
    record Holds(
            @Nullable Level level, LocalDate since, LocalDate newest, SortedSet<Integer> entries, Supplier<Words> told)
            implements Finding {
        public Holds {
            entries = Collections.unmodifiableSortedSet(new TreeSet<>(entries));
        }

        static Holds at(
                @Nullable Level level,
                LocalDate since,
                LocalDate newest,
                Collection<Integer> entries,
                Supplier<Words> told) {
            return new Holds(level, since, newest, new TreeSet<>(entries), told);
        }

        /** Both as one: the higher level, from the earlier day, resting on all of it. */
        Holds and(Holds other) {
            SortedSet<Integer> all = new TreeSet<>(entries);
            all.addAll(other.entries);
            return new Holds(
                    Stream.of(this, other)
                            .flatMap(one -> Stream.ofNullable(one.level))
                            .max(Comparator.naturalOrder())
                            .orElse(null),
                    since.isBefore(other.since) ? since : other.since,
                    newest.isAfter(other.newest) ? newest : other.newest,
                    all,
                    () -> new Words(
                            words().ja() + other.words().ja(),
                            words().en() + " " + other.words().en()));
        }
    }

    /** The rule does not hold. */
    record Quiet(SortedSet<Integer> entries, Supplier<Words> told) implements Finding {
        public Quiet {
            entries = Collections.unmodifiableSortedSet(new TreeSet<>(entries));
        }

        static Quiet of(Supplier<Words> why) {
            return new Quiet(new TreeSet<>(), why);
        }

        static Quiet of(Collection<Integer> looked, Supplier<Words> why) {
            return new Quiet(new TreeSet<>(looked), why);
        }
    }
}
