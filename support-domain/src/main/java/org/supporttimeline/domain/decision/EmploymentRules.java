package org.supporttimeline.domain.decision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.supporttimeline.domain.casefile.Dated;
import org.supporttimeline.domain.casefile.EmploymentSpell;
import org.supporttimeline.domain.casefile.EmploymentSpell.Leave;
import org.supporttimeline.domain.casefile.Employments;
import org.supporttimeline.domain.event.Employment;
import org.supporttimeline.domain.event.Employment.Condition;
import org.supporttimeline.domain.event.Employment.EmploymentEnded;
import org.supporttimeline.domain.event.Employment.EmploymentStarted;
import org.supporttimeline.domain.event.Employment.LeaveStarted;
import org.supporttimeline.domain.event.Employment.ReturnedToWork;
import org.supporttimeline.domain.event.Employment.Turn;

/** One employment at a time, leaves within it, no end without a beginning. */
final class EmploymentRules {
    private static final int WEEK = 7 * 24 * 60;

    private EmploymentRules() {}

    static void check(Judged by, Employment fact, Findings findings) {
        switch (fact) {
            case Employment.EmploymentStarted it -> started(by, it, findings);
            case Employment.EmploymentEnded it -> ended(by, it, findings);
            case Employment.LeaveStarted it -> leave(by, it, findings);
            case Employment.ReturnedToWork it -> returned(by, it, findings);
            case Employment.ConditionsChanged it -> {
                findings.given(it.changed(), "changed");
                findings.between(1, it.weeklyMinutes(), WEEK, "weeklyMinutes");
                findings.ordered(it.on(), it.contractUntil(), "contractUntil");
                if (!it.changed().equals(Set.of(Condition.MEDICINE))) {
                    running(by, it.on(), findings);
                }
            }
            case Employment.AccommodationRequested it -> {}
            case Employment.AccommodationAgreed it -> findings.ordered(it.from(), it.until(), "until");
            case Employment.AccommodationDeclined it -> {}
            case Employment.AccommodationReviewed it -> findings.ordered(it.on(), it.reviewOn(), "reviewOn");
            case Employment.JobCoachSupport it -> {
                if (it.turn() == Turn.ENDED && !by.file().employments().coached(it.kind(), it.on())) {
                    findings.add(Rule.JOB_COACH_BEGAN, "turn");
                }
            }
            case Employment.EmploymentConfirmed it -> findings.told(it.asOf(), it.on(), "asOf");
            case Employment.TraitNoticed it -> {}
            case Employment.NaturalSupportFormed it -> {}
        }
    }

    /** On the last day of one employment another may begin. */
    private static void started(Judged by, EmploymentStarted it, Findings findings) {
        findings.between(1, it.weeklyMinutes(), WEEK, "weeklyMinutes");
        findings.ordered(it.on(), it.contractUntil(), "contractUntil");
        by.file()
                .employments()
                .on(it.on())
                .filter(spell -> !it.on().equals(spell.until()) || it.on().equals(spell.from()))
                .ifPresent(spell -> findings.add(Rule.ONE_EMPLOYMENT_AT_A_TIME, "on", spell.entry()));
    }

    private static void ended(Judged by, EmploymentEnded it, Findings findings) {
        findings.given(it.reasons(), "reasons");
        Employments jobs = by.file().employments();
        Optional<EmploymentSpell> spell = jobs.spells().stream()
                .filter(one -> one.end() == null && mayEnd(one, it.on()))
                .findFirst();
        if (spell.isEmpty()) {
            Optional<EmploymentSpell> over = jobs.on(it.on());
            findings.add(Violation.of(
                    Rule.EMPLOYMENT_RUNNING,
                    "on",
                    over.map(EmploymentSpell::end).map(Dated::entry).orElse(null)));
            return;
        }
        Stream.of(jobs.leaveStarts(), jobs.returns(), jobs.changes())
                .flatMap(facts -> facts.stream())
                .filter(after -> after.on().isAfter(it.on()) && spell.get().covers(after.on()))
                .findFirst()
                .ifPresent(after -> findings.add(Rule.EMPLOYMENT_END_AFTER_ITS_FACTS, "on", after.entry()));
    }

    /** Without word of its end a job counts as over the day before the next, and may in fact have lasted a day longer. */
    private static boolean mayEnd(EmploymentSpell spell, LocalDate on) {
        return spell.covers(on)
                || (spell.until() != null && on.equals(spell.until().plusDays(1)));
    }

    private static void leave(Judged by, LeaveStarted it, Findings findings) {
        findings.ordered(it.on(), it.expectedUntil(), "expectedUntil");
        running(by, it.on(), findings)
                .flatMap(spell -> spell.leaveOn(it.on()))
                .ifPresent(leave -> findings.add(Rule.LEAVE_NOT_OVERLAPPING, "on", leave.entry()));
    }

    private static void returned(Judged by, ReturnedToWork it, Findings findings) {
        findings.between(1, it.weeklyMinutes(), WEEK, "weeklyMinutes");
        Optional<Leave> leave = running(by, it.on(), findings)
                .flatMap(spell -> spell.leaveOn(it.on().minusDays(1)))
                .filter(one -> one.returned() == null);
        findings.require(leave.isPresent(), Rule.RETURN_NEEDS_LEAVE, "on");
    }

    private static Optional<EmploymentSpell> running(Judged by, LocalDate on, Findings findings) {
        Optional<EmploymentSpell> spell = by.file().employments().on(on);
        findings.require(spell.isPresent(), Rule.EMPLOYMENT_RUNNING, "on");
        return spell;
    }
}
