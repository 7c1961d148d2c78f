package org.supporttimeline.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.decision.Facts.day;
import static org.supporttimeline.domain.decision.Facts.intake;
import static org.supporttimeline.domain.decision.Facts.started;
import static org.supporttimeline.domain.decision.Facts.success;

import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Intake.TransitionExtended;

class DayRulesTest {
    private final Given opened = Given.entries(intake("2026-04-01"));

    @Test
    void what_happened_today_is_recorded() {
        opened.today("2026-05-01").when(success("2026-05-01")).accepted();
    }

    @Test
    void what_happened_years_before_the_intake_is_recorded() {
        opened.when(started("2015-04-01")).accepted();
    }

    @Test
    void tomorrow_is_refused() {
        opened.today("2026-05-01").when(success("2026-05-02")).refusedBy(Rule.DAY_NOT_IN_FUTURE, "on");
    }

    @Test
    void a_replacement_in_the_future_is_refused() {
        Given.entries(intake("2026-04-01"), success("2026-05-01"))
                .today("2026-06-01")
                .whenCorrected(2, success("2026-06-02"))
                .refusedBy(Rule.DAY_NOT_IN_FUTURE, "replacement.on");
    }

    @Test
    void a_day_before_1950_is_refused() {
        Given.entries(intake("2026-04-01", null)).when(success("1949-12-31")).refusedBy(Rule.DAY_PLAUSIBLE, "on");
    }

    @Test
    void every_day_that_a_fact_names_must_be_plausible() {
        opened.when(new TransitionExtended(day("2026-05-01"), day("2206-05-01"), null))
                .refusedBy(Rule.DAY_PLAUSIBLE, "until");
    }

    @Test
    void a_day_before_birth_is_refused() {
        opened.when(success("1989-12-31")).refusedBy(Rule.DAY_AFTER_BIRTH, "on");
        opened.when(success("1990-01-01")).accepted();
    }

    @Test
    void a_band_of_birth_years_is_a_multiple_of_five_in_living_memory() {
        Given.nothing().whenOpened(intake("2026-04-01", 1995)).accepted();
        Given.nothing()
                .whenOpened(intake("2026-04-01", 1993))
                .refusedBy(Rule.BIRTH_YEAR_BAND_PLAUSIBLE, "birthYearBand");
        Given.nothing()
                .whenOpened(intake("2026-04-01", 1895))
                .refusedBy(Rule.BIRTH_YEAR_BAND_PLAUSIBLE, "birthYearBand");
    }

    @Test
    void all_violations_are_told_at_once() {
        assertThat(Given.nothing()
                        .today("2026-03-01")
                        .whenOpened(intake("2026-04-01", 2033))
                        .violations())
                .extracting(Violation::rule)
                .containsExactlyInAnyOrder(
                        Rule.DAY_NOT_IN_FUTURE, Rule.DAY_AFTER_BIRTH, Rule.BIRTH_YEAR_BAND_PLAUSIBLE);
    }
}
