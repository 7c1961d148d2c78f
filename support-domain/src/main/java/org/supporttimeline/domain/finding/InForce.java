package org.supporttimeline.domain.finding;

import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.supporttimeline.domain.event.Consent.ConsentGiven;

/** Consents in force on a day, each with the day since when the record has shown it. */
final class InForce {
    private InForce() {}

    static Stream<Shown> on(Look look, LocalDate day, Predicate<ConsentGiven> wanted) {
        Predicate<ConsentGiven> holds = given -> wanted.test(given)
                && !given.on().isAfter(day)
                && (given.until() == null || !day.isAfter(given.until()));
        return look.told(ConsentGiven.class)
                .filter(given -> holds.test(given.fact()))
                .filter(given -> look.file()
                        .consents()
                        .withdrawn(given.no())
                        .filter(end -> !end.on().isAfter(day))
                        .isEmpty())
                .map(given -> given.shown(holds));
    }
}
