package org.supporttimeline.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.decision.Facts.answers;
import static org.supporttimeline.domain.decision.Facts.day;
import static org.supporttimeline.domain.decision.Facts.intake;
import static org.supporttimeline.domain.decision.Facts.set;
import static org.supporttimeline.domain.decision.Facts.signs;
import static org.supporttimeline.domain.decision.Facts.success;
import static org.supporttimeline.domain.decision.Facts.weekly;

import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.CheckIn.CheckInArranged;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.Vocabulary.Cadence;

class CheckInRulesTest {
    private final Given opened = Given.entries(intake("2025-01-06"));

    @Test
    void a_form_a_week_is_recorded() {
        Given.entries(intake("2025-01-06"), weekly("2025-02-03"))
                .when(weekly("2025-02-10"))
                .accepted();
    }

    @Test
    void the_same_period_twice_is_refused() {
        Given.entries(intake("2025-01-06"), weekly("2025-02-03"))
                .when(weekly("2025-02-03"))
                .refusedBy(Rule.CHECK_IN_PERIOD_ONCE, "periodFrom", 2);
    }

    @Test
    void overlapping_periods_are_refused() {
        Given.entries(intake("2025-01-06"), weekly("2025-02-03"))
                .when(weekly("2025-02-09"))
                .refusedBy(Rule.CHECK_IN_PERIOD_ONCE, "periodFrom", 2);
    }

    @Test
    void the_same_period_twice_is_refused_however_long_ago_it_was() {
        Given.entries(intake("2025-01-06"), weekly("2025-02-03"), weekly("2025-02-10"), success("2026-09-30"))
                .when(weekly("2025-02-03"))
                .refusedBy(Rule.CHECK_IN_PERIOD_ONCE, "periodFrom");
    }

    @Test
    void an_answer_outside_its_scale_is_refused_in_the_form_s_own_words() {
        assertThat(opened.when(weekly("2025-02-03", answers("MEALS", 6), null, set()))
                        .violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.rule()).isEqualTo(Rule.FORM_ANSWERS_FIT);
                    assertThat(violation.field()).isEqualTo("answers.MEALS");
                    assertThat(violation.en()).contains("from 1 to 5");
                });
    }

    @Test
    void a_conditional_item_that_the_gate_does_not_ask_is_refused() {
        assertThat(opened.when(weekly("2025-02-03", answers("ABSENCE_NOTICE", 1), null, set()))
                        .violations())
                .extracting(Violation::rule)
                .containsExactly(Rule.FORM_ANSWERS_FIT);
    }

    @Test
    void a_form_that_does_not_exist_is_not_arranged() {
        opened.when(new CheckInArranged(
                        day("2025-02-01"), new FormCode("hourly"), Cadence.DAILY, day("2025-02-01"), null, set()))
                .refusedBy(Rule.FORM_ANSWERS_FIT, "form");
    }

    @Test
    void a_sign_is_ticked_only_if_it_was_agreed() {
        Given agreed = Given.entries(intake("2025-01-06"), signs("2025-02-01", 1, 2));
        agreed.when(weekly("2025-02-03", answers("MEALS", 4), 2, set(2))).accepted();
        agreed.when(weekly("2025-02-03", answers("MEALS", 4), 2, set(3))).refusedBy(Rule.SIGN_AGREED, "signs");
        agreed.when(weekly("2025-02-03", answers("MEALS", 4), null, set(1))).refusedBy(Rule.SIGN_AGREED, "signs");
    }
}
