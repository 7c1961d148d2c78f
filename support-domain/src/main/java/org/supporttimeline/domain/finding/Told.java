package org.supporttimeline.domain.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.SupportEvent;

/**
 * A fact that counts, with everything that the record has said at its place.
 *
 * @param no the number of the entry that told it first
 * @param fact as it counts now
 * @param said what the record said at this place, the earliest first; the last is what counts now
 */
record Told<F extends Fact>(int no, F fact, List<Said> said) {

    Told {
        said = List.copyOf(said);
    }

    /**
     * What stood at the place from a moment on.
     *
     * @param by the entry by which it came to stand there
     * @param event null while it was retracted
     */
    record Said(int by, @Nullable SupportEvent event, Instant since) {}

    /** The day on which it happened. */
    LocalDate on() {
        return fact.on();
    }

    /** The day on which it was first written down. */
    LocalDate recordedOn() {
        return Written.day(said.getFirst().since());
    }

    /** The day of which it told when it was first written down. */
    LocalDate firstOn() {
        return said.getFirst().event() instanceof Fact first ? first.on() : on();
    }

    /** The same, seen as a narrower type; empty when it is another. */
    <N extends Fact> Optional<Told<N>> as(Class<N> type) {
        return type.isInstance(fact) ? Optional.of(new Told<>(no, type.cast(fact), said)) : Optional.empty();
    }

    /** Since when the record has said, without a break, something of which this holds; it must hold of what counts now. */
    Shown shown(Predicate<? super F> holds) {
        Said first = said.getLast();
        for (Said earlier : said.reversed()) {
            if (earlier.event() == null || !holds.test(cast(earlier.event()))) {
                break;
            }
            first = earlier;
        }
        return new Shown(first.by(), on(), Written.day(first.since()));
    }

    /** Since when the record has told of it at all, whatever was corrected since. */
    Shown shown() {
        return new Shown(no, on(), recordedOn());
    }

    @SuppressWarnings("unchecked") // a correction replaces a fact by one of its own type
    private F cast(SupportEvent earlier) {
        return (F) earlier;
    }
}
