package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.supporttimeline.domain.event.JobSearch.TrainingHeld;
import org.supporttimeline.domain.event.JobSearch.TrainingSetting;
import org.supporttimeline.domain.event.JobSearch.TrainingTopic;
import org.supporttimeline.domain.event.Network.StaffRole;
import org.supporttimeline.domain.event.Phase.Outcome;
import org.supporttimeline.domain.event.Phase.PhaseChanged;
import org.supporttimeline.domain.event.Phase.PhaseReason;
import org.supporttimeline.domain.event.Planning.AssessedArea;
import org.supporttimeline.domain.event.Planning.AssessmentKind;
import org.supporttimeline.domain.event.Planning.AssessmentMade;
import org.supporttimeline.domain.event.Planning.NextStep;
import org.supporttimeline.domain.event.Planning.SuccessNoted;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** Transition support: training, plans of three months, and at its end a job or none. */
final class Transition {

    private static final double FINDS_WORK = 0.78;

    private final Life life;
    private final Contacts contacts;
    private final PlanCycle plans;

    Transition(Life life) {
        this.life = life;
        this.contacts = new Contacts(life);
        this.plans = new PlanCycle(life);
    }

    void from(LocalDate begins, PhaseReason reason) {
        boolean again = reason == PhaseReason.REUSE_GRANTED;
        new Contracts(life).sign(begins, SupportService.TRANSITION, StaffRole.EMPLOYMENT_WORKER);
        life.byManager(life.at(begins), () -> new PhaseChanged(begins, SupportPhase.TRANSITION, reason, null, null));
        assess(Life.open(begins.plusDays(1)), again ? AssessmentKind.RE_USE : AssessmentKind.INITIAL);

        boolean hired = life.chance(FINDS_WORK);
        LocalDate ends = Life.open(begins.plusDays(
                again ? life.between(60, 300) : hired ? life.between(110, 680) : life.between(90, 700)));
        if (hired) {
            LocalDate search = ends.minusDays(95);
            life.then(search.isAfter(begins) ? search : begins, () -> new JobHunt(life).towards(ends));
        }
        new Months(life, begins, ends).each((first, end) -> month(begins, first, end), () -> {
            if (hired) {
                new Placement(life, Job.from(life, ends)).begin();
            } else {
                close(ends);
            }
        });
    }

    private void month(LocalDate begins, LocalDate first, LocalDate end) {
        int nth = (int) begins.until(first).toTotalMonths();
        if (nth % 3 == 0) {
            if (nth > 0) {
                plans.monitor(first, NextStep.REVISE);
            }
            plans.plan(
                    SupportService.TRANSITION,
                    first.plusDays(2),
                    first,
                    first.plusMonths(3).minusDays(1),
                    Role.EMPLOYMENT_WORKER);
        }
        Months.times(life, 7.5, first, end, this::train);
        Months.times(life, 2.2, first, end, contacts::client);
        Months.times(life, 0.9, first, end, day -> contacts.interview(day, List.of()));
        Months.times(life, 0.4, first, end, contacts::agency);
        Months.times(life, 0.3, first, end, day -> contacts.attempt(day, Party.CLIENT));
        Months.times(life, 0.4, first, end, this::success);
        new Mishaps(life).month(first, end);
    }

    private void assess(LocalDate day, AssessmentKind kind) {
        SortedMap<AssessedArea, Integer> ratings = new TreeMap<>();
        for (AssessedArea area : AssessedArea.values()) {
            ratings.put(area, life.between(2, 5));
        }
        life.byManager(
                life.at(day),
                () -> new AssessmentMade(
                        day,
                        kind,
                        life.who.manager().id(),
                        true,
                        life.words.on("strength"),
                        life.words.on("challenge"),
                        life.words.on("environment"),
                        life.words.on("coping"),
                        null,
                        ratings));
    }

    private void train(LocalDate day) {
        life.byStaff(
                life.soon(day),
                () -> new TrainingHeld(
                        day,
                        life.oneOf(TrainingTopic.values()),
                        life.oneOf(TrainingSetting.OFFICE, TrainingSetting.OFFICE, TrainingSetting.SIMULATED_WORKPLACE),
                        life.staff(),
                        life.oneOf(45, 60, 90, 120),
                        life.words.on("observation")));
    }

    private void success(LocalDate day) {
        life.byStaff(
                life.soon(day),
                () -> new SuccessNoted(day, life.words.on("success"), life.oneOf(Party.CLIENT, Party.OFFICE)));
    }

    private void close(LocalDate day) {
        life.byManager(
                life.at(day),
                () -> new PhaseChanged(
                        day,
                        SupportPhase.CLOSED,
                        life.oneOf(PhaseReason.CLIENT_WISH, PhaseReason.GRANT_ENDED),
                        life.oneOf(
                                Outcome.OTHER_SERVICE,
                                Outcome.OTHER_SERVICE,
                                Outcome.SEEKING_WORK,
                                Outcome.MEDICAL_CARE),
                        life.words.on("note")));
    }
}
