package org.supporttimeline.domain.decision;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.calendar.Deadlines;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Phases.Span;
import org.supporttimeline.domain.event.Custody.KeyDestroyed;
import org.supporttimeline.domain.event.Custody.LegalBasis;
import org.supporttimeline.domain.event.Phase.Outcome;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/**
 * A record is kept for the years that the ordinance asks for. It is judged on the day of the decision alone: a history in which a
 * key was destroyed stays what it is, whatever the settings of later days say.
 */
final class KeepingRules {
    private KeepingRules() {}

    static Optional<Violation> check(CaseFile file, KeyDestroyed event, LocalDate today, Policies policies) {
        return file.keeping()
                .request(event.entry())
                .filter(request -> endsWithThePeriod(request.basis()) && !over(file, today, policies))
                .map(request -> Violation.of(Rule.RECORD_KEPT_LONG_ENOUGH, ""));
    }

    /**
     * Whether it is of no avail before the period is over. What the person asks for is answered meanwhile by no longer using
     * and sharing the record: while another law asks for it, it is still needed (個人情報保護法35条).
     */
    private static boolean endsWithThePeriod(LegalBasis basis) {
        return switch (basis) {
            case RETENTION_PERIOD_ENDED, REQUEST_BY_PERSON, NO_LONGER_NEEDED -> true;
            case RECORDED_IN_ERROR, ORDER_BY_AUTHORITY -> false;
        };
    }

    /** A case that is not closed has no period yet; a consultation that led to no service has none at all. */
    private static boolean over(CaseFile file, LocalDate today, Policies policies) {
        return wasNotTakenUp(file, today)
                || Deadlines.of(file, today, policies).stream()
                        .filter(deadline -> deadline.kind() == DeadlineKind.RECORD_RETENTION_END)
                        .anyMatch(deadline -> deadline.state() == DeadlineState.MET);
    }

    /** What must be kept is the record of a service. */
    private static boolean wasNotTakenUp(CaseFile file, LocalDate today) {
        Set<SupportPhase> stages =
                file.phases().spans().stream().map(Span::phase).collect(Collectors.toSet());
        return EnumSet.of(SupportPhase.INTAKE, SupportPhase.CLOSED).containsAll(stages)
                && file.phases()
                        .stepOn(today)
                        .filter(step -> step.outcome() == Outcome.NOT_TAKEN_UP)
                        .isPresent();
    }
}
