package org.supporttimeline.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.Facts.back;
import static org.supporttimeline.domain.calendar.Facts.leave;
import static org.supporttimeline.domain.risk.RiskFacts.*;
import static org.supporttimeline.domain.risk.RiskRule.*;
import static org.supporttimeline.domain.risk.RiskStory.atWork;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Absence, as forms and the employer tell it: R2, R3. */
class AbsenceRulesTest {

    @Nested
    class WithoutNotice {

        @Test
        void is_urgent_when_nobody_was_ever_told() {
            assertThat(atWork().then(week("2026-03-01", "ATTENDANCE=2 ABSENCE_NOTICE=1"))
                            .told(R2, "2026-03-01"))
                    .isEqualTo("URGENT since 2026-03-01 by [4]");
        }

        @Test
        void is_to_be_looked_at_when_somebody_was_told_sometimes() {
            assertThat(atWork().then(week("2026-03-01", "ATTENDANCE=2 ABSENCE_NOTICE=2"))
                            .told(R2, "2026-03-01"))
                    .isEqualTo("CHECK since 2026-03-01 by [4]");
        }

        @Test
        void is_none_when_notice_was_always_given() {
            assertThat(atWork().then(week("2026-03-01", "ATTENDANCE=2 ABSENCE_NOTICE=3"))
                            .told(R2, "2026-03-01"))
                    .isEqualTo("nothing");
        }

        @Test
        void is_urgent_by_the_word_of_the_employer() {
            assertThat(atWork().then(attendance("2026-03-02", 1, 1, 0)).told(R2, "2026-03-02"))
                    .isEqualTo("URGENT since 2026-03-02 by [4]");
            assertThat(atWork().then(attendance("2026-03-02", 3, 0, 2)).told(R2, "2026-03-02"))
                    .isEqualTo("nothing");
        }

        @Test
        void is_told_for_four_weeks() {
            RiskStory story = atWork().then(week("2026-03-01", "ATTENDANCE=2 ABSENCE_NOTICE=1"));
            assertThat(story.told(R2, "2026-03-28")).isEqualTo("URGENT since 2026-03-01 by [4]");
            assertThat(story.told(R2, "2026-03-29")).isEqualTo("nothing");
        }
    }

    @Nested
    class Clustered {

        @Test
        void by_daily_reports_twice_in_two_weeks() {
            RiskStory late = atWork().then(report("2026-03-02", "ATTENDANCE=3"));
            assertThat(late.told(R3, "2026-03-02")).isEqualTo("nothing");
            assertThat(late.then(report("2026-03-15", "ATTENDANCE=6")).told(R3, "2026-03-15"))
                    .isEqualTo("CHECK since 2026-03-15 by [4, 5]");
            assertThat(late.then(report("2026-03-16", "ATTENDANCE=6")).told(R3, "2026-03-16"))
                    .isEqualTo("nothing");
        }

        @Test
        void by_coming_late_and_leaving_early_on_one_day() {
            assertThat(atWork().then(report("2026-03-02", "ATTENDANCE=5")).told(R3, "2026-03-02"))
                    .isEqualTo("CHECK since 2026-03-02 by [4]");
        }

        @Test
        void by_weekly_forms_that_tell_of_absence_in_two_weeks_running() {
            RiskStory story = atWork().then(week("2026-03-01", "ATTENDANCE=2"), week("2026-03-08", "ATTENDANCE=2"));
            assertThat(story.told(R3, "2026-03-08")).isEqualTo("CHECK since 2026-03-08 by [4, 5]");
        }

        @Test
        void by_three_in_four_weeks_and_no_longer_once_they_lie_apart() {
            RiskStory story = atWork().then(
                            week("2026-02-01", "ATTENDANCE=2"),
                            week("2026-02-15", "ATTENDANCE=2"),
                            report("2026-02-20", "ATTENDANCE=1"),
                            week("2026-03-01", "ATTENDANCE=2"));
            assertThat(story.told(R3, "2026-03-01")).isEqualTo("nothing");
            RiskStory closer = atWork().then(
                            report("2026-02-02", "ATTENDANCE=6"),
                            report("2026-02-15", "ATTENDANCE=4"),
                            report("2026-03-01", "ATTENDANCE=6"));
            assertThat(closer.told(R3, "2026-03-01")).isEqualTo("CHECK since 2026-03-01 by [4, 5, 6]");
            RiskStory spread = atWork().then(
                            report("2026-02-02", "ATTENDANCE=6"),
                            report("2026-02-16", "ATTENDANCE=4"),
                            report("2026-03-01", "ATTENDANCE=1"));
            assertThat(spread.told(R3, "2026-03-01")).isEqualTo("nothing");
        }

        @Test
        void by_the_employer_and_not_twice_for_the_same_days() {
            assertThat(atWork().then(attendance("2026-03-09", 1, 0, 1)).told(R3, "2026-03-09"))
                    .isEqualTo("CHECK since 2026-03-09 by [4]");
            assertThat(atWork().then(attendance("2026-03-09", 1, 0, 0), attendance("2026-03-10", 1, 0, 0))
                            .told(R3, "2026-03-10"))
                    .isEqualTo("nothing");
            assertThat(atWork().then(attendance("2026-03-09", 1, 0, 0), week("2026-03-08", "ATTENDANCE=2"))
                            .told(R3, "2026-03-10"))
                    .isEqualTo("nothing");
        }

        @Test
        void never_by_paid_holidays_or_leave() {
            assertThat(atWork().then(report("2026-03-02", "ATTENDANCE=7"), report("2026-03-03", "ATTENDANCE=7"))
                            .told(R3, "2026-03-03"))
                    .isEqualTo("nothing");
            assertThat(atWork().then(
                                    leave("2026-03-01"),
                                    report("2026-03-02", "ATTENDANCE=6"),
                                    report("2026-03-03", "ATTENDANCE=6"),
                                    back("2026-03-05"))
                            .told(R3, "2026-03-06"))
                    .isEqualTo("nothing");
        }
    }
}
