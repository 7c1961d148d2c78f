package org.supporttimeline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.DeadlineKind.JOB_CHANGE_GRACE;
import static org.supporttimeline.domain.calendar.DeadlineKind.SENDER_DUTY;
import static org.supporttimeline.domain.calendar.DeadlineKind.SIX_MONTH_POINT;
import static org.supporttimeline.domain.calendar.Facts.back;
import static org.supporttimeline.domain.calendar.Facts.hired;
import static org.supporttimeline.domain.calendar.Facts.intake;
import static org.supporttimeline.domain.calendar.Facts.leave;
import static org.supporttimeline.domain.calendar.Facts.left;
import static org.supporttimeline.domain.calendar.Facts.phase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/**
 * Six months of employment open retention support (fee notice 14-2, note 1) and end the sending office's duty; one change of
 * job within a month counts as continuing (MHLW Q&A of 2018-12-17).
 */
class EmploymentClocksTest {

    private static Story placed(String hired) {
        return Story.of(
                intake("2024-01-10", SupportService.TRANSITION), hired(hired), phase(hired, SupportPhase.PLACEMENT));
    }

    @ParameterizedTest(name = "hired on {0}: the six months are full on {1}, the duty ends on {2}")
    @CsvSource({
        "2026-01-15, 2026-07-15, 2026-07-14",
        "2026-04-01, 2026-10-01, 2026-09-30",
        "2026-08-31, 2027-03-01, 2027-02-28",
        "2026-08-30, 2027-03-01, 2027-02-28",
        "2027-08-31, 2028-03-01, 2028-02-29",
        "2026-03-31, 2026-10-01, 2026-09-30"
    })
    void six_months_of_employment(String hired, String full, String lastOfDuty) {
        assertThat(placed(hired).told(SIX_MONTH_POINT, hired)).isEqualTo(full + " UPCOMING");
        assertThat(placed(hired).told(SENDER_DUTY, hired)).isEqualTo(lastOfDuty + " UPCOMING");
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-04-15, 2026-07-15 UPCOMING",
        "2026-04-16, 2026-07-15 DUE_SOON",
        "2026-07-15, 2026-07-15 DUE_TODAY",
        "2026-07-16, 2026-07-15 MET"
    })
    void the_six_month_point_is_waited_for(String today, String told) {
        assertThat(placed("2026-01-15").told(SIX_MONTH_POINT, today)).isEqualTo(told);
    }

    @Test
    void retention_may_begin_with_the_following_month_where_the_municipality_reads_it_so() {
        Story story = placed("2026-01-15").where(Setting.RETENTION_START, "FOLLOWING_MONTH");
        assertThat(story.told(SIX_MONTH_POINT, "2026-02-01")).isEqualTo("2026-08-01 UPCOMING");
        assertThat(story.told(SENDER_DUTY, "2026-02-01")).isEqualTo("2026-07-14 UPCOMING");
    }

    @Test
    void months_may_be_counted_to_the_end_of_a_short_month_less_one_day() {
        Story story = placed("2026-08-31").where(Setting.MONTH_COUNTING, "CLAMPED");
        assertThat(story.told(SIX_MONTH_POINT, "2026-09-01")).isEqualTo("2027-02-28 UPCOMING");
    }

    @Test
    void leave_does_not_stop_the_months_unless_the_policy_says_so() {
        Story story = placed("2026-01-15").then(leave("2026-03-01"), back("2026-03-11"));
        assertThat(story.told(SIX_MONTH_POINT, "2026-04-01")).isEqualTo("2026-07-15 UPCOMING");
        assertThat(story.where(Setting.LEAVE_AND_CLOCKS, "STANDS_STILL").told(SIX_MONTH_POINT, "2026-04-01"))
                .isEqualTo("2026-07-25 UPCOMING");
    }

    @Test
    void the_duty_binds_transition_support_and_is_best_effort_for_the_others() {
        assertThat(placed("2026-01-15")
                        .first(SENDER_DUTY, "2026-02-01")
                        .orElseThrow()
                        .binding())
                .isEqualTo(Binding.LEGAL);
        Story typeB = Story.of(
                intake("2025-12-01", SupportService.TYPE_B),
                hired("2026-01-15"),
                phase("2026-01-15", SupportPhase.PLACEMENT));
        assertThat(typeB.first(SENDER_DUTY, "2026-02-01").orElseThrow().binding())
                .isEqualTo(Binding.SOFT);
    }

    @ParameterizedTest(name = "the last day at work was {0}: a new job continues until {1}")
    @CsvSource({
        "2026-03-20, 2026-04-20",
        "2026-03-31, 2026-04-30",
        "2026-04-30, 2026-05-31",
        "2026-01-31, 2026-02-28",
        "2026-01-30, 2026-02-28",
        "2026-02-28, 2026-03-31"
    })
    void a_job_may_change_within_a_month(String left, String until) {
        Story story = placed("2025-11-04").then(left(left));
        assertThat(story.told(JOB_CHANGE_GRACE, left)).isEqualTo("none");
        assertThat(story.told(JOB_CHANGE_GRACE, Facts.day(left).plusDays(1).toString()))
                .isEqualTo(until + " DUE_SOON");
        assertThat(story.told(JOB_CHANGE_GRACE, Facts.day(until).plusDays(1).toString()))
                .isEqualTo(until + " OVERDUE");
    }

    @ParameterizedTest(name = "left on 2026-03-31, hired as {1} on {0}: six months are full on {2}")
    @CsvSource({
        "2026-04-30, JOB_CHANGE, 2026-07-15",
        "2026-05-01, JOB_CHANGE, 2026-11-01",
        "2026-04-10, NEW_HIRE,   2026-10-10"
    })
    void a_permitted_change_counts_from_the_first_hire(String rehired, Basis basis, String full) {
        Story story = placed("2026-01-15").then(left("2026-03-31"), hired(rehired, basis, Disclosure.OPEN));
        assertThat(story.told(SIX_MONTH_POINT, rehired)).startsWith(full);
        assertThat(story.told(JOB_CHANGE_GRACE, rehired)).isEqualTo("none");
    }

    @Test
    void only_one_change_is_permitted() {
        Story story = placed("2026-01-15")
                .then(left("2026-02-28"), hired("2026-03-10", Basis.JOB_CHANGE, Disclosure.OPEN), left("2026-04-20"));
        assertThat(story.told(JOB_CHANGE_GRACE, "2026-04-21")).isEqualTo("none");
        Story again = story.then(hired("2026-05-01", Basis.JOB_CHANGE, Disclosure.OPEN));
        assertThat(again.told(SIX_MONTH_POINT, "2026-05-02")).isEqualTo("2026-11-01 UPCOMING");
        assertThat(again.where(Setting.JOB_CHANGES_PERMITTED, "2").told(SIX_MONTH_POINT, "2026-05-02"))
                .isEqualTo("2026-07-15 DUE_SOON");
    }

    @Test
    void nobody_counts_in_a_case_that_is_followed_up_or_closed() {
        assertThat(placed("2026-01-15")
                        .then(phase("2026-03-01", SupportPhase.FOLLOW_UP))
                        .told(SIX_MONTH_POINT, "2026-03-01"))
                .isEqualTo("none");
    }
}
