package org.supporttimeline.domain.calendar;

import static org.supporttimeline.domain.calendar.Setting.CONSENT_EXPIRY_WARNING;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.casefile.Consents.Given;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/** Consents that end on a day: until they are given anew, for the same receiver and purpose, or withdrawn. */
final class ConsentClock {
    private ConsentClock() {}

    static Stream<Deadline> deadlines(AsOf asOf) {
        return asOf.in(SupportPhase.CLOSED)
                ? Stream.empty()
                : asOf.known(asOf.file().consents().given()).stream().flatMap(one -> expiry(asOf, one).stream());
    }

    private static Optional<Deadline> expiry(AsOf asOf, Given consent) {
        LocalDate until = consent.until();
        if (until == null || withdrawn(asOf, consent) || renewed(asOf, consent, until)) {
            return Optional.empty();
        }
        return Optional.of(asOf.open(
                DeadlineKind.CONSENT_EXPIRY,
                Binding.LEGAL,
                consent.on(),
                until,
                asOf.policy().days(CONSENT_EXPIRY_WARNING),
                List.of(consent.entry()),
                EnumSet.of(CONSENT_EXPIRY_WARNING)));
    }

    private static boolean withdrawn(AsOf asOf, Given consent) {
        return asOf.file()
                .consents()
                .withdrawn(consent.entry())
                .filter(end -> asOf.reached(end.on()))
                .isPresent();
    }

    private static boolean renewed(AsOf asOf, Given consent, LocalDate until) {
        return asOf.known(asOf.file().consents().given()).stream()
                .filter(other -> other.recipient() == consent.recipient() && other.purpose() == consent.purpose())
                .anyMatch(other -> other.entry() != consent.entry()
                        && !other.on().isBefore(consent.on())
                        && (other.until() == null || other.until().isAfter(until)));
    }
}
