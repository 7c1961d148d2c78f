package org.supporttimeline.api.pages.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.casefile.CheckIns;
import org.supporttimeline.domain.casefile.CheckIns.Arrangement;
import org.supporttimeline.domain.casefile.CheckIns.Filled;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.event.CheckIn.EnteredBy;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.Vocabulary.Cadence;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Forms;

class PeriodTest {

    private static final Form WEEKLY = form("weekly-progress");
    private static final Form DAILY = form("daily-report");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private static Form form(String code) {
        return Forms.standard().newest(new FormCode(code)).orElseThrow();
    }

    private static CheckIns checkIns(Form form, LocalDate arrangedFrom, Period... filled) {
        var arranged =
                new Arrangement(arrangedFrom, 2, form.code(), Cadence.WEEKLY, arrangedFrom, null, new TreeSet<>());
        var submitted = List.of(filled).stream()
                .map(period -> new Submitted(
                        period.to(),
                        3,
                        form.code(),
                        1,
                        period.from(),
                        period.to(),
                        new java.util.TreeMap<>(),
                        new TreeSet<>(),
                        null,
                        new TreeSet<>(),
                        EnteredBy.SELF))
                .toList();
        var days = List.of(filled).stream()
                .map(period -> new Filled(form.code(), period.from(), period.to()))
                .toList();
        return new CheckIns(List.of(arranged), submitted, days);
    }

    private static Period week(LocalDate from) {
        return new Period(from, from.plusDays(6));
    }

    @Test
    void the_weeks_begin_on_the_day_of_the_week_from_which_the_form_was_arranged() {
        var checkIns = checkIns(WEEKLY, MONDAY.minusWeeks(5));
        assertThat(Period.open(checkIns, WEEKLY, MONDAY.plusDays(5)))
                .containsExactly(week(MONDAY), week(MONDAY.minusWeeks(1)));
    }

    @Test
    void early_in_a_week_the_one_before_comes_first() {
        var checkIns = checkIns(WEEKLY, MONDAY.minusWeeks(5));
        assertThat(Period.open(checkIns, WEEKLY, MONDAY.plusDays(1)))
                .containsExactly(week(MONDAY.minusWeeks(1)), week(MONDAY));
    }

    @Test
    void a_week_that_is_filled_is_not_asked_for_again() {
        var checkIns = checkIns(WEEKLY, MONDAY.minusWeeks(5), week(MONDAY.minusWeeks(1)));
        assertThat(Period.open(checkIns, WEEKLY, MONDAY.plusDays(1))).containsExactly(week(MONDAY));
        var both = checkIns(WEEKLY, MONDAY.minusWeeks(5), week(MONDAY.minusWeeks(1)), week(MONDAY));
        assertThat(Period.open(both, WEEKLY, MONDAY.plusDays(1))).isEmpty();
    }

    @Test
    void a_person_keeps_weeks_of_their_own() {
        var checkIns = checkIns(WEEKLY, MONDAY.minusWeeks(5), week(MONDAY.minusDays(4)));
        assertThat(Period.open(checkIns, WEEKLY, MONDAY.plusDays(4))).containsExactly(week(MONDAY.plusDays(3)));
    }

    @Test
    void nothing_is_asked_of_days_before_the_form_was_arranged() {
        assertThat(Period.open(checkIns(WEEKLY, MONDAY), WEEKLY, MONDAY)).containsExactly(week(MONDAY));
    }

    @Test
    void a_daily_form_is_of_today_or_else_of_yesterday() {
        assertThat(Period.open(checkIns(DAILY, MONDAY.minusWeeks(1)), DAILY, MONDAY))
                .containsExactly(new Period(MONDAY, MONDAY), new Period(MONDAY.minusDays(1), MONDAY.minusDays(1)));
    }

    @Test
    void without_an_arrangement_it_is_of_the_days_that_end_today() {
        var none = new CheckIns(List.of(), List.of(), List.of());
        assertThat(Period.open(none, WEEKLY, MONDAY)).containsExactly(week(MONDAY.minusDays(6)));
    }

    @Test
    void days_that_are_no_period_of_the_form_are_none() {
        assertThat(Period.of("2026-11-16/2026-11-22", WEEKLY)).contains(week(MONDAY));
        assertThat(Period.of("2026-11-16/2026-11-23", WEEKLY)).isEmpty();
        assertThat(Period.of("2026-11-16", WEEKLY)).isEmpty();
        assertThat(Period.of("", DAILY)).isEmpty();
        assertThat(Period.of("2026-11-16/2026-11-16", DAILY)).contains(new Period(MONDAY, MONDAY));
    }
}
