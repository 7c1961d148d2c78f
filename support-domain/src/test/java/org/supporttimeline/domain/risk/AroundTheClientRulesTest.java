package org.supporttimeline.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.Facts.*;
import static org.supporttimeline.domain.risk.RiskFacts.*;
import static org.supporttimeline.domain.risk.RiskRule.*;
import static org.supporttimeline.domain.risk.RiskStory.atWork;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Contact.Concern;
import org.supporttimeline.domain.event.Employment.Condition;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;
import org.supporttimeline.domain.event.Vocabulary.Theme;

/** What comes from others, from repeated themes and from the calendar: R10 to R14. */
class AroundTheClientRulesTest {

    @Nested
    class AConcernOfTheEmployer {

        @Test
        void is_to_be_looked_at_until_it_is_settled() {
            RiskStory story = atWork().then(RiskFacts.employer("2026-03-02", Concern.MINOR));
            assertThat(story.told(R10, "2026-03-02")).isEqualTo("CHECK since 2026-03-02 by [4]");
            assertThat(story.then(resolved("2026-03-20", 4)).told(R10, "2026-03-20"))
                    .isEqualTo("nothing");
            assertThat(atWork().then(RiskFacts.employer("2026-03-02", Concern.NONE))
                            .told(R10, "2026-03-02"))
                    .isEqualTo("nothing");
        }

        @Test
        void is_urgent_when_contract_or_hours_are_at_stake() {
            assertThat(atWork().then(RiskFacts.employer("2026-03-02", Concern.CONTRACT_AT_RISK))
                            .told(R10, "2026-03-03"))
                    .isEqualTo("URGENT since 2026-03-02 by [4]");
        }

        @Test
        void differs_from_the_clients_own_view_when_the_form_says_four_on_the_same_theme() {
            RiskStory concern = atWork().then(RiskFacts.employer("2026-03-02", Concern.SERIOUS, Theme.INSTRUCTIONS));
            RiskStory well = concern.then(week("2026-03-08", "INSTRUCTION_UNDERSTANDING=4"));
            assertThat(well.told(R10, "2026-03-08")).isEqualTo("CHECK since 2026-03-02 by [4, 5]");
            assertThat(well.why(R10, "2026-03-08").words().ja()).contains("見方が異なります");
            RiskStory alike = concern.then(week("2026-03-08", "INSTRUCTION_UNDERSTANDING=3"));
            assertThat(alike.why(R10, "2026-03-08").words().ja()).doesNotContain("見方");
        }
    }

    @Nested
    class ATheme {

        /** Three Mondays, with weeks between. */
        private final RiskStory twice =
                atWork().then(talked("2026-03-02", Theme.SLEEP), talked("2026-03-16", Theme.SLEEP, Theme.MONEY));

        @Test
        void is_watched_when_it_came_up_in_three_of_five_weeks() {
            assertThat(twice.told(R11, "2026-03-20")).isEqualTo("nothing");
            RiskStory thrice = twice.then(talked("2026-03-30", Theme.SLEEP));
            assertThat(thrice.told(R11, "2026-03-30")).isEqualTo("WATCH since 2026-03-30 by [4, 5, 6]");
            assertThat(thrice.told(R11, "2026-04-05")).isEqualTo("WATCH since 2026-03-30 by [4, 5, 6]");
            assertThat(thrice.told(R11, "2026-04-06")).isEqualTo("nothing");
        }

        @Test
        void counts_once_a_week_and_never_as_other() {
            assertThat(twice.then(talked("2026-03-18", Theme.SLEEP)).told(R11, "2026-03-18"))
                    .isEqualTo("nothing");
            assertThat(atWork().then(
                                    talked("2026-03-02", Theme.OTHER),
                                    talked("2026-03-09", Theme.OTHER),
                                    talked("2026-03-16", Theme.OTHER))
                            .told(R11, "2026-03-16"))
                    .isEqualTo("nothing");
        }
    }

    @Nested
    class ATime {

        @Test
        void of_the_first_three_months_deserves_attention() {
            RiskStory story = RiskStory.of(
                    intake("2025-01-06"), hired("2026-01-15"), phase("2026-01-15", SupportPhase.PLACEMENT));
            assertThat(story.told(R12, "2026-01-14")).isEqualTo("nothing");
            assertThat(story.told(R12, "2026-01-15")).isEqualTo("BANNER since 2026-01-15 by [2]");
            assertThat(story.told(R12, "2026-04-14")).isEqualTo("BANNER since 2026-01-15 by [2]");
            assertThat(story.told(R12, "2026-04-15")).isEqualTo("nothing");
        }

        @Test
        void around_the_six_month_point_and_after_a_change_of_superior_but_not_of_pay() {
            RiskStory story = RiskStory.of(
                    intake("2025-01-06"), hired("2026-01-15"), phase("2026-01-15", SupportPhase.PLACEMENT));
            assertThat(story.told(R12, "2026-06-16")).isEqualTo("nothing");
            assertThat(story.told(R12, "2026-06-17")).isEqualTo("BANNER since 2026-06-17 by [2]");
            assertThat(story.then(changed("2026-05-01", Condition.SUPERIOR)).told(R12, "2026-05-29"))
                    .isEqualTo("BANNER since 2026-05-01 by [4]");
            assertThat(story.then(changed("2026-05-01", Condition.SUPERIOR)).told(R12, "2026-05-30"))
                    .isEqualTo("nothing");
            assertThat(story.then(changed("2026-05-01", Condition.PAY)).told(R12, "2026-05-02"))
                    .isEqualTo("nothing");
        }

        @Test
        void after_a_return_from_leave_deserves_attention() {
            RiskStory story = RiskStory.of(
                    intake("2024-01-06"),
                    hired("2024-01-15"),
                    phase("2025-01-15", SupportPhase.FOLLOW_UP),
                    leave("2026-02-01"),
                    back("2026-03-01"));
            assertThat(story.told(R12, "2026-02-28")).isEqualTo("nothing");
            assertThat(story.told(R12, "2026-03-01")).isEqualTo("BANNER since 2026-03-01 by [5]");
            assertThat(story.told(R12, "2026-03-30")).isEqualTo("nothing");
        }

        @Test
        void before_support_ends_deserves_attention_and_hand_over() {
            RiskStory story = RiskStory.of(
                    intake("2022-01-06"),
                    hired("2022-04-01"),
                    phase("2022-04-01", SupportPhase.PLACEMENT),
                    phase("2022-10-01", SupportPhase.RETENTION));
            assertThat(story.told(R12, "2025-03-31")).isEqualTo("nothing");
            assertThat(story.told(R12, "2025-04-01")).isEqualTo("BANNER since 2025-04-01 by [2, 4]");
            assertThat(story.told(R14, "2025-03-31")).isEqualTo("nothing");
            assertThat(story.told(R14, "2025-04-01")).isEqualTo("WATCH since 2025-04-01 by [2, 4]");
            assertThat(story.told(R14, "2025-07-01")).isEqualTo("WATCH since 2025-04-01 by [2, 4]");
            assertThat(story.told(R14, "2025-07-02")).isEqualTo("CHECK since 2025-04-01 by [2, 4]");
        }
    }

    @Nested
    class APlan {

        @Test
        void is_watched_two_weeks_before_it_ends_and_looked_at_when_it_is_over() {
            RiskStory story = atWork().then(
                            plan("2026-05-20", 1, SupportService.RETENTION, "2026-06-01", "2026-11-30"),
                            agreed("2026-05-25", 1),
                            phase("2026-06-01", SupportPhase.RETENTION));
            assertThat(story.told(R13, "2026-11-15")).isEqualTo("nothing");
            assertThat(story.told(R13, "2026-11-16")).isEqualTo("WATCH since 2026-11-16 by [4]");
            assertThat(story.told(R13, "2026-12-01")).isEqualTo("CHECK since 2026-11-16 by [4]");
        }
    }
}
