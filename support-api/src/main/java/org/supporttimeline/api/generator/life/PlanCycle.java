package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.supporttimeline.domain.event.Planning.Goal;
import org.supporttimeline.domain.event.Planning.GoalAchieved;
import org.supporttimeline.domain.event.Planning.GoalProgress;
import org.supporttimeline.domain.event.Planning.NextStep;
import org.supporttimeline.domain.event.Planning.Participant;
import org.supporttimeline.domain.event.Planning.PlanConsented;
import org.supporttimeline.domain.event.Planning.PlanDelivered;
import org.supporttimeline.domain.event.Planning.PlanDrafted;
import org.supporttimeline.domain.event.Planning.PlanMeetingHeld;
import org.supporttimeline.domain.event.Planning.PlanMonitored;
import org.supporttimeline.domain.event.Planning.PlannedSupport;
import org.supporttimeline.domain.event.Planning.Progress;
import org.supporttimeline.domain.event.Planning.SupportKind;
import org.supporttimeline.domain.event.Vocabulary.AgreementForm;
import org.supporttimeline.domain.event.Vocabulary.Cadence;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** One turn of the plan: draft, meeting, consent, delivery, and at its end the monitoring. */
final class PlanCycle {

    private final Life life;

    PlanCycle(Life life) {
        this.life = life;
    }

    /** Plans the support of a period, first and last day included. */
    void plan(SupportService service, LocalDate day, LocalDate from, LocalDate to, Role worker) {
        int no = ++life.plans;
        LocalDate drafted = Life.open(day);
        LocalDate met = Life.open(drafted.plusDays(life.between(0, 4)));
        LocalDate agreed = Life.open(met.plusDays(life.between(0, 3)));
        var staff = life.who.manager().id();
        Ref draft = life.byManager(
                life.at(drafted),
                () -> new PlanDrafted(
                        drafted, no, service, from, to, goals(1, 1), goals(2, 2), supports(worker), staff, true));
        life.byManager(
                life.at(met),
                () -> new PlanMeetingHeld(
                        met, no, ContactChannel.FACE_TO_FACE, present(worker), life.words.on("minutes")),
                draft);
        AgreementForm how = life.chance(0.7) ? AgreementForm.WRITTEN : AgreementForm.ELECTRONIC;
        Ref consent = life.byManager(life.at(agreed), () -> new PlanConsented(agreed, no, how), draft);
        life.byManager(life.at(agreed), () -> new PlanDelivered(agreed, no, how, life.chance(0.6)), consent);
    }

    /** Looks back on the newest plan; a month late now and then. */
    void monitor(LocalDate wanted, NextStep next) {
        int no = life.plans;
        LocalDate day = Life.open(life.chance(0.06) ? wanted.plusDays(life.between(10, 40)) : wanted);
        Ref monitored = life.byManager(
                life.at(day),
                () -> new PlanMonitored(
                        day,
                        no,
                        life.who.manager().id(),
                        true,
                        true,
                        List.of(progress(1), progress(2), progress(3)),
                        next,
                        life.words.on("monitoring")));
        if (life.chance(0.4)) {
            life.byManager(
                    life.at(day),
                    () -> new GoalAchieved(day, no, life.between(2, 3), life.words.on("success")),
                    monitored);
        }
    }

    private GoalProgress progress(int goal) {
        Progress[] all = {Progress.ACHIEVED, Progress.ON_TRACK, Progress.ON_TRACK, Progress.SOME, Progress.NONE};
        return new GoalProgress(goal, life.oneOf(all), life.chance(0.6) ? life.words.on("progress") : null);
    }

    private List<Goal> goals(int first, int count) {
        var goals = new ArrayList<Goal>();
        for (int no = first; no < first + count; no++) {
            goals.add(new Goal(
                    no,
                    life.words.on(no == 1 ? "goal.long" : "goal.short"),
                    life.chance(0.7) ? life.words.on("measure") : null,
                    null));
        }
        return goals;
    }

    private List<PlannedSupport> supports(Role worker) {
        return List.of(
                new PlannedSupport(
                        SupportKind.WORKPLACE, life.words.on("support"), Cadence.MONTHLY, worker, null, null),
                new PlannedSupport(
                        life.oneOf(SupportKind.LIFE, SupportKind.HEALTH, SupportKind.COMMUNICATION_SKILL),
                        life.words.on("support"),
                        life.oneOf(Cadence.WEEKLY, Cadence.MONTHLY),
                        worker,
                        null,
                        null));
    }

    private List<Participant> present(Role worker) {
        var present = new ArrayList<>(List.of(
                new Participant(Role.CLIENT, null),
                new Participant(Role.SERVICE_MANAGER, null),
                new Participant(worker, null)));
        if (life.chance(0.3)) {
            present.add(new Participant(Role.PLAN_CONSULTANT, life.words.on("surname")));
        }
        return present;
    }
}
