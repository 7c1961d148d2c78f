package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.supporttimeline.domain.event.Ja;
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
        @Ja("アセスメント") List<Assessment> assessments,
        @Ja("計画の原案") List<Draft> drafts,
        @Ja("個別支援会議") List<Meeting> meetings,
        @Ja("計画への同意") List<Consented> consents,
        @Ja("計画の交付") List<Delivered> deliveries,
        @Ja("モニタリング") List<Monitoring> monitorings,
        @Ja("達成した目標") List<Reached> reached) {

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
    public record Assessment(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("種類") AssessmentKind kind,
            @Ja("面談の有無") boolean interviewHeld)
            implements Dated {}

    /** A draft with its period and the numbers of its goals. */
    public record Draft(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("計画番号") int planNo,
            @Ja("対象サービス") SupportService service,
            @Ja("計画期間の開始日") LocalDate from,
            @Ja("計画期間の終了日") LocalDate to,
            @Ja("目標") SortedSet<Integer> goals,
            @Ja("サービス管理責任者による") boolean byServiceManager)
            implements Step {
        public Draft {
            goals = Sorted.set(goals);
        }
    }

    /** A meeting about the draft. */
    public record Meeting(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("計画番号") int planNo,
            @Ja("本人の参加") boolean clientPresent,
            @Ja("サービス管理責任者の参加") boolean serviceManagerPresent)
            implements Step {}

    /** The client agreed. */
    public record Consented(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("計画番号") int planNo,
            @Ja("方法") AgreementForm how) implements Step {}

    /** The plan was handed over. */
    public record Delivered(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("計画番号") int planNo,
            @Ja("計画相談支援への交付") boolean toPlanConsultation)
            implements Step {}

    /** The plan's progress was looked at. */
    public record Monitoring(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("計画番号") int planNo,
            @Ja("面談の有無") boolean interviewHeld,
            @Ja("サービス管理責任者による") boolean byServiceManager,
            @Ja("これから") NextStep next)
            implements Step {}

    /** A goal of the plan was reached. */
    public record Reached(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("計画番号") int planNo,
            @Ja("目標の番号") int goalNo) implements Step {}

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
