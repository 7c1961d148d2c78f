package org.supporttimeline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Japanese business days: the list of holidays, held against the Act on National Holidays, and counting with it. */
class BusinessDaysTest {

    private final BusinessDays days = BusinessDays.japan();

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027})
    void the_list_is_what_the_act_on_national_holidays_makes_of_the_year(int year) {
        Map<LocalDate, String> listed = new TreeMap<>();
        days.holidays().forEach((day, name) -> {
            if (day.getYear() == year) {
                listed.put(day, name);
            }
        });
        assertThat(listed).isEqualTo(byTheAct(year));
    }

    @Test
    void the_list_covers_whole_years_and_says_until_when() {
        assertThat(days.knownFrom()).isEqualTo("2024-01-01");
        assertThat(days.knownUntil()).isEqualTo("2027-12-31");
        assertThat(days.holidays().keySet()).allMatch(days::knows);
        assertThat(days.knows(LocalDate.of(2028, 1, 1))).isFalse();
    }

    @Test
    void a_holiday_is_known_by_name() {
        assertThat(days.holiday(LocalDate.of(2026, 9, 21))).contains("敬老の日");
        assertThat(days.holiday(LocalDate.of(2026, 9, 24))).isEmpty();
    }

    @Test
    void two_business_days_after_the_friday_before_golden_week_is_in_the_week_after() {
        LocalDate friday = LocalDate.of(2026, 5, 1);
        assertThat(days.after(friday, 1)).isEqualTo("2026-05-07");
        assertThat(days.after(friday, 2)).isEqualTo("2026-05-08");
        assertThat(days.after(friday, 0)).isEqualTo(friday);
    }

    @Test
    void counting_back_undoes_counting_on() {
        LocalDate thursday = LocalDate.of(2026, 5, 7);
        assertThat(days.before(thursday, 1)).isEqualTo("2026-05-01");
        assertThat(days.before(days.after(thursday, 17), 17)).isEqualTo(thursday);
    }

    @Test
    void days_between_leave_out_the_first_and_count_the_last() {
        assertThat(days.between(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 8)))
                .isEqualTo(2);
        assertThat(days.between(LocalDate.of(2026, 5, 8), LocalDate.of(2026, 5, 8)))
                .isZero();
        assertThat(days.between(LocalDate.of(2026, 5, 8), LocalDate.of(2026, 5, 1)))
                .isZero();
    }

    /** Articles 2 and 3 of the Act as they stand since 2023, and the astronomers' formula for the equinoxes. */
    private static Map<LocalDate, String> byTheAct(int year) {
        Map<LocalDate, String> named = new TreeMap<>();
        named.put(LocalDate.of(year, 1, 1), "元日");
        named.put(monday(year, 1, 2), "成人の日");
        named.put(LocalDate.of(year, 2, 11), "建国記念の日");
        named.put(LocalDate.of(year, 2, 23), "天皇誕生日");
        named.put(LocalDate.of(year, 3, equinox(year, 20.8431)), "春分の日");
        named.put(LocalDate.of(year, 4, 29), "昭和の日");
        named.put(LocalDate.of(year, 5, 3), "憲法記念日");
        named.put(LocalDate.of(year, 5, 4), "みどりの日");
        named.put(LocalDate.of(year, 5, 5), "こどもの日");
        named.put(monday(year, 7, 3), "海の日");
        named.put(LocalDate.of(year, 8, 11), "山の日");
        named.put(monday(year, 9, 3), "敬老の日");
        named.put(LocalDate.of(year, 9, equinox(year, 23.2488)), "秋分の日");
        named.put(monday(year, 10, 2), "スポーツの日");
        named.put(LocalDate.of(year, 11, 3), "文化の日");
        named.put(LocalDate.of(year, 11, 23), "勤労感謝の日");
        Map<LocalDate, String> all = new TreeMap<>(named);
        named.keySet().forEach(day -> {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                LocalDate substitute = day.plusDays(1);
                while (named.containsKey(substitute)) {
                    substitute = substitute.plusDays(1);
                }
                all.put(substitute, "休日");
            }
            if (named.containsKey(day.plusDays(2)) && !named.containsKey(day.plusDays(1))) {
                all.putIfAbsent(day.plusDays(1), "休日");
            }
        });
        return all;
    }

    private static LocalDate monday(int year, int month, int nth) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.MONDAY));
    }

    private static int equinox(int year, double base) {
        return (int) (base + 0.242194 * (year - 1980)) - (year - 1980) / 4;
    }
}
