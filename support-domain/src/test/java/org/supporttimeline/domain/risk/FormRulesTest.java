package org.supporttimeline.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.risk.RiskFacts.*;
import static org.supporttimeline.domain.risk.RiskRule.*;
import static org.supporttimeline.domain.risk.RiskStory.atWork;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.calendar.Setting;

/** What a person's own forms show: R1, R5, R6, R7, R15, R16. */
class FormRulesTest {

    @Nested
    class LowRhythmIs {

        @Test
        void found_when_one_of_both_is_low_in_two_forms_in_a_row() {
            RiskStory story = atWork().then(week("2026-03-01", "WAKE_TIME=2 MEALS=5"), week("2026-03-08", "MEALS=2"));
            assertThat(story.told(R1, "2026-03-08")).isEqualTo("CHECK since 2026-03-08 by [4, 5]");
        }

        @Test
        void not_found_in_the_neutral_middle_nor_after_one_form_nor_when_a_better_one_lies_between() {
            assertThat(atWork().then(evenWeek("2026-03-01", 3), evenWeek("2026-03-08", 3))
                            .told(R1, "2026-03-08"))
                    .isEqualTo("nothing");
            assertThat(atWork().then(week("2026-03-01", "WAKE_TIME=1 MEALS=2")).told(R1, "2026-03-08"))
                    .isEqualTo("nothing");
            assertThat(atWork().then(
                                    week("2026-03-01", "MEALS=2"),
                                    week("2026-03-08", "MEALS=3"),
                                    week("2026-03-15", "MEALS=2"))
                            .told(R1, "2026-03-15"))
                    .isEqualTo("nothing");
        }

        @Test
        void urgent_at_once_when_both_are_at_the_lowest_step_in_one_form() {
            assertThat(atWork().then(week("2026-03-01", "WAKE_TIME=1 MEALS=1")).told(R1, "2026-03-01"))
                    .isEqualTo("URGENT since 2026-03-01 by [4]");
        }

        @Test
        void told_since_the_second_of_more_low_forms_and_no_longer_once_the_newest_is_old() {
            RiskStory story = atWork().then(
                            week("2026-03-01", "MEALS=2"),
                            week("2026-03-08", "MEALS=1"),
                            week("2026-03-15", "MEALS=2"));
            assertThat(story.told(R1, "2026-03-15")).isEqualTo("CHECK since 2026-03-08 by [4, 5, 6]");
            assertThat(story.told(R1, "2026-04-11")).isEqualTo("CHECK since 2026-03-08 by [4, 5, 6]");
            assertThat(story.told(R1, "2026-04-12")).isEqualTo("nothing");
        }

        @Test
        void asked_for_three_forms_where_the_operator_says_so() {
            RiskStory story = atWork().then(week("2026-03-01", "MEALS=2"), week("2026-03-08", "MEALS=2"));
            assertThat(story.where(Setting.RHYTHM_FORMS, "3").told(R1, "2026-03-08"))
                    .isEqualTo("nothing");
            assertThat(story.where(Setting.RHYTHM_FORMS, "3")
                            .then(week("2026-03-15", "MEALS=2"))
                            .told(R1, "2026-03-15"))
                    .isEqualTo("CHECK since 2026-03-15 by [4, 5, 6]");
        }
    }

    @Nested
    class OwnBaseline {

        private final RiskStory usuallyFour = atWork().then(
                        evenWeek("2026-02-01", 4),
                        evenWeek("2026-02-08", 4),
                        evenWeek("2026-02-15", 4),
                        evenWeek("2026-02-22", 4));

        @Test
        void is_left_when_the_mean_is_a_whole_step_lower_in_two_weeks() {
            RiskStory once = usuallyFour.then(evenWeek("2026-03-01", 3));
            assertThat(once.told(R5, "2026-03-01")).isEqualTo("nothing");
            assertThat(once.then(evenWeek("2026-03-08", 3)).told(R5, "2026-03-08"))
                    .isEqualTo("CHECK since 2026-03-08 by [8, 9]");
        }

        @Test
        void is_kept_a_little_below_a_whole_step() {
            String little = "WAKE_TIME=3 MEALS=3 HELP_SEEKING=3 INSTRUCTION_UNDERSTANDING=4";
            assertThat(usuallyFour
                            .then(week("2026-03-01", little), week("2026-03-08", little))
                            .told(R5, "2026-03-08"))
                    .isEqualTo("nothing");
        }

        @Test
        void is_left_at_once_when_one_item_falls_by_two_steps() {
            RiskStory story = usuallyFour.then(week("2026-03-01", "WAKE_TIME=4 MEALS=2"));
            assertThat(story.told(R5, "2026-03-01")).isEqualTo("CHECK since 2026-03-01 by [8]");
            assertThat(story.why(R5, "2026-03-01").words().ja()).contains("「食事」が2", "中央値4.0");
        }

        @Test
        void is_not_known_with_fewer_than_four_earlier_forms() {
            RiskStory three = atWork().then(
                            evenWeek("2026-02-08", 5),
                            evenWeek("2026-02-15", 5),
                            evenWeek("2026-02-22", 5),
                            evenWeek("2026-03-01", 1));
            assertThat(three.told(R5, "2026-03-01")).isEqualTo("nothing");
        }

        @Test
        void is_never_made_of_the_three_steps_of_the_notice_of_absence() {
            RiskStory story = usuallyFour.then(week("2026-03-01", "ATTENDANCE=2 ABSENCE_NOTICE=1"));
            assertThat(story.told(R5, "2026-03-01")).isEqualTo("nothing");
        }

        @Test
        void regained_for_two_weeks_is_good_news() {
            RiskStory low =
                    usuallyFour.then(evenWeek("2026-03-01", 3), evenWeek("2026-03-08", 3), evenWeek("2026-03-15", 4));
            assertThat(low.told(R16, "2026-03-15")).isEqualTo("nothing");
            assertThat(low.then(evenWeek("2026-03-22", 4)).told(R16, "2026-03-22"))
                    .isEqualTo("GOOD_NEWS since 2026-03-22 by [10, 11]");
        }

        @Test
        void never_left_is_no_news() {
            assertThat(usuallyFour
                            .then(evenWeek("2026-03-01", 4), evenWeek("2026-03-08", 4))
                            .told(R16, "2026-03-08"))
                    .isEqualTo("nothing");
        }

        @Test
        void of_a_success_is_shown_for_two_weeks() {
            RiskStory story = atWork().then(success("2026-03-01"));
            assertThat(story.told(R16, "2026-03-14")).isEqualTo("GOOD_NEWS since 2026-03-01 by [4]");
            assertThat(story.told(R16, "2026-03-15")).isEqualTo("nothing");
        }
    }

    @Nested
    class OneItem {

        @Test
        void asking_for_help_is_low_in_two_forms() {
            RiskStory story = atWork().then(week("2026-03-01", "HELP_SEEKING=2"), week("2026-03-08", "HELP_SEEKING=1"));
            assertThat(story.told(R6, "2026-03-08")).isEqualTo("CHECK since 2026-03-08 by [4, 5]");
        }

        @Test
        void asking_for_help_falls_by_two_steps_but_not_by_one() {
            RiskStory story = atWork().then(week("2026-03-01", "HELP_SEEKING=5"));
            assertThat(story.then(week("2026-03-08", "HELP_SEEKING=3")).told(R6, "2026-03-08"))
                    .isEqualTo("CHECK since 2026-03-08 by [4, 5]");
            assertThat(story.then(week("2026-03-08", "HELP_SEEKING=4")).told(R6, "2026-03-08"))
                    .isEqualTo("nothing");
        }

        @Test
        void understanding_instructions_is_low_in_two_forms_and_a_skipped_answer_interrupts() {
            RiskStory story = atWork().then(week("2026-03-01", "INSTRUCTION_UNDERSTANDING=2"));
            assertThat(story.then(week("2026-03-08", "INSTRUCTION_UNDERSTANDING=2"))
                            .told(R7, "2026-03-08"))
                    .isEqualTo("CHECK since 2026-03-08 by [4, 5]");
            assertThat(story.then(week("2026-03-08", "MEALS=2"), week("2026-03-15", "INSTRUCTION_UNDERSTANDING=2"))
                            .told(R7, "2026-03-15"))
                    .isEqualTo("nothing");
        }

        @Test
        void forms_months_apart_do_not_follow_each_other() {
            RiskStory story = atWork().then(
                            week("2026-01-04", "INSTRUCTION_UNDERSTANDING=2"),
                            week("2026-03-08", "INSTRUCTION_UNDERSTANDING=2"));
            assertThat(story.told(R7, "2026-03-08")).isEqualTo("nothing");
        }
    }

    @Nested
    class Signs {

        private final RiskStory agreed = atWork().then(signs("2026-02-01"), ticked("2026-03-02", 4, 1));

        @Test
        void of_the_own_list_ticked_twice_in_a_week() {
            RiskStory story = agreed.then(ticked("2026-03-08", 4, 1, 2));
            assertThat(story.told(R15, "2026-03-08")).isEqualTo("CHECK since 2026-03-08 by [5, 6]");
            assertThat(story.told(R15, "2026-03-09")).isEqualTo("nothing");
        }

        @Test
        void that_differ_or_come_once_are_not_found() {
            assertThat(agreed.told(R15, "2026-03-02")).isEqualTo("nothing");
            assertThat(agreed.then(ticked("2026-03-03", 4, 2)).told(R15, "2026-03-03"))
                    .isEqualTo("nothing");
        }
    }
}
