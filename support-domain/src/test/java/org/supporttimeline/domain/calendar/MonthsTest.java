package org.supporttimeline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supporttimeline.domain.calendar.Readings.MonthCounting;

/** Whole months and the ends of short months, by both readings. */
class MonthsTest {

    @ParameterizedTest(name = "{1} months from {0} end on {2} by the Civil Code, clamped on {3}")
    @CsvSource({
        "2026-01-15,  6, 2026-07-14, 2026-07-14",
        "2026-04-01,  6, 2026-09-30, 2026-09-30",
        "2026-08-31,  6, 2027-02-28, 2027-02-27",
        "2026-08-30,  6, 2027-02-28, 2027-02-27",
        "2026-08-29,  6, 2027-02-28, 2027-02-27",
        "2026-08-28,  6, 2027-02-27, 2027-02-27",
        "2027-08-31,  6, 2028-02-29, 2028-02-28",
        "2027-08-29,  6, 2028-02-28, 2028-02-28",
        "2026-03-31,  1, 2026-04-30, 2026-04-29",
        "2026-05-01,  1, 2026-05-31, 2026-05-31",
        "2024-02-29, 24, 2026-02-28, 2026-02-27",
        "2024-02-29, 36, 2027-02-28, 2027-02-27",
        "2024-02-29, 48, 2028-02-28, 2028-02-28",
        "2026-12-31,  2, 2027-02-28, 2027-02-27"
    })
    void months_end_on_the_day_before_the_same_day_or_with_a_short_month(
            LocalDate first, int months, LocalDate civilCode, LocalDate clamped) {
        assertThat(Months.lastDay(first, months, MonthCounting.CIVIL_CODE)).isEqualTo(civilCode);
        assertThat(Months.lastDay(first, months, MonthCounting.CLAMPED)).isEqualTo(clamped);
        assertThat(Months.fullOn(first, months, MonthCounting.CIVIL_CODE)).isEqualTo(civilCode.plusDays(1));
    }

    @ParameterizedTest(name = "{1} months that end with {0} begin on {2}")
    @CsvSource({
        "2027-05-31, 3, 2027-03-01",
        "2027-05-30, 3, 2027-02-28",
        "2027-02-28, 3, 2026-12-01",
        "2027-03-14, 3, 2026-12-15"
    })
    void months_before_an_end_are_never_fewer_than_asked_for(LocalDate last, int months, LocalDate first) {
        assertThat(Months.firstDay(last, months)).isEqualTo(first);
        assertThat(Months.lastDay(first, months, MonthCounting.CIVIL_CODE)).isBeforeOrEqualTo(last);
    }

    @Test
    void no_day_of_four_years_makes_a_period_longer_than_the_months_it_names() {
        LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).forEach(first -> {
            LocalDate civil = Months.lastDay(first, 6, MonthCounting.CIVIL_CODE);
            assertThat(civil).isBetween(first.plusMonths(6).minusDays(1), first.plusMonths(6));
            assertThat(Months.lastDay(first, 6, MonthCounting.CLAMPED)).isBeforeOrEqualTo(civil);
        });
    }
}
