package org.supporttimeline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.DeadlineKind.CHECK_IN_DUE;
import static org.supporttimeline.domain.calendar.Facts.DAILY;
import static org.supporttimeline.domain.calendar.Facts.WEEKLY;
import static org.supporttimeline.domain.calendar.Facts.arranged;
import static org.supporttimeline.domain.calendar.Facts.back;
import static org.supporttimeline.domain.calendar.Facts.day;
import static org.supporttimeline.domain.calendar.Facts.filled;
import static org.supporttimeline.domain.calendar.Facts.hired;
import static org.supporttimeline.domain.calendar.Facts.intake;
import static org.supporttimeline.domain.calendar.Facts.leave;
import static org.supporttimeline.domain.calendar.Facts.none;
import static org.supporttimeline.domain.calendar.Facts.phase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supporttimeline.domain.event.CheckIn.CheckInArranged;
import org.supporttimeline.domain.event.Vocabulary.Cadence;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/** Forms that were agreed to be filled (seed practice of ルーツ川崎, weekly; S1, daily); due two days after their period. */
class CheckInClockTest {

    private static final Story WORKING =
            Story.of(intake("2026-01-05"), hired("2026-04-01"), phase("2026-04-01", SupportPhase.PLACEMENT));

    /** Agreed on a Wednesday. */
    private static final Story ARRANGED = WORKING.then(arranged("2026-04-08", WEEKLY, Cadence.WEEKLY, "2026-12-31"));

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-04-07, none",
        "2026-04-08, 2026-04-16 UPCOMING",
        "2026-04-14, 2026-04-16 DUE_SOON",
        "2026-04-16, 2026-04-16 DUE_TODAY",
        "2026-04-17, 2026-04-16 OVERDUE",
        "2027-01-01, none"
    })
    void the_first_week_begins_with_the_arrangement(String today, String told) {
        assertThat(ARRANGED.told(CHECK_IN_DUE, today)).isEqualTo(told);
    }

    @Test
    void the_next_week_follows_the_last_filled_one() {
        Story story = ARRANGED.then(filled("2026-04-20", WEEKLY, "2026-04-13", "2026-04-19"));
        assertThat(story.told(CHECK_IN_DUE, "2026-04-20")).isEqualTo("2026-04-28 UPCOMING");
        assertThat(story.told(CHECK_IN_DUE, "2026-04-29")).isEqualTo("2026-04-28 OVERDUE");
        assertThat(story.first(CHECK_IN_DUE, "2026-04-20").orElseThrow().entries())
                .containsExactly(4, 5);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "SEVERAL_A_WEEK, 2026-04-28 UPCOMING",
        "FORTNIGHTLY,    2026-05-05 UPCOMING",
        "MONTHLY,        2026-05-21 UPCOMING",
        "QUARTERLY,      2026-07-21 UPCOMING",
        "HALF_YEARLY,    2026-10-21 UPCOMING",
        "ONCE,           none",
        "AS_NEEDED,      none"
    })
    void other_cadences_step_from_the_last_filled_form(Cadence cadence, String told) {
        Story story = WORKING.then(
                arranged("2026-04-08", WEEKLY, cadence, null),
                filled("2026-04-20", WEEKLY, "2026-04-13", "2026-04-19"));
        assertThat(story.told(CHECK_IN_DUE, "2026-04-20")).isEqualTo(told);
    }

    @Test
    void a_daily_report_is_asked_for_on_working_days() {
        Story story = WORKING.then(
                arranged("2026-04-20", DAILY, Cadence.DAILY, null),
                filled("2026-05-01", DAILY, "2026-05-01", "2026-05-01"));
        assertThat(story.told(CHECK_IN_DUE, "2026-05-02")).isEqualTo("2026-05-09 UPCOMING");
    }

    @Test
    void each_form_is_due_by_itself() {
        Story story = ARRANGED.then(arranged("2026-04-09", DAILY, Cadence.DAILY, null));
        assertThat(story.told(CHECK_IN_DUE, "2026-04-09")).isEqualTo("2026-04-11 DUE_SOON, 2026-04-16 UPCOMING");
    }

    @Test
    void nobody_on_leave_is_asked() {
        Story story = ARRANGED.then(leave("2026-04-10"), back("2026-05-11"));
        assertThat(story.told(CHECK_IN_DUE, "2026-04-20")).isEqualTo("none");
    }

    @Test
    void after_leave_the_first_whole_week_at_work_is_asked_for() {
        Story story = ARRANGED.then(leave("2026-04-10"), back("2026-05-11"));
        assertThat(story.told(CHECK_IN_DUE, "2026-05-11")).isEqualTo("2026-05-21 UPCOMING");
        assertThat(story.told(CHECK_IN_DUE, "2026-05-22")).isEqualTo("2026-05-21 OVERDUE");
    }

    @Test
    void after_leave_a_daily_report_is_asked_for_from_the_first_day_back() {
        Story story = WORKING.then(
                arranged("2026-04-08", DAILY, Cadence.DAILY, null), leave("2026-04-09"), back("2026-05-11"));
        Story reported = story.then(filled("2026-04-08", DAILY, "2026-04-08", "2026-04-08"));
        assertThat(story.told(CHECK_IN_DUE, "2026-05-11")).isEqualTo("2026-04-10 OVERDUE");
        assertThat(reported.told(CHECK_IN_DUE, "2026-05-11")).isEqualTo("2026-05-13 DUE_SOON");
    }

    @Test
    void a_leave_that_lies_ahead_is_not_known_yet() {
        Story story = ARRANGED.then(leave("2026-04-10"), back("2026-05-11"));
        assertThat(story.told(CHECK_IN_DUE, "2026-04-09")).isEqualTo("2026-04-16 UPCOMING");
    }

    @Test
    void a_report_of_one_day_that_is_wished_for_weekly_is_due_a_week_later() {
        Story story = WORKING.then(
                arranged("2026-04-08", DAILY, Cadence.WEEKLY, null),
                filled("2026-04-08", DAILY, "2026-04-08", "2026-04-08"));
        assertThat(story.told(CHECK_IN_DUE, "2026-04-09")).isEqualTo("2026-04-17 UPCOMING");
    }

    @Test
    void an_arrangement_that_begins_later_leaves_the_present_one_until_then() {
        Story story = ARRANGED.then(
                new CheckInArranged(day("2026-04-09"), WEEKLY, Cadence.FORTNIGHTLY, day("2026-05-01"), null, none()));
        assertThat(story.told(CHECK_IN_DUE, "2026-04-10")).isEqualTo("2026-04-16 UPCOMING");
        assertThat(story.told(CHECK_IN_DUE, "2026-05-01")).isEqualTo("2026-05-09 UPCOMING");
    }
}
