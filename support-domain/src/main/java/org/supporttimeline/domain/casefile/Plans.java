package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.supporttimeline.domain.event.Planning.AssessmentKind;
import org.supporttimeline.domain.event.Planning.AssessmentMade;
import org.supporttimeline.domain.event.Planning.Goal;
import org.supporttimeline.domain.event.Planning.GoalAchieved;
import org.supporttimeline.domain.event.Planning.NextStep;
import org.supporttimeline.domain.event.Planning.PlanConsented;
import org.supporttimeline.domain.event.Planning.PlanDelivered;
import org.supporttimeline.domain.event.Planning.PlanDrafted;
import org.supporttimeline.domain.event.Planning.PlanMeetingHeld;
import org.supporttimeline.domain.event.Planning.PlanMonitored;
import org.supporttimeline.domain.event.Vocabulary.AgreementForm;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** Assessments and individual support plans with every step of their cycle. */
public record Plans(
        List<Assessment> assessments,
        List<Draft> drafts,
        List<Meeting> meetings,
        List<Consented> consents,
        List<Delivered> deliveries,
        List<Monitoring> monitorings,
        List<Reached> reached) {

    static final Plans EMPTY = new Plans(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Plans {
        assessments = List.copyOf(assessments);
        drafts = List.copyOf(drafts);
        meetings = List.copyOf(meetings);
        consents = List.copyOf(consents);
        deliveries = List.copyOf(deliveries);
        monitorings = List.copyOf(monitorings);
        reached = List.copyOf(reached);
    }

    /** A step in the life of one plan. */
    sealed interface Step extends Dated permits Draft, Meeting, Consented, Delivered, Monitoring, Reached {
        int planNo();
    }

    /** An assessment was made. */
    public record Assessment(LocalDate on, int entry, AssessmentKind kind, boolean interviewHeld) implements Dated {}

    /** A draft with its period and the numbers of its goals. */
    public record Draft(
            LocalDate on,
            int entry,
            int planNo,
            SupportService service,
            LocalDate from,
            LocalDate to,
            SortedSet<Integer> goals,
            boolean byServiceManager)
            implements Step {
        public Draft {
            goals = Sorted.set(goals);
        }
    }

    /** A meeting about the draft. */
    public record Meeting(LocalDate on, int entry, int planNo, boolean clientPresent, boolean serviceManagerPresent)
            implements Step {}

    /** The client agreed. */
    public record Consented(LocalDate on, int entry, int planNo, AgreementForm how) implements Step {}

    /** The plan was handed over. */
    public record Delivered(LocalDate on, int entry, int planNo, boolean toPlanConsultation) implements Step {}

    /** The plan's progress was looked at. */
    public record Monitoring(
            LocalDate on, int entry, int planNo, boolean interviewHeld, boolean byServiceManager, NextStep next)
            implements Step {}

    /** A goal of the plan was reached. */
    public record Reached(LocalDate on, int entry, int planNo, int goalNo) implements Step {}

    /** A plan by its number; empty when none of that number was drafted. */
    public Optional<PlanState> plan(int planNo) {
        List<Draft> own = of(drafts, planNo);
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlanState(
                        planNo,
                        own,
                        of(meetings, planNo),
                        of(consents, planNo),
                        of(deliveries, planNo),
                        of(monitorings, planNo),
                        of(reached, planNo)));
    }

    /** All plans by number. */
    public List<PlanState> plans() {
        return drafts.stream()
                .map(Draft::planNo)
                .distinct()
                .sorted()
                .flatMap(planNo -> plan(planNo).stream())
                .toList();
    }

    /** The plan that the client has agreed to and whose period covers the day; the last to begin when several do. */
    public Optional<PlanState> inForceOn(LocalDate day) {
        return plans().stream()
                .filter(plan ->
                        plan.consentedOn().filter(on -> !on.isAfter(day)).isPresent())
                .filter(plan -> !day.isBefore(plan.draft().from())
                        && !day.isAfter(plan.draft().to()))
                .max(Comparator.comparing(plan -> plan.draft().from()));
    }

    private static <T extends Step> List<T> of(List<T> steps, int planNo) {
        return steps.stream().filter(step -> step.planNo() == planNo).toList();
    }

    Plans with(int entry, AssessmentMade fact) {
        Assessment made = new Assessment(fact.on(), entry, fact.kind(), fact.interviewHeld());
        return new Plans(ByDay.insert(assessments, made), drafts, meetings, consents, deliveries, monitorings, reached);
    }

    Plans with(int entry, PlanDrafted fact) {
        SortedSet<Integer> goals = Sorted.set(Stream.concat(fact.longGoals().stream(), fact.shortGoals().stream())
                .map(Goal::no)
                .toList());
        Draft draft = new Draft(
                fact.on(),
                entry,
                fact.planNo(),
                fact.service(),
                fact.from(),
                fact.to(),
                goals,
                fact.byServiceManager());
        return new Plans(
                assessments, ByDay.insert(drafts, draft), meetings, consents, deliveries, monitorings, reached);
    }

    Plans with(int entry, PlanMeetingHeld fact) {
        Meeting meeting =
                new Meeting(fact.on(), entry, fact.planNo(), fact.clientPresent(), fact.serviceManagerPresent());
        return new Plans(
                assessments, drafts, ByDay.insert(meetings, meeting), consents, deliveries, monitorings, reached);
    }

    Plans with(int entry, PlanConsented fact) {
        Consented consent = new Consented(fact.on(), entry, fact.planNo(), fact.how());
        return new Plans(
                assessments, drafts, meetings, ByDay.insert(consents, consent), deliveries, monitorings, reached);
    }

    Plans with(int entry, PlanDelivered fact) {
        Delivered delivery = new Delivered(fact.on(), entry, fact.planNo(), fact.toPlanConsultation());
        return new Plans(
                assessments, drafts, meetings, consents, ByDay.insert(deliveries, delivery), monitorings, reached);
    }

    Plans with(int entry, PlanMonitored fact) {
        Monitoring monitoring = new Monitoring(
                fact.on(), entry, fact.planNo(), fact.interviewHeld(), fact.byServiceManager(), fact.next());
        return new Plans(
                assessments, drafts, meetings, consents, deliveries, ByDay.insert(monitorings, monitoring), reached);
    }

    Plans with(int entry, GoalAchieved fact) {
        Reached goal = new Reached(fact.on(), entry, fact.planNo(), fact.goalNo());
        return new Plans(assessments, drafts, meetings, consents, deliveries, monitorings, ByDay.insert(reached, goal));
    }
}
