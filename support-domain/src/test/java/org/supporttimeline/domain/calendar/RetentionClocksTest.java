package org.supporttimeline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.DeadlineKind.HANDOVER_START_DUE;
import static org.supporttimeline.domain.calendar.DeadlineKind.RETENTION_MAX_END;
import static org.supporttimeline.domain.calendar.Facts.WORDS;
import static org.supporttimeline.domain.calendar.Facts.back;
import static org.supporttimeline.domain.calendar.Facts.day;
import static org.supporttimeline.domain.calendar.Facts.dayOrNull;
import static org.supporttimeline.domain.calendar.Facts.hired;
import static org.supporttimeline.domain.calendar.Facts.intake;
import static org.supporttimeline.domain.calendar.Facts.leave;
import static org.supporttimeline.domain.calendar.Facts.left;
import static org.supporttimeline.domain.calendar.Facts.none;
import static org.supporttimeline.domain.calendar.Facts.phase;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supporttimeline.domain.event.Consent.ConsentGiven;
import org.supporttimeline.domain.event.Consent.ConsentWithdrawn;
import org.supporttimeline.domain.event.Consent.Purpose;
import org.supporttimeline.domain.event.Consent.Recipient;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.Phase.ExitEvaluated;
import org.supporttimeline.domain.event.Phase.HandoverShared;
import org.supporttimeline.domain.event.Vocabulary.AgreementForm;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/**
 * Three years of retention support (JEED handbook p.184), counted from the six-month point or from the start of the service;
 * the hand-over begins three months before the end, with consent (支援体制構築未実施減算, office-ota.info/archives/1283).
 */
class RetentionClocksTest {

    /** Hired on 15 January 2026, six months full on 15 July, began to use the service on 1 September. */
    private static final Story IN_RETENTION = Story.of(
            intake("2025-01-06"),
            hired("2026-01-15"),
            phase("2026-01-15", SupportPhase.PLACEMENT),
            phase("2026-09-01", SupportPhase.RETENTION));

    /** Entry 5 is the client's consent to the hand-over. */
    private static final Story CONSENTED = IN_RETENTION.then(consent("2026-09-01", null));

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-08-31, none",
        "2026-09-01, 2029-07-14 UPCOMING",
        "2029-04-15, 2029-07-14 DUE_SOON",
        "2029-07-14, 2029-07-14 DUE_TODAY",
        "2029-07-15, 2029-07-14 OVERDUE"
    })
    void three_years_count_from_the_six_month_point(String today, String told) {
        assertThat(IN_RETENTION.told(RETENTION_MAX_END, today)).isEqualTo(told);
    }

    @Test
    void three_years_may_count_from_the_start_of_the_service() {
        Story story = IN_RETENTION.where(Setting.RETENTION_CLOCK_ANCHOR, "SERVICE_START");
        assertThat(story.told(RETENTION_MAX_END, "2026-09-01")).isEqualTo("2029-08-31 UPCOMING");
    }

    @Test
    void one_change_of_job_within_a_month_continues_from_the_first_hire() {
        Story story = IN_RETENTION.then(left("2027-03-31"), hired("2027-04-20", Basis.JOB_CHANGE, Disclosure.OPEN));
        assertThat(story.told(RETENTION_MAX_END, "2027-05-01")).isEqualTo("2029-07-14 UPCOMING");
        assertThat(story.first(RETENTION_MAX_END, "2027-05-01").orElseThrow().entries())
                .containsExactly(2, 4, 6);
    }

    @Test
    void a_job_after_the_month_begins_anew() {
        Story story = IN_RETENTION.then(left("2027-03-31"), hired("2027-05-01", Basis.JOB_CHANGE, Disclosure.OPEN));
        assertThat(story.told(RETENTION_MAX_END, "2027-05-02")).isEqualTo("2030-10-31 UPCOMING");
    }

    @Test
    void leave_does_not_move_the_end_unless_the_policy_says_so() {
        Story story = IN_RETENTION.then(leave("2027-01-01"), back("2027-02-01"));
        assertThat(story.told(RETENTION_MAX_END, "2027-03-01")).isEqualTo("2029-07-14 UPCOMING");
        assertThat(story.where(Setting.LEAVE_AND_CLOCKS, "STANDS_STILL").told(RETENTION_MAX_END, "2027-03-01"))
                .isEqualTo("2029-08-14 UPCOMING");
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2029-01-14, 2029-04-15 UPCOMING",
        "2029-01-15, 2029-04-15 DUE_SOON",
        "2029-04-15, 2029-04-15 DUE_TODAY",
        "2029-04-16, 2029-04-15 OVERDUE"
    })
    void the_hand_over_is_prepared_six_months_before_and_begun_three_months_before_the_end(String today, String told) {
        assertThat(IN_RETENTION.told(HANDOVER_START_DUE, today)).isEqualTo(told);
    }

    @ParameterizedTest(name = "shared on {0}: {1}")
    @CsvSource({"2029-04-15, 2029-04-15 MET", "2029-04-16, 2029-04-15 OVERDUE"})
    void sharing_with_consent_meets_it_only_in_time(String shared, String told) {
        Story story = CONSENTED.then(sharing(shared, 5));
        assertThat(story.told(HANDOVER_START_DUE, "2029-05-01")).isEqualTo(told);
        assertThat(story.first(HANDOVER_START_DUE, "2029-05-01").orElseThrow().entries())
                .contains(6);
    }

    @Test
    void sharing_without_consent_does_not_count() {
        Story story = IN_RETENTION.then(sharing("2029-03-01", null));
        assertThat(story.told(HANDOVER_START_DUE, "2029-05-01")).isEqualTo("2029-04-15 OVERDUE");
    }

    @Test
    void sharing_under_a_consent_that_was_withdrawn_or_over_by_then_does_not_count() {
        Story withdrawn = CONSENTED.then(new ConsentWithdrawn(day("2029-02-28"), 5, null), sharing("2029-03-01", 5));
        assertThat(withdrawn.told(HANDOVER_START_DUE, "2029-05-01")).isEqualTo("2029-04-15 OVERDUE");
        Story over = IN_RETENTION.then(consent("2026-09-01", "2029-02-28"), sharing("2029-03-01", 5));
        assertThat(over.told(HANDOVER_START_DUE, "2029-05-01")).isEqualTo("2029-04-15 OVERDUE");
    }

    @Test
    void a_consent_withdrawn_after_the_sharing_does_not_undo_it() {
        Story story = CONSENTED.then(sharing("2029-03-01", 5), new ConsentWithdrawn(day("2029-03-02"), 5, null));
        assertThat(story.told(HANDOVER_START_DUE, "2029-05-01")).isEqualTo("2029-04-15 MET");
    }

    @Test
    void an_evaluation_of_an_earlier_time_in_retention_does_not_speak_of_this_one() {
        Story story = IN_RETENTION.then(
                evaluated("2027-02-01", false),
                phase("2027-03-01", SupportPhase.FOLLOW_UP),
                phase("2027-09-01", SupportPhase.RETENTION));
        assertThat(story.told(HANDOVER_START_DUE, "2029-04-15")).isEqualTo("2029-04-15 DUE_TODAY");
    }

    @Test
    void who_needs_no_further_support_is_not_handed_over() {
        Story story = IN_RETENTION.then(evaluated("2029-02-01", false));
        assertThat(story.told(HANDOVER_START_DUE, "2029-01-31")).isEqualTo("2029-04-15 DUE_SOON");
        assertThat(story.told(HANDOVER_START_DUE, "2029-02-01")).isEqualTo("none");
        assertThat(story.then(evaluated("2029-03-01", true)).told(HANDOVER_START_DUE, "2029-03-01"))
                .isEqualTo("2029-04-15 DUE_SOON");
    }

    @Test
    void before_april_2024_no_hand_over_was_asked_for() {
        Story story = Story.of(intake("2019-01-06"), hired("2020-06-01"), phase("2020-12-01", SupportPhase.RETENTION));
        assertThat(story.told(HANDOVER_START_DUE, "2023-10-01")).isEqualTo("none");
    }

    private static ConsentGiven consent(String on, @Nullable String until) {
        return new ConsentGiven(
                day(on),
                Recipient.LIVELIHOOD_CENTER,
                null,
                Purpose.HANDOVER,
                none(),
                dayOrNull(until),
                AgreementForm.WRITTEN);
    }

    private static HandoverShared sharing(String on, @Nullable Integer consent) {
        return new HandoverShared(day(on), Party.AGENCY, null, null, null, consent, true, null, null, WORDS);
    }

    private static ExitEvaluated evaluated(String on, boolean supportNeeded) {
        return new ExitEvaluated(day(on), true, supportNeeded, none(), null, null);
    }
}
