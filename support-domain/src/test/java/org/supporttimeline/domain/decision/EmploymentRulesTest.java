package org.supporttimeline.domain.decision;

import static org.supporttimeline.domain.decision.Facts.WORDS;
import static org.supporttimeline.domain.decision.Facts.day;
import static org.supporttimeline.domain.decision.Facts.ended;
import static org.supporttimeline.domain.decision.Facts.intake;
import static org.supporttimeline.domain.decision.Facts.leave;
import static org.supporttimeline.domain.decision.Facts.returned;
import static org.supporttimeline.domain.decision.Facts.set;
import static org.supporttimeline.domain.decision.Facts.started;

import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Employment.Condition;
import org.supporttimeline.domain.event.Employment.ConditionsChanged;
import org.supporttimeline.domain.event.Employment.EmploymentConfirmed;
import org.supporttimeline.domain.event.Employment.EmploymentEnded;
import org.supporttimeline.domain.event.Employment.JobCoachKind;
import org.supporttimeline.domain.event.Employment.JobCoachSupport;
import org.supporttimeline.domain.event.Employment.Turn;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;

class EmploymentRulesTest {
    private final Given opened = Given.entries(intake("2025-04-01"));
    private final Given atWork = Given.entries(intake("2025-04-01"), started("2025-10-01"));
    private final Given left = Given.entries(intake("2025-04-01"), started("2025-10-01"), ended("2026-01-31"));
    private final Given onLeave = Given.entries(intake("2025-04-01"), started("2025-10-01"), leave("2026-02-01"));

    @Test
    void a_start_while_another_employment_runs_is_refused() {
        atWork.when(started("2025-12-01")).refusedBy(Rule.ONE_EMPLOYMENT_AT_A_TIME, "on", 2);
        left.when(started("2026-01-30")).refusedBy(Rule.ONE_EMPLOYMENT_AT_A_TIME, "on", 2);
    }

    @Test
    void a_start_on_the_last_day_of_another_employment_is_recorded() {
        left.when(started("2026-01-31")).accepted();
    }

    @Test
    void an_earlier_employment_may_be_recorded_late_and_then_be_ended() {
        atWork.when(started("2024-04-01")).accepted();
        Given.entries(intake("2025-04-01"), started("2025-10-01"), started("2024-04-01"))
                .when(ended("2024-07-31"))
                .accepted();
    }

    @Test
    void an_earlier_employment_may_have_ended_on_the_first_day_of_the_next() {
        Given.entries(intake("2025-04-01"), started("2025-10-01"), leave("2026-02-01"), started("2024-04-01"))
                .when(ended("2025-10-01"))
                .accepted();
    }

    @Test
    void an_end_without_a_start_is_refused() {
        opened.when(ended("2025-12-31")).refusedBy(Rule.EMPLOYMENT_RUNNING, "on");
        atWork.when(ended("2025-09-30")).refusedBy(Rule.EMPLOYMENT_RUNNING, "on");
    }

    @Test
    void an_employment_ends_once() {
        left.when(ended("2026-01-15")).refusedBy(Rule.EMPLOYMENT_RUNNING, "on", 3);
    }

    @Test
    void an_end_before_a_leave_of_the_same_employment_is_refused() {
        onLeave.when(ended("2026-01-31")).refusedBy(Rule.EMPLOYMENT_END_AFTER_ITS_FACTS, "on", 3);
        onLeave.when(ended("2026-03-31")).accepted();
    }

    @Test
    void an_end_needs_at_least_the_reason_unknown() {
        atWork.when(new EmploymentEnded(day("2026-01-31"), set(), null, null))
                .refusedBy(Rule.SOMETHING_GIVEN, "reasons");
    }

    @Test
    void a_leave_without_an_employment_is_refused() {
        opened.when(leave("2026-02-01")).refusedBy(Rule.EMPLOYMENT_RUNNING, "on");
    }

    @Test
    void a_leave_within_a_leave_is_refused() {
        onLeave.when(leave("2026-03-01")).refusedBy(Rule.LEAVE_NOT_OVERLAPPING, "on", 3);
    }

    @Test
    void a_second_leave_after_the_return_is_recorded() {
        Given.entries(intake("2025-04-01"), started("2025-10-01"), leave("2026-02-01"), returned("2026-04-01"))
                .when(leave("2026-06-01"))
                .accepted();
    }

    @Test
    void a_return_without_a_leave_is_refused() {
        atWork.when(returned("2026-04-01")).refusedBy(Rule.RETURN_NEEDS_LEAVE, "on");
    }

    @Test
    void a_return_on_the_first_day_of_leave_is_refused() {
        onLeave.when(returned("2026-02-01")).refusedBy(Rule.RETURN_NEEDS_LEAVE, "on");
        onLeave.when(returned("2026-02-02")).accepted();
    }

    @Test
    void conditions_change_only_in_an_employment() {
        opened.when(changed(Condition.HOURS)).refusedBy(Rule.EMPLOYMENT_RUNNING, "on");
        atWork.when(changed(Condition.HOURS)).accepted();
    }

    @Test
    void medicine_changes_also_without_an_employment() {
        opened.when(changed(Condition.MEDICINE)).accepted();
    }

    @Test
    void no_week_has_more_minutes_than_a_week() {
        opened.when(started("2025-10-01", Basis.NEW_HIRE, 10_081)).refusedBy(Rule.NUMBER_PLAUSIBLE, "weeklyMinutes");
        opened.when(started("2025-10-01", Basis.NEW_HIRE, 0)).refusedBy(Rule.NUMBER_PLAUSIBLE, "weeklyMinutes");
    }

    @Test
    void job_coach_support_that_has_not_begun_does_not_end() {
        Given begun = Given.entries(intake("2025-04-01"), coach("2025-10-01", Turn.BEGAN, JobCoachKind.VISITING));
        begun.when(coach("2025-12-01", Turn.ENDED, JobCoachKind.VISITING)).accepted();
        begun.when(coach("2025-12-01", Turn.ENDED, JobCoachKind.CENTER)).refusedBy(Rule.JOB_COACH_BEGAN, "turn");
    }

    @Test
    void nobody_confirms_employment_as_of_a_later_day() {
        atWork.when(confirmed("2026-04-10", "2026-03-31")).accepted();
        atWork.when(confirmed("2026-03-30", "2026-03-31")).refusedBy(Rule.TOLD_HAS_HAPPENED, "asOf");
    }

    private static ConditionsChanged changed(Condition condition) {
        return new ConditionsChanged(day("2025-11-01"), set(condition), null, null, null, null);
    }

    private static JobCoachSupport coach(String on, Turn turn, JobCoachKind kind) {
        return new JobCoachSupport(day(on), turn, kind, WORDS);
    }

    private static EmploymentConfirmed confirmed(String on, String asOf) {
        return new EmploymentConfirmed(day(on), day(asOf), true, Party.EMPLOYER, ContactChannel.PHONE, null);
    }
}
