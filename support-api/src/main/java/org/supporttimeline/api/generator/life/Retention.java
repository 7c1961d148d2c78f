package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Consent.Purpose;
import org.supporttimeline.domain.event.Consent.Recipient;
import org.supporttimeline.domain.event.Consent.Scope;
import org.supporttimeline.domain.event.Network.StaffRole;
import org.supporttimeline.domain.event.Phase.PhaseChanged;
import org.supporttimeline.domain.event.Phase.PhaseReason;
import org.supporttimeline.domain.event.Planning.NextStep;
import org.supporttimeline.domain.event.Planning.PredictedIssue;
import org.supporttimeline.domain.event.Planning.SharedVisionAgreed;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** Retention support: plans of six months, and every month an interview, contacts, a report. At most three years. */
final class Retention {

    private static final int MOST_MONTHS = 36;
    private static final double MISSED = 0.02;

    private final Life life;
    private final Job job;
    private final Contacts contacts;
    private final PlanCycle plans;
    private final MonthlyReport reports;
    private final @Nullable CheckInHabit habit;

    Retention(Life life, Job job) {
        this.life = life;
        this.job = job;
        this.contacts = new Contacts(life);
        this.plans = new PlanCycle(life);
        this.reports = new MonthlyReport(life, job);
        this.habit = life.chance(0.8) ? new CheckInHabit(life) : null;
    }

    void from(LocalDate day, PhaseReason reason) {
        var contracts = new Contracts(life);
        contracts.sign(day, SupportService.RETENTION, StaffRole.RETENTION_WORKER);
        life.byManager(life.at(day), () -> new PhaseChanged(day, SupportPhase.RETENTION, reason, null, null));
        if (job.employerKnows() && life.chance(0.7)) {
            life.reportConsent = contracts.consent(
                    day, Recipient.EMPLOYER, job.employer(), Purpose.REPORT_SHARING, Scope.SUPPORT_REPORT);
        }
        if (habit != null) {
            habit.arrange(Life.open(day.plusDays(1)));
        }
        LocalDate shared = Life.open(day.plusDays(life.between(3, 20)));
        life.byStaff(life.at(shared), () -> vision(shared));
        goOn(day, life.chance(0.12) ? day.plusMonths(life.between(6, 30)) : day.plusMonths(MOST_MONTHS));
    }

    /** @param until the day after the last of the support, if the job lasts as long */
    void goOn(LocalDate from, LocalDate until) {
        LocalDate ends = job.lastsBeyond(until) ? until : job.lastDay();
        boolean complete = ends.equals(until);
        if (complete && life.chance(0.75)) {
            LocalDate handOver = until.minusDays(100);
            life.then(handOver.isBefore(from) ? from : handOver, () -> new HandingOver(life).before(until));
        }
        new Months(life, from, ends).each((first, end) -> month(from, first, end), () -> {
            if (complete) {
                plans.monitor(ends.minusDays(1), NextStep.END);
                life.byManager(
                        life.at(ends),
                        () -> new PhaseChanged(
                                ends, SupportPhase.FOLLOW_UP, PhaseReason.PERIOD_ENDED, null, life.words.on("note")));
                new FollowUp(life, job).from(ends);
            } else {
                new Leaving(life, job).from(SupportPhase.RETENTION);
            }
        });
    }

    private void month(LocalDate from, LocalDate first, LocalDate end) {
        int nth = (int) from.until(first).toTotalMonths();
        if (nth % 6 == 0) {
            if (nth > 0) {
                plans.monitor(first, NextStep.REVISE);
            }
            plans.plan(
                    SupportService.RETENTION,
                    first.plusDays(3),
                    first,
                    first.plusMonths(6).minusDays(1),
                    Role.RETENTION_WORKER);
        }
        if (nth > 0 && nth % 12 == 0) {
            new Contracts(life)
                    .grant(
                            first,
                            SupportService.RETENTION,
                            first,
                            first.plusYears(1).minusDays(1));
        }
        List<Ref> forms = habit == null ? List.of() : habit.fill(first, end);
        contacts(first, end, forms);
        new AtWork(life, job).month(first, end);
        new ThisMonth(life, job).month(first, end, forms);
        new Mishaps(life).month(first, end);
        reports.of(first, end);
    }

    private void contacts(LocalDate first, LocalDate end, List<Ref> forms) {
        LocalDate middle = first.plusDays(12);
        LocalDate talk = Months.someDay(life, middle.isBefore(end) ? middle : first, end);
        if (life.chance(MISSED)) {
            contacts.attempt(talk, Party.CLIENT);
        } else {
            contacts.interview(
                    talk,
                    forms.stream()
                            .filter(form -> form.at().toLocalDate().isBefore(talk))
                            .toList());
        }
        Months.times(life, 3.2, first, end, contacts::client);
        if (job.employerKnows()) {
            Months.times(life, 1.2, first, end, contacts::employer);
            Months.times(life, 0.8, first, end, contacts::visit);
        }
        Months.times(life, 0.5, first, end, contacts::agency);
        Months.times(life, 0.4, first, end, day -> contacts.attempt(day, life.oneOf(Party.CLIENT, Party.EMPLOYER)));
        Months.times(
                life,
                0.4,
                first,
                end,
                day -> contacts.consultation(day, life.oneOf(Party.CLIENT, Party.CLIENT, Party.FAMILY)));
    }

    private SharedVisionAgreed vision(LocalDate day) {
        return new SharedVisionAgreed(
                day,
                job.employerKnows()
                        ? Life.set(Party.CLIENT, Party.EMPLOYER, Party.OFFICE)
                        : Life.set(Party.CLIENT, Party.OFFICE),
                life.words.on("vision"),
                List.of(life.words.on("challenge")),
                List.of(new PredictedIssue(1, life.words.on("stressor"), life.words.on("coping"))),
                life.chance(0.7) ? life.words.on("understanding") : null,
                life.oneOf(45, 60, 90));
    }
}
