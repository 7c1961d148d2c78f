package org.supporttimeline.domain.calendar;

import static org.supporttimeline.domain.calendar.Setting.MONTH_COUNTING;
import static org.supporttimeline.domain.calendar.Setting.PLAN_CYCLE_INDEPENDENCE_TRAINING;
import static org.supporttimeline.domain.calendar.Setting.PLAN_CYCLE_OTHER;
import static org.supporttimeline.domain.calendar.Setting.PLAN_CYCLE_RETENTION;
import static org.supporttimeline.domain.calendar.Setting.PLAN_CYCLE_TRANSITION;
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
import org.supporttimeline.domain.casefile.Plans.Monitoring;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** The cycle of the individual support plan, while a service that asks for one is in use. */
final class PlanClocks {
    private PlanClocks() {}

    static Stream<Deadline> deadlines(AsOf asOf) {
        return asOf.file().phases().spanOn(asOf.today()).stream()
                .filter(span -> span.phase() == SupportPhase.TRANSITION || span.phase() == SupportPhase.RETENTION)
                .flatMap(span -> newest(asOf, span)
                        .map(plan -> Stream.of(review(asOf, plan), monitoring(asOf, plan)))
                        .orElseGet(() -> Stream.of(missing(asOf, span))));
    }

    /** The last plan to have begun among those that the client had agreed to, for the service in use. */
    private static Optional<PlanState> newest(AsOf asOf, Span span) {
        return agreed(asOf)
                .filter(plan -> plan.draft().service() == service(span))
                .filter(plan -> !plan.draft().from().isAfter(asOf.today()))
                .filter(plan -> !plan.draft().to().isBefore(span.from()))
                .max(Comparator.comparing(plan -> plan.draft().from()));
    }

    private static Stream<PlanState> agreed(AsOf asOf) {
        return asOf.file().plans().plans().stream()
                .filter(plan -> plan.consentedOn()
                        .filter(on -> !on.isAfter(asOf.today()))
                        .isPresent());
    }

    /** The next plan must be agreed to and follow without a gap. */
    private static Deadline review(AsOf asOf, PlanState plan) {
        LocalDate due = lastDay(asOf, plan);
        Optional<PlanState> next = agreed(asOf)
                .filter(other -> other.draft().service() == plan.draft().service())
                .filter(other -> other.draft().from().isAfter(plan.draft().from()))
                .filter(other -> !other.draft().from().isAfter(due.plusDays(1)))
                .findFirst();
        return plan(
                asOf,
                DeadlineKind.PLAN_REVIEW_DUE,
                plan,
                due,
                next.map(other -> other.draft().entry()));
    }

    /** A monitoring without an interview does not count. */
    private static Deadline monitoring(AsOf asOf, PlanState plan) {
        LocalDate due = lastDay(asOf, plan);
        Optional<Integer> done = asOf.within(plan.monitorings(), plan.draft().from(), due).stream()
                .filter(Monitoring::interviewHeld)
                .findFirst()
                .map(Monitoring::entry);
        return plan(asOf, DeadlineKind.MONITORING_DUE, plan, due, done);
    }

    private static Deadline plan(AsOf asOf, DeadlineKind kind, PlanState plan, LocalDate due, Optional<Integer> done) {
        LocalDate from = plan.draft().from();
        Set<Setting> settings = EnumSet.of(cycle(plan.draft().service()), MONTH_COUNTING, PLAN_DUE_SOON);
        int own = plan.draft().entry();
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
                EnumSet.of(cycle(service(span))));
    }

    /** The last day that the plan names, but no later than its cycle allows. */
    private static LocalDate lastDay(AsOf asOf, PlanState plan) {
        LocalDate cycle = asOf.lastDay(
                plan.draft().from(), asOf.policy().months(cycle(plan.draft().service())));
        return plan.draft().to().isBefore(cycle) ? plan.draft().to() : cycle;
    }

    private static SupportService service(Span span) {
        return span.phase() == SupportPhase.TRANSITION ? SupportService.TRANSITION : SupportService.RETENTION;
    }

    private static Setting cycle(SupportService service) {
        return switch (service) {
            case RETENTION -> PLAN_CYCLE_RETENTION;
            case TRANSITION -> PLAN_CYCLE_TRANSITION;
            case INDEPENDENCE_TRAINING_FUNCTIONAL, INDEPENDENCE_TRAINING_LIFE -> PLAN_CYCLE_INDEPENDENCE_TRAINING;
            case TYPE_A, TYPE_B, DAILY_LIFE_CARE, EMPLOYMENT_CHOICE -> PLAN_CYCLE_OTHER;
        };
    }
}
