package org.supporttimeline.domain.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.decision.Facts.day;
import static org.supporttimeline.domain.decision.Facts.ended;
import static org.supporttimeline.domain.decision.Facts.intake;
import static org.supporttimeline.domain.decision.Facts.leave;
import static org.supporttimeline.domain.decision.Facts.returned;
import static org.supporttimeline.domain.decision.Facts.set;
import static org.supporttimeline.domain.decision.Facts.started;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Employment.Condition;
import org.supporttimeline.domain.event.Employment.ConditionsChanged;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.Employment.EmploymentConfirmed;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;

class EmploymentsTest {
    @Test
    void beginnings_and_ends_are_paired_by_day_in_whatever_order_they_were_recorded() {
        Employments jobs = jobs(ended("2026-03-31"), started("2026-06-01"), started("2025-10-01"));
        assertThat(jobs.spells())
                .extracting(EmploymentSpell::from)
                .containsExactly(day("2025-10-01"), day("2026-06-01"));
        assertThat(jobs.spells().getFirst().until()).isEqualTo("2026-03-31");
        assertThat(jobs.on(day("2026-03-31"))).isPresent();
        assertThat(jobs.on(day("2026-04-01"))).isEmpty();
        assertThat(jobs.latest().orElseThrow().until()).isNull();
    }

    @Test
    void an_employment_of_which_no_end_is_known_is_over_when_the_next_begins() {
        Employments jobs = jobs(started("2025-10-01"), started("2026-06-01"));
        assertThat(jobs.spells().getFirst().until()).isEqualTo("2026-05-31");
        assertThat(jobs.spells().getFirst().end()).isNull();
    }

    @Test
    void a_leave_lasts_until_the_day_before_the_return() {
        EmploymentSpell spell = jobs(started("2025-10-01"), leave("2026-02-01"), returned("2026-04-01"))
                .spells()
                .getFirst();
        assertThat(spell.leaveOn(day("2026-03-31"))).isPresent();
        assertThat(spell.leaveOn(day("2026-04-01"))).isEmpty();
    }

    @Test
    void a_leave_ends_with_the_employment() {
        EmploymentSpell spell = jobs(started("2025-10-01"), leave("2026-02-01"), ended("2026-05-31"))
                .spells()
                .getFirst();
        assertThat(spell.leaves().getFirst().until()).isEqualTo("2026-05-31");
        assertThat(spell.leaves().getFirst().returned()).isNull();
    }

    @Test
    void conditions_hold_from_the_day_of_the_change() {
        EmploymentSpell spell = jobs(
                        started("2025-10-01"),
                        new ConditionsChanged(
                                day("2026-01-01"),
                                set(Condition.HOURS, Condition.DISCLOSURE),
                                1200,
                                day("2026-09-30"),
                                Disclosure.CLOSED,
                                null))
                .spells()
                .getFirst();
        assertThat(spell.weeklyMinutesOn(day("2025-12-31"))).isEqualTo(1800);
        assertThat(spell.weeklyMinutesOn(day("2026-01-01"))).isEqualTo(1200);
        assertThat(spell.disclosureOn(day("2025-12-31"))).isEqualTo(Disclosure.OPEN);
        assertThat(spell.disclosureOn(day("2026-01-01"))).isEqualTo(Disclosure.CLOSED);
        assertThat(spell.contractUntilOn(day("2025-12-31"))).isEmpty();
        assertThat(spell.contractUntilOn(day("2026-01-01"))).contains(day("2026-09-30"));
    }

    @Test
    void one_job_change_within_a_month_continues_the_employment() {
        Employments jobs = jobs(started("2025-10-01"), ended("2026-01-31"), changedTo("2026-02-28"));
        assertThat(jobs.runs(EmploymentsTest::monthAfter, 1)).hasSize(1);
        assertThat(jobs.runs(EmploymentsTest::monthAfter, 1).getFirst().from()).isEqualTo("2025-10-01");
        assertThat(jobs.runs(EmploymentsTest::monthAfter, 1).getFirst().covers(day("2026-02-10")))
                .isTrue();
    }

    @Test
    void a_month_and_a_day_does_not() {
        assertThat(jobs(started("2025-10-01"), ended("2026-01-31"), changedTo("2026-03-01"))
                        .runs(EmploymentsTest::monthAfter, 1))
                .hasSize(2);
    }

    @Test
    void a_new_hire_within_a_month_is_not_a_permitted_change() {
        assertThat(jobs(started("2025-10-01"), ended("2026-01-31"), started("2026-02-10"))
                        .runs(EmploymentsTest::monthAfter, 1))
                .hasSize(2);
    }

    @Test
    void a_second_change_does_not_continue_it() {
        List<EmploymentRun> runs = jobs(
                        started("2025-10-01"),
                        ended("2026-01-31"),
                        changedTo("2026-02-10"),
                        ended("2026-05-31"),
                        changedTo("2026-06-10"))
                .runs(EmploymentsTest::monthAfter, 1);
        assertThat(runs).extracting(EmploymentRun::changes).containsExactly(1, 0);
    }

    @Test
    void a_confirmation_speaks_of_the_day_that_it_names() {
        Employments jobs = jobs(
                started("2025-10-01"),
                new EmploymentConfirmed(
                        day("2026-04-10"), day("2026-03-31"), true, Party.EMPLOYER, ContactChannel.PHONE, null));
        assertThat(jobs.confirmedAsOf(day("2026-03-31")).orElseThrow().entry()).isEqualTo(3);
        assertThat(jobs.confirmedAsOf(day("2026-03-30"))).isEmpty();
    }

    private static LocalDate monthAfter(LocalDate last) {
        return last.plusMonths(1);
    }

    private static SupportEvent changedTo(String on) {
        return started(on, Basis.JOB_CHANGE, 1800);
    }

    private static Employments jobs(SupportEvent... events) {
        List<Entry> entries = new ArrayList<>(List.of(new Entry(1, intake("2025-04-01"))));
        for (SupportEvent event : events) {
            entries.add(new Entry(entries.size() + 1, event));
        }
        return CaseFile.of(entries).employments();
    }
}
