package org.supporttimeline.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.Setting.LONG_STAY;
import static org.supporttimeline.domain.calendar.Setting.SIX_MONTH_DAY;
import static org.supporttimeline.domain.event.Vocabulary.SupportPhase.FOLLOW_UP;
import static org.supporttimeline.domain.event.Vocabulary.SupportPhase.PLACEMENT;
import static org.supporttimeline.domain.event.Vocabulary.SupportPhase.TRANSITION;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supporttimeline.domain.calendar.Bracket;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Employment.LeavingReason;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/** Long stays, the transition service's six months, who left, and how many users there are for the staff. */
class OtherFiguresTest {

    private static Told hiredFromTransition(int person, String on) {
        return Told.of(person, "2023-06-01")
                .phase("2023-06-01", TRANSITION)
                .hired(on)
                .phase(on, PLACEMENT);
    }

    @ParameterizedTest(name = "hired on {0}: {1}")
    @CsvSource({"2022-10-01, true", "2022-10-02, false", "2019-10-02, true", "2019-10-01, false"})
    void from_42_months_on_and_below_78_an_ended_support_is_a_long_stay(String hired, boolean counts) {
        Told ended = Told.user(1, hired, "2023-04-01")
                .phase("2025-10-01", FOLLOW_UP)
                .confirmed("2026-04-02", "2026-03-31", true);
        LongStay stay = LongStay.of(Asked.of(ended).question());
        assertThat(stay.share()).isEqualTo(new Share(counts ? 1 : 0, 1));
        assertThat(stay.earned()).isEqualTo(counts);
    }

    @Test
    void who_left_after_a_long_stay_counts_only_by_the_other_reading() {
        Asked left = Asked.of(Told.user(1, "2021-04-01", "2021-10-01")
                .phase("2024-10-01", FOLLOW_UP)
                .left("2025-06-30"));
        assertThat(LongStay.of(left.question()).share()).isEqualTo(new Share(0, 1));
        assertThat(LongStay.of(left.where(LONG_STAY, "STILL_OR_FORMERLY").question())
                        .share())
                .isEqualTo(new Share(1, 1));
    }

    @Test
    void who_still_uses_the_service_has_not_ended() {
        assertThat(LongStay.of(Asked.of(Told.user(1, "2022-04-01", "2022-10-01"))
                                .question())
                        .persons())
                .isEmpty();
    }

    @ParameterizedTest(name = "hired on {0}: {1} by the last day, {2} by the day after")
    @CsvSource({"2025-10-01, 2025, none", "2025-09-30, 2025, 2025", "2024-10-01, 2024, 2025", "2024-08-31, 2024, 2024"})
    void six_months_count_in_the_year_in_which_they_are_full(String hired, String byLast, String byNext) {
        Asked asked = Asked.of(hiredFromTransition(1, hired));
        assertThat(years(asked)).isEqualTo(byLast);
        assertThat(years(asked.where(SIX_MONTH_DAY, "DAY_AFTER"))).isEqualTo(byNext);
    }

    private static String years(Asked asked) {
        return TransitionOutcomes.of(asked.question()).years().stream()
                .filter(year -> year.persons().stream().anyMatch(TransitionOutcomes.Reached::counts))
                .map(year -> String.valueOf(year.fiscalYear()))
                .findFirst()
                .orElse("none");
    }

    @Test
    void the_sum_of_two_years_is_set_against_the_capacity_of_both() {
        Asked two = Asked.of(hiredFromTransition(1, "2024-05-01"), hiredFromTransition(2, "2025-05-01"))
                .told(6, null, null);
        TransitionOutcomes outcomes = TransitionOutcomes.of(two.question());
        assertThat(outcomes.share()).isEqualTo(new Share(2, 12));
        assertThat(outcomes.worth()).satisfies(worth -> {
            assertThat(worth.bracket().units()).isEqualTo(569);
            assertThat(worth.up()).isEqualTo(new Worth.Distance(new Bracket(20, false, 719), 1));
        });
    }

    @Test
    void without_a_capacity_there_are_persons_but_no_share() {
        TransitionOutcomes outcomes = TransitionOutcomes.of(
                Asked.of(hiredFromTransition(1, "2025-05-01")).question());
        assertThat(outcomes.share()).isNull();
        assertThat(outcomes.worth()).isNull();
        assertThat(outcomes.years().getLast().persons()).hasSize(1);
    }

    @Test
    void a_change_of_job_within_a_month_counts_six_months_from_the_first_hire() {
        Told changed = hiredFromTransition(1, "2025-05-01").left("2025-07-31").hired("2025-08-20", Basis.JOB_CHANGE);
        assertThat(years(Asked.of(changed))).isEqualTo("2025");
        Told late = hiredFromTransition(1, "2025-05-01").left("2025-07-31").hired("2025-09-20", Basis.JOB_CHANGE);
        assertThat(years(Asked.of(late))).isEqualTo("2025");
        assertThat(TransitionOutcomes.of(Asked.of(late).question())
                        .years()
                        .getLast()
                        .persons())
                .singleElement()
                .satisfies(person -> assertThat(person.hiredOn()).isEqualTo("2025-09-20"));
        assertThat(years(Asked.of(hiredFromTransition(1, "2025-05-01").left("2025-10-30"))))
                .isEqualTo("none");
    }

    @Test
    void a_leaver_is_told_with_months_reasons_and_whether_the_grace_was_used() {
        Told left = Told.user(1, "2024-04-01", "2024-10-01")
                .left("2025-09-30", LeavingReason.RELATIONS)
                .hired("2025-10-31", Basis.JOB_CHANGE)
                .left("2026-01-31", LeavingReason.SYMPTOMS);
        List<Leaver> leavers = leavers(left);
        assertThat(leavers).extracting(Leaver::lastDay).containsExactly(day("2025-09-30"), day("2026-01-31"));
        assertThat(leavers).extracting(Leaver::months).containsExactly(18, 22);
        assertThat(leavers).extracting(Leaver::reemployedInGrace).containsExactly(true, false);
        assertThat(leavers).extracting(Leaver::graceUsed).containsExactly(true, false);
        assertThat(leavers.getFirst().stage()).isEqualTo(SupportPhase.RETENTION);
        assertThat(leavers.getFirst().reasons()).containsExactly(LeavingReason.RELATIONS);
    }

    @Test
    void who_is_hired_a_day_later_or_not_as_a_job_change_does_not_use_the_grace() {
        Told left = Told.user(1, "2024-04-01", "2024-10-01").left("2025-09-30");
        assertThat(leavers(left.hired("2025-11-01", Basis.JOB_CHANGE)))
                .singleElement()
                .satisfies(leaver -> assertThat(leaver.reemployedInGrace()).isFalse());
        assertThat(leavers(left.hired("2025-10-10"))).singleElement().satisfies(leaver -> {
            assertThat(leaver.reemployedInGrace()).isTrue();
            assertThat(leaver.graceUsed()).isFalse();
        });
    }

    private static List<Leaver> leavers(Told told) {
        Asked asked = Asked.of(told);
        return Leaver.of(
                Told.HERE,
                day("2025-04-01"),
                day("2026-03-31"),
                asked.cases(),
                asked.policies().on(day("2026-03-31")));
    }

    @Test
    void users_are_averaged_over_the_months_and_staff_is_known_only_when_told() {
        Asked asked = Asked.of(Told.user(1, "2024-04-01", "2024-10-01"), Told.user(2, "2025-04-01", "2025-10-01"));
        MonthlyUsers users = MonthlyUsers.of(asked.question());
        assertThat(users.average()).isEqualTo(new Mean(18, 12));
        assertThat(users.average().shown()).isEqualTo("1.5");
        assertThat(new Mean(0, 0).shown()).isEqualTo("-");
        assertThat(users.months().getFirst().staffHundredths()).isNull();
        assertThat(MonthlyUsers.of(asked.told(null, 250, null).question())
                        .months()
                        .getLast()
                        .staffHundredths())
                .isEqualTo(250);
        assertThat(users.clientsPerStaff()).isEqualTo(40);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
