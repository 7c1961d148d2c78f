package org.supporttimeline.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.Facts.*;
import static org.supporttimeline.domain.risk.RiskFacts.*;
import static org.supporttimeline.domain.risk.RiskRule.*;
import static org.supporttimeline.domain.risk.RiskStory.atWork;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Phase.ContactWish;
import org.supporttimeline.domain.event.Vocabulary.Cadence;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/** What did not come: forms, answers, contact: R4, R8, R9. */
class SilenceRulesTest {

    /** Weeks from Monday to Sunday; a form is due on the Tuesday after. */
    private final RiskStory weekly = atWork().then(arranged("2026-02-02", WEEKLY, Cadence.WEEKLY, null));

    @Nested
    class AForm {

        @Test
        void missed_once_is_no_indicator_but_a_reason_to_ask() {
            assertThat(weekly.told(R4, "2026-02-11")).isEqualTo("nothing");
            assertThat(weekly.why(R4, "2026-02-10").words().ja()).doesNotContain("声をかける");
            assertThat(weekly.why(R4, "2026-02-11").words().ja()).contains("声をかける");
        }

        @Test
        void missed_twice_in_a_row_is_watched_from_the_day_after_it_was_due() {
            assertThat(weekly.told(R4, "2026-02-17")).isEqualTo("nothing");
            assertThat(weekly.told(R4, "2026-02-18")).isEqualTo("WATCH since 2026-02-18 by [4]");
        }

        @Test
        void missed_three_times_in_a_row_is_to_be_looked_at() {
            assertThat(weekly.told(R4, "2026-02-25")).isEqualTo("CHECK since 2026-02-18 by [4]");
        }

        @Test
        void missed_in_two_of_the_last_four_weeks_is_watched() {
            RiskStory story = weekly.then(week("2026-02-08", "MEALS=4"), week("2026-02-22", "MEALS=4"));
            assertThat(story.told(R4, "2026-03-03")).isEqualTo("nothing");
            assertThat(story.told(R4, "2026-03-04")).isEqualTo("WATCH since 2026-03-04 by [4, 5, 6]");
        }

        @Test
        void handed_in_ends_the_row_and_two_more_end_the_watch() {
            RiskStory back = weekly.then(week("2026-03-01", "MEALS=4"));
            assertThat(back.told(R4, "2026-03-02")).isEqualTo("WATCH since 2026-02-18 by [4, 5]");
            assertThat(back.then(week("2026-03-08", "MEALS=4")).told(R4, "2026-03-09"))
                    .isEqualTo("WATCH since 2026-02-25 by [4, 5, 6]");
            assertThat(back.then(week("2026-03-08", "MEALS=4"), week("2026-03-15", "MEALS=4"))
                            .told(R4, "2026-03-16"))
                    .isEqualTo("nothing");
        }

        @Test
        void is_not_missed_on_leave_or_in_a_week_of_holidays() {
            assertThat(weekly.then(leave("2026-02-05")).told(R4, "2026-03-10")).isEqualTo("nothing");
            assertThat(weekly.then(leave("2026-02-05"), back("2026-02-16")).told(R4, "2026-02-25"))
                    .isEqualTo("nothing");
            RiskStory spring = atWork().then(arranged("2026-04-27", WEEKLY, Cadence.WEEKLY, null));
            assertThat(spring.told(R4, "2026-05-13"))
                    .as("the week from 4 May has two business days")
                    .isEqualTo("nothing");
        }

        @Test
        void is_not_missed_by_somebody_who_wishes_for_no_contact() {
            RiskStory story = weekly.then(wish("2026-02-03", Party.CLIENT, ContactWish.NONE, null));
            assertThat(story.told(R4, "2026-03-10")).isEqualTo("nothing");
            assertThat(story.why(R4, "2026-03-10").looked()).containsExactly(5);
            assertThat(story.why(R4, "2026-03-10").words().ja()).contains("連絡を希望しない");
        }

        @Test
        void of_a_day_is_missed_on_business_days_only() {
            RiskStory daily = atWork().then(arranged("2026-02-06", DAILY, Cadence.DAILY, null));
            assertThat(daily.told(R4, "2026-02-11")).isEqualTo("nothing");
            assertThat(daily.told(R4, "2026-02-12")).isEqualTo("WATCH since 2026-02-12 by [4]");
        }
    }

    @Nested
    class AnAnswer {

        /** Monday. */
        private final RiskStory asked = atWork().then(RiskFacts.asked("2026-03-02"));

        @Test
        void is_owed_within_two_business_days_and_urgently_after_five() {
            assertThat(asked.told(R8, "2026-03-04")).isEqualTo("nothing");
            assertThat(asked.told(R8, "2026-03-05")).isEqualTo("CHECK since 2026-03-05 by [4]");
            assertThat(asked.told(R8, "2026-03-09")).isEqualTo("CHECK since 2026-03-05 by [4]");
            assertThat(asked.told(R8, "2026-03-10")).isEqualTo("URGENT since 2026-03-05 by [4]");
        }

        @Test
        void given_ends_it() {
            assertThat(asked.then(answered("2026-03-10", 4)).told(R8, "2026-03-10"))
                    .isEqualTo("nothing");
        }

        @Test
        void stays_owed_when_the_case_is_closed() {
            assertThat(asked.then(phase("2026-03-03", SupportPhase.CLOSED)).told(R8, "2026-03-05"))
                    .isEqualTo("CHECK since 2026-03-05 by [4]");
        }
    }

    @Nested
    class Contact {

        private final RiskStory retention = atWork().then(phase("2026-06-01", SupportPhase.RETENTION));

        @Test
        void by_interview_is_watched_from_the_twentieth_and_checked_in_the_last_five_business_days() {
            assertThat(retention.told(R9, "2026-06-19")).isEqualTo("nothing");
            assertThat(retention.told(R9, "2026-06-20")).isEqualTo("WATCH since 2026-06-20 by []");
            assertThat(retention.told(R9, "2026-06-23")).isEqualTo("WATCH since 2026-06-20 by []");
            assertThat(retention.told(R9, "2026-06-24")).isEqualTo("CHECK since 2026-06-20 by []");
            assertThat(retention.told(R9, "2026-06-30")).isEqualTo("CHECK since 2026-06-20 by []");
        }

        @Test
        void by_interview_that_was_not_held_leaves_a_gap_in_the_next_month() {
            assertThat(retention.told(R9, "2026-07-01")).isEqualTo("CHECK since 2026-07-01 by []");
            assertThat(retention.why(R9, "2026-07-01").words().ja()).contains("2026年6月");
        }

        @Test
        void by_interview_held_is_fine() {
            assertThat(retention
                            .then(interview("2026-06-25", ContactChannel.VISIT))
                            .told(R9, "2026-06-30"))
                    .isEqualTo("nothing");
        }

        @Test
        void by_own_wish_is_overdue_after_a_quarter_more_of_the_interval() {
            RiskStory story =
                    atWork().then(wish("2026-03-01", Party.CLIENT, ContactWish.REGULAR, 14), talked("2026-03-02"));
            assertThat(story.told(R9, "2026-03-20")).isEqualTo("nothing");
            assertThat(story.told(R9, "2026-03-21")).isEqualTo("CHECK since 2026-03-21 by [4, 5]");
        }

        @Test
        void is_not_missed_by_somebody_who_wishes_for_none_nor_is_the_employers_interval_theirs() {
            assertThat(atWork().then(wish("2026-03-01", Party.CLIENT, ContactWish.NONE, null))
                            .told(R9, "2026-05-20"))
                    .isEqualTo("nothing");
            assertThat(atWork().then(wish("2026-03-01", Party.EMPLOYER, ContactWish.REGULAR, 7))
                            .told(R9, "2026-05-20"))
                    .isEqualTo("nothing");
        }
    }
}
