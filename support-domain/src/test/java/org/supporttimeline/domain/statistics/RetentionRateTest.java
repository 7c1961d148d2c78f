package org.supporttimeline.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.Setting.RATE_ENDED_BUT_WORKING;
import static org.supporttimeline.domain.calendar.Setting.RATE_LATER_JOB;
import static org.supporttimeline.domain.calendar.Setting.RATE_MOVED_CASE;
import static org.supporttimeline.domain.calendar.Setting.RATE_NEW_OFFICE;
import static org.supporttimeline.domain.calendar.Setting.RATE_UNCONFIRMED;
import static org.supporttimeline.domain.calendar.Setting.RATE_WINDOW;
import static org.supporttimeline.domain.event.Vocabulary.SupportPhase.FOLLOW_UP;
import static org.supporttimeline.domain.event.Vocabulary.SupportPhase.PLACEMENT;
import static org.supporttimeline.domain.event.Vocabulary.SupportPhase.RETENTION;
import static org.supporttimeline.domain.event.Vocabulary.SupportPhase.TRANSITION;
import static org.supporttimeline.domain.statistics.RatedPerson.Counted.LEFT_OUT;
import static org.supporttimeline.domain.statistics.Told.ELSEWHERE;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supporttimeline.domain.calendar.Bracket;
import org.supporttimeline.domain.calendar.DatedValue;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Phase.Outcome;

/** The retention rate of the fiscal year 2025: reference day 31 March 2026, window from 1 April 2023. */
class RetentionRateTest {

    private static final Told USER = Told.user(1, "2024-04-01", "2024-10-01");

    @Test
    void who_is_supported_on_the_reference_day_continues_and_the_stage_is_the_evidence() {
        assertThat(Asked.of(USER).share()).isEqualTo("1/1");
        assertThat(Asked.of(USER).status()).isEqualTo("EMPLOYED IN_SUPPORT case 1 entry 5 2024-10-01");
    }

    @Test
    void a_confirmation_for_the_reference_day_given_in_april_is_the_evidence() {
        assertThat(Asked.of(USER.confirmed("2026-04-08", "2026-03-31", true)).status())
                .isEqualTo("EMPLOYED CONFIRMED case 1 entry 6 2026-03-31");
    }

    @Test
    void who_left_on_the_day_before_does_not_continue_and_who_left_on_the_reference_day_does() {
        assertThat(Asked.of(USER.left("2026-03-30")).share()).isEqualTo("0/1");
        assertThat(Asked.of(USER.left("2026-03-31")).share()).isEqualTo("1/1");
        assertThat(Asked.of(USER.left("2026-03-31")).status())
                .isEqualTo("EMPLOYED JOB_ENDED case 1 entry 6 2026-03-31");
    }

    @Test
    void a_resignation_of_march_learnt_in_may_is_in_the_rate_from_may_on() {
        Told learntInMay = USER.left("2026-03-20");
        assertThat(Asked.of(learntInMay.known(5)).on("2026-04-10").share()).isEqualTo("1/1");
        assertThat(Asked.of(learntInMay).share()).isEqualTo("0/1");
        assertThat(Asked.of(learntInMay).status()).isEqualTo("LEFT JOB_ENDED case 1 entry 6 2026-03-20");
    }

    @ParameterizedTest(name = "left {0}, hired again {1}: {2}")
    @CsvSource({
        "2026-02-10, 2026-03-10, 1/1",
        "2026-02-10, 2026-03-11, 0/1",
        "2026-01-31, 2026-02-28, 1/1",
        "2026-01-31, 2026-03-01, 0/1",
        "2026-03-20, 2026-04-20, 1/1",
        "2026-03-20, 2026-04-21, 0/1"
    })
    void a_job_change_within_a_month_continues_also_across_the_reference_day(String left, String again, String share) {
        assertThat(Asked.of(USER.left(left).hired(again, Basis.JOB_CHANGE)).share())
                .isEqualTo(share);
    }

    @Test
    void a_new_hire_within_the_month_that_was_no_job_change_does_not_continue() {
        assertThat(Asked.of(USER.left("2026-02-10").hired("2026-03-01")).share())
                .isEqualTo("0/1");
    }

    @Test
    void a_second_change_does_not_continue() {
        Told once = USER.left("2025-05-31").hired("2025-06-15", Basis.JOB_CHANGE);
        assertThat(Asked.of(once).share()).isEqualTo("1/1");
        assertThat(Asked.of(once.left("2025-10-31").hired("2025-11-15", Basis.JOB_CHANGE))
                        .share())
                .isEqualTo("0/1");
    }

    @Test
    void a_later_job_that_does_not_continue_counts_only_by_the_other_reading() {
        Asked later = Asked.of(USER.left("2025-05-31").hired("2025-09-01"));
        assertThat(later.share()).isEqualTo("0/1");
        assertThat(later.where(RATE_LATER_JOB, "COUNTS").share()).isEqualTo("1/1");
    }

    @Test
    void two_cases_of_one_person_are_one_person_judged_by_the_later_use() {
        Told first = USER.left("2024-12-31").closed("2025-01-31", Outcome.SEEKING_WORK);
        Told second = Told.of(1, 2, "2025-02-01")
                .phase("2025-02-01", TRANSITION)
                .hired("2025-04-01")
                .phase("2025-04-01", PLACEMENT)
                .phase("2025-10-01", RETENTION);
        assertThat(Asked.of(first).share()).isEqualTo("0/1");
        assertThat(Asked.of(first, second).share()).isEqualTo("1/1");
        assertThat(Asked.of(first, second).only().hiredOn()).isEqualTo("2025-04-01");
    }

    @Test
    void who_used_the_service_on_the_first_day_of_the_window_counts_and_on_the_day_before_not() {
        Told ended = Told.user(1, "2020-04-01", "2020-10-01");
        assertThat(Asked.of(ended.phase("2023-04-02", FOLLOW_UP).left("2024-01-31"))
                        .share())
                .isEqualTo("0/1");
        assertThat(Asked.of(ended.phase("2023-04-01", FOLLOW_UP).left("2024-01-31"))
                        .share())
                .isEqualTo("0/0");
        assertThat(Asked.of(ended.phase("2023-04-01", FOLLOW_UP).left("2024-01-31"))
                        .where(RATE_WINDOW, "4")
                        .share())
                .isEqualTo("0/1");
    }

    @Test
    void of_whom_nobody_asked_after_the_end_there_is_no_word_and_a_setting_says_how_that_counts() {
        Asked silent = Asked.of(USER.phase("2025-10-01", FOLLOW_UP));
        assertThat(silent.status()).isEqualTo("UNCONFIRMED since 2025-09-30");
        assertThat(silent.share()).isEqualTo("0/1");
        assertThat(silent.where(RATE_UNCONFIRMED, "CONTINUES").share()).isEqualTo("1/1");
        assertThat(Asked.of(USER.phase("2025-10-01", FOLLOW_UP).confirmed("2026-01-15", "2026-01-15", true))
                        .status())
                .isEqualTo("UNCONFIRMED since 2026-01-15");
    }

    @Test
    void a_word_of_the_last_month_holds_and_an_older_one_does_not() {
        Told ended = USER.phase("2025-10-01", FOLLOW_UP);
        assertThat(Asked.of(ended.confirmed("2026-02-28", "2026-02-28", true)).share())
                .isEqualTo("1/1");
        assertThat(Asked.of(ended.confirmed("2026-02-27", "2026-02-27", true)).share())
                .isEqualTo("0/1");
    }

    @Test
    void who_ended_and_works_on_counts_by_the_reading_in_force() {
        Asked ended = Asked.of(USER.phase("2025-10-01", FOLLOW_UP).confirmed("2026-04-05", "2026-03-31", true));
        assertThat(ended.share()).isEqualTo("1/1");
        assertThat(ended.where(RATE_ENDED_BUT_WORKING, "DOES_NOT_CONTINUE").share())
                .isEqualTo("0/1");
        assertThat(ended.where(RATE_ENDED_BUT_WORKING, "LEFT_OUT").share()).isEqualTo("0/0");
        assertThat(ended.where(RATE_ENDED_BUT_WORKING, "LEFT_OUT").only().counted())
                .isEqualTo(LEFT_OUT);
    }

    @Test
    void a_word_that_somebody_does_not_work_any_more_is_evidence_without_an_end_on_record() {
        Told ended = USER.phase("2025-10-01", FOLLOW_UP);
        assertThat(Asked.of(ended.confirmed("2026-02-01", "2026-01-31", false)).status())
                .isEqualTo("LEFT CONFIRMED case 1 entry 7 2026-01-31");
        assertThat(Asked.of(USER.closed("2026-01-10", Outcome.SEEKING_WORK)).status())
                .isEqualTo("LEFT CASE_CLOSED case 1 entry 6 2026-01-10");
    }

    @Test
    void a_confirmation_of_years_ago_is_still_the_evidence_for_its_year() {
        Told old = Told.user(1, "2018-04-01", "2018-10-01")
                .phase("2020-10-01", FOLLOW_UP)
                .confirmed("2021-04-02", "2021-03-31", true)
                .confirmed("2026-03-31", "2026-03-31", true);
        Asked asked = Asked.of(old);
        RetentionRate then = RetentionRate.of(
                new YearQuestion(Told.HERE, 2020, asked.today(), asked.cases(), asked.figures(), asked.policies()));
        assertThat(then.share()).isEqualTo(new Share(1, 1));
        assertThat(then.worth()).as("no table is known for 2021").isNull();
    }

    @Test
    void who_moved_to_another_office_counts_at_both_or_by_the_other_reading_at_the_last() {
        Told moved = USER.moved("2025-06-01", ELSEWHERE);
        assertThat(Asked.of(moved).share()).isEqualTo("1/1");
        assertThat(Asked.of(moved).of(ELSEWHERE).share()).isEqualTo("1/1");
        assertThat(Asked.of(moved).where(RATE_MOVED_CASE, "LAST_OFFICE").share())
                .isEqualTo("0/0");
        assertThat(Asked.of(moved)
                        .of(ELSEWHERE)
                        .where(RATE_MOVED_CASE, "LAST_OFFICE")
                        .share())
                .isEqualTo("1/1");
    }

    @Test
    void who_moved_before_the_service_began_is_no_user_of_the_first_office() {
        Told moved = Told.of(1, "2024-04-01")
                .phase("2024-04-01", TRANSITION)
                .hired("2024-04-01")
                .moved("2024-09-30", ELSEWHERE)
                .phase("2024-10-01", RETENTION);
        assertThat(Asked.of(moved).share()).isEqualTo("0/0");
        assertThat(Asked.of(moved).of(ELSEWHERE).share()).isEqualTo("1/1");
    }

    @Test
    void a_new_office_may_count_those_hired_from_its_transition_service() {
        Told hired = Told.of(2, "2025-01-10")
                .phase("2025-01-10", TRANSITION)
                .hired("2025-05-01")
                .left("2025-12-31");
        Asked young = Asked.of(USER, hired).told(20, null, "2024-10-01");
        assertThat(young.share()).isEqualTo("1/1");
        Asked byHires = young.where(RATE_NEW_OFFICE, "HIRES");
        assertThat(byHires.share()).isEqualTo("1/2");
        assertThat(byHires.rate().ofHires()).isTrue();
        assertThat(byHires.told(20, null, "2018-04-01").share()).isEqualTo("1/1");
    }

    @Test
    void before_the_reference_day_the_rate_is_judged_on_the_day_of_asking() {
        Asked early = Asked.of(USER).on("2025-12-01");
        assertThat(early.rate().judgedOn()).isEqualTo("2025-12-01");
        assertThat(early.rate().referenceDay()).isEqualTo("2026-03-31");
        assertThat(early.share()).isEqualTo("1/1");
    }

    @Test
    void the_fee_follows_from_the_exact_fraction_and_says_how_many_leavers_it_takes() {
        Told[] twenty = IntStream.rangeClosed(1, 20)
                .mapToObj(no -> {
                    Told user = Told.user(no, "2024-04-01", "2024-10-01");
                    return no <= 2 ? user.left("2025-05-10") : user;
                })
                .toArray(Told[]::new);
        Worth worth = Asked.of(twenty).rate().worth();
        assertThat(worth).isNotNull();
        assertThat(worth.bracket().units()).isEqualTo(3348);
        assertThat(worth.up()).isEqualTo(new Worth.Distance(new Bracket(95, false, 3512), 1));
        assertThat(worth.down()).isEqualTo(new Worth.Distance(new Bracket(80, false, 2768), 1));
        assertThat(worth.table().source()).contains("unverified after 2026-04");
    }

    @Test
    void the_rate_is_supposed_for_who_leaves_and_who_stays_and_not_for_who_has_left() {
        Asked silent = Asked.of(USER.phase("2025-10-01", FOLLOW_UP));
        assertThat(supposed(silent, false)).isEqualTo("1/1");
        assertThat(supposed(Asked.of(USER), true)).isEqualTo("0/1");
        assertThat(supposed(Asked.of(USER), false)).isEqualTo("1/1");
        Asked left = Asked.of(USER.left("2026-01-31"));
        assertThat(left.only().mayStay()).isFalse();
        assertThat(supposed(left, false)).isEqualTo("0/1");
    }

    private static String supposed(Asked asked, boolean leaves) {
        Set<UUID> one = Set.copyOf(asked.only().cases());
        Share share = asked.rate()
                .supposing(asked.question(), leaves ? one : Set.of(), leaves ? Set.of() : one)
                .share();
        return share.part() + "/" + share.all();
    }

    @Test
    void the_answer_lists_every_reading_that_it_rests_on() {
        assertThat(Asked.of(USER).rate().readings())
                .extracting(DatedValue::setting)
                .contains(
                        Setting.RATE_WINDOW,
                        Setting.RATE_ENDED_BUT_WORKING,
                        Setting.RATE_UNCONFIRMED,
                        Setting.RATE_MOVED_CASE,
                        Setting.RATE_NEW_OFFICE,
                        Setting.MONTH_COUNTING,
                        Setting.JOB_CHANGE_GRACE);
    }

    @Test
    void persons_come_with_hire_six_months_and_use() {
        RatedPerson person = Asked.of(Told.user(1, "2024-08-31", "2025-03-01").phase("2025-12-01", FOLLOW_UP))
                .only();
        assertThat(person.hiredOn()).isEqualTo("2024-08-31");
        assertThat(person.sixMonthsOn()).isEqualTo("2025-02-28");
        assertThat(person.usedFrom()).isEqualTo("2025-03-01");
        assertThat(person.usedUntil()).isEqualTo(LocalDate.of(2025, 11, 30));
    }
}
