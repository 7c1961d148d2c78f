package org.supporttimeline.domain.calendar;

import static org.supporttimeline.domain.calendar.Setting.MONTH_COUNTING;
import static org.supporttimeline.domain.calendar.Setting.PLAN_DUE_SOON;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.casefile.Phases.Span;
import org.supporttimeline.domain.casefile.PlanState;
import org.supporttimeline.domain.casefile.Plans.Consented;
import org.supporttimeline.domain.casefile.Plans.Draft;
import org.supporttimeline.domain.casefile.Plans.Monitoring;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** The cycle of the individual support plan, while a service that asks for one is in use. */
final class PlanClocks {
    private PlanClocks() {}

    /** A plan with the draft that the client had agreed to by the day; a draft made after the consent does not count. */
    private record Agreed(Draft draft, PlanState plan) {

        static Optional<Agreed> by(AsOf asOf, PlanState plan) {
            List<Consented> consents = asOf.known(plan.consents());
            return consents.isEmpty()
                    ? Optional.empty()
                    : plan.drafts().stream()
                            .filter(draft ->
                                    !draft.on().isAfter(consents.getLast().on()))
                            .reduce((earlier, later) -> later)
                            .map(draft -> new Agreed(draft, plan));
        }

        /** The last day that the plan names, but no later than its cycle allows. */
        LocalDate lastDay(AsOf asOf) {
            LocalDate cycle = asOf.lastDay(draft.from(), asOf.policy().months(Setting.planCycle(draft.service())));
            return draft.to().isBefore(cycle) ? draft.to() : cycle;
        }
    }

    static Stream<Deadline> deadlines(AsOf asOf) {
        return asOf.file().phases().spanOn(asOf.today()).stream()
                .filter(span -> span.phase() == SupportPhase.TRANSITION || span.phase() == SupportPhase.RETENTION)
                .flatMap(span -> newest(asOf, span)
                        .map(plan -> Stream.of(review(asOf, plan), monitoring(asOf, plan)))
                        .orElseGet(() -> Stream.of(missing(asOf, span))));
    }

    /** The last plan to have begun, of the service in use. */
    private static Optional<Agreed> newest(AsOf asOf, Span span) {
        return agreed(asOf, service(span))
                .filter(plan -> asOf.reached(plan.draft().from()))
                .filter(plan -> !plan.draft().to().isBefore(span.from()))
                .max(Comparator.comparing(plan -> plan.draft().from()));
    }

    private static Stream<Agreed> agreed(AsOf asOf, SupportService service) {
        return asOf.file().plans().plans().stream()
                .flatMap(plan -> Agreed.by(asOf, plan).stream())
                .filter(plan -> plan.draft().service() == service);
    }

    /** The next plan must be agreed to and follow without a gap. */
    private static Deadline review(AsOf asOf, Agreed plan) {
        LocalDate latest = plan.lastDay(asOf).plusDays(1);
        Optional<Integer> next = agreed(asOf, plan.draft().service())
                .filter(other -> other.draft().from().isAfter(plan.draft().from()))
                .filter(other -> !other.draft().from().isAfter(latest))
                .findFirst()
                .map(other -> other.draft().entry());
        return deadline(asOf, DeadlineKind.PLAN_REVIEW_DUE, plan, next);
    }

    /** A monitoring without an interview does not count. */
    private static Deadline monitoring(AsOf asOf, Agreed plan) {
        Optional<Integer> done =
                asOf.within(plan.plan().monitorings(), plan.draft().from(), plan.lastDay(asOf)).stream()
                        .filter(Monitoring::interviewHeld)
                        .findFirst()
                        .map(Monitoring::entry);
        return deadline(asOf, DeadlineKind.MONITORING_DUE, plan, done);
    }

    private static Deadline deadline(AsOf asOf, DeadlineKind kind, Agreed plan, Optional<Integer> done) {
        LocalDate from = plan.draft().from();
        LocalDate due = plan.lastDay(asOf);
        int own = plan.draft().entry();
        Set<Setting> settings = EnumSet.of(Setting.planCycle(plan.draft().service()), MONTH_COUNTING, PLAN_DUE_SOON);
        return done.map(entry -> asOf.met(kind, Binding.LEGAL, from, due, List.of(own, entry), settings))
                .orElseGet(() -> asOf.open(
                        kind, Binding.LEGAL, from, due, asOf.policy().days(PLAN_DUE_SOON), List.of(own), settings));
    }

    /** A service is used without a plan: overdue from the day after its first. */
    private static Deadline missing(AsOf asOf, Span span) {
        return asOf.open(
                DeadlineKind.PLAN_REVIEW_DUE,
                Binding.LEGAL,
                span.from(),
                span.from(),
                0,
                List.of(span.begun().entry()),
                EnumSet.of(Setting.planCycle(service(span))));
    }

    private static SupportService service(Span span) {
        return span.phase() == SupportPhase.TRANSITION ? SupportService.TRANSITION : SupportService.RETENTION;
    }
}
