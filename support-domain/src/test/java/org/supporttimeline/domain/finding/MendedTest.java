package org.supporttimeline.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.finding.FindingRule.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.calendar.Facts;
import org.supporttimeline.domain.calendar.Readings.FindingWeight;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Amendment.EntryRetracted;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Consent.ConsentGiven;
import org.supporttimeline.domain.event.Consent.Purpose;
import org.supporttimeline.domain.event.Consent.Recipient;
import org.supporttimeline.domain.event.Contact.AttemptOutcome;
import org.supporttimeline.domain.event.Contact.ContactAttempted;
import org.supporttimeline.domain.event.Contact.EmployerContacted;
import org.supporttimeline.domain.event.Contact.InterviewHeld;
import org.supporttimeline.domain.event.Planning.PlanConsented;
import org.supporttimeline.domain.event.Planning.PlanMeetingHeld;
import org.supporttimeline.domain.event.Report.EntriesConfirmed;
import org.supporttimeline.domain.event.Vocabulary.AgreementForm;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Role;

/** What was added later mends a finding, and the finding shows when. */
class MendedTest {

    private static final Story GOOD = GoodLife.plain();
    private static final Confidential REASON = new Confidential("reason");

    /** March without an interview. */
    private static final Story GAP = GOOD.without(GOOD.no(InterviewHeld.class, 4));

    private static final int NEXT = GOOD.entries().size() + 1;

    @Test
    void minutes_written_after_an_inspection_has_found_them_missing_do_not_make_the_finding_go_away() {
        Story without = GOOD.without(GOOD.no(PlanMeetingHeld.class, 1));
        Story forged = without.written(
                "2026-06-20", GoodLife.meeting(LocalDate.of(2025, 12, 1), 1, Role.CLIENT, Role.SERVICE_MANAGER));

        assertThat(forged.told(PLAN_MEETING_MISSING, "2026-06-30"))
                .endsWith("mended by %d of 2025-12-01 written 2026-06-20, 201 days late".formatted(NEXT));
        assertThat(forged.knownOn("2026-06-19").told(PLAN_MEETING_MISSING, "2026-06-30"))
                .endsWith("open");
    }

    @Test
    void an_interview_written_down_within_the_days_allowed_is_in_time() {
        Story soon = GAP.written("2026-04-02", interview("2026-03-31"));
        assertThat(soon.told(INTERVIEW_MISSING, "2026-06-30")).isEmpty();
        assertThat(GAP.told(INTERVIEW_MISSING, "2026-03-31")).isEmpty();
        assertThat(GAP.told(INTERVIEW_MISSING, "2026-04-01")).isEqualTo("2026-03-01..2026-03-31 by [] open");
    }

    @Test
    void an_interview_of_march_was_not_in_the_record_until_may() {
        Story late = GAP.written("2026-05-20", interview("2026-03-12"));
        assertThat(late.told(INTERVIEW_MISSING, "2026-06-30"))
                .isEqualTo(
                        "2026-03-01..2026-03-31 by [%1$d] mended by %1$d of 2026-03-12 written 2026-05-20, 50 days late"
                                .formatted(NEXT));
        assertThat(late.told(ENTRY_AFTER_CLAIM, "2026-06-30")).startsWith("2026-03-12..2026-03-12 by [" + NEXT + "]");
    }

    @Test
    void an_interview_of_april_does_not_mend_march() {
        Story two = GAP.written("2026-04-20", interview("2026-04-20"));
        assertThat(two.told(INTERVIEW_MISSING, "2026-06-30")).endsWith("open");
    }

    @Test
    void a_correction_of_the_day_mends_from_the_day_on_which_it_was_made() {
        int april = GAP.no(InterviewHeld.class, 4);
        Story moved = GAP.written("2026-04-28", interview("2026-04-28"))
                .written("2026-06-10", new EntryCorrected(april, interview("2026-03-30"), REASON));
        assertThat(moved.told(INTERVIEW_MISSING, "2026-06-30"))
                .endsWith("mended by %d of 2026-03-30 written 2026-06-10, 71 days late".formatted(NEXT + 1));
    }

    @Test
    void a_correction_of_something_else_leaves_an_interview_in_time() {
        int march = GOOD.no(InterviewHeld.class, 4);
        Story corrected = GOOD.written(
                "2026-06-10",
                new EntryCorrected(march, interview(GOOD.day(march).toString()), REASON));
        assertThat(corrected.told(INTERVIEW_MISSING, "2026-06-30")).isEmpty();
    }

    @Test
    void what_was_retracted_and_restored_was_not_in_the_record_in_between() {
        int march = GOOD.no(InterviewHeld.class, 4);
        Story retracted = GOOD.written("2026-03-31", new EntryRetracted(march, REASON));
        Story restored = retracted.written("2026-06-10", new EntryRetracted(NEXT, REASON));
        assertThat(retracted.told(INTERVIEW_MISSING, "2026-06-30")).endsWith("open");
        assertThat(restored.told(INTERVIEW_MISSING, "2026-06-30"))
                .contains("mended by %d".formatted(NEXT + 1))
                .endsWith("written 2026-06-10, 71 days late");
    }

    @Test
    void a_missed_interview_with_a_reason_names_the_reason() {
        Story tried = GAP.written(
                "2026-03-18",
                new ContactAttempted(
                        LocalDate.of(2026, 3, 18),
                        Party.CLIENT,
                        ContactChannel.FACE_TO_FACE,
                        null,
                        AttemptOutcome.UNWELL,
                        null));
        assertThat(tried.told(INTERVIEW_MISSING, "2026-06-30"))
                .isEqualTo("2026-03-01..2026-03-31 by [%d] open".formatted(NEXT));
    }

    @Test
    void two_interviews_a_month_where_the_setting_asks_for_two() {
        assertThat(GOOD.where(Setting.INTERVIEWS_PER_MONTH, "2").told(INTERVIEW_MISSING, "2026-01-15"))
                .isEqualTo("2025-12-01..2025-12-31 by [] open");
        assertThat(GAP.where(Setting.INTERVIEWS_PER_MONTH, "0").told(INTERVIEW_MISSING, "2026-06-30"))
                .isEmpty();
    }

    @Test
    void a_consent_that_came_long_after_the_service_began_mends_the_days_without_a_plan() {
        Story late = GOOD.without(GOOD.no(PlanConsented.class, 1))
                .written("2026-01-10", new PlanConsented(LocalDate.of(2026, 1, 10), 1, AgreementForm.WRITTEN));
        assertThat(late.told(PLAN_MISSING, "2026-06-30"))
                .isEqualTo(
                        "2025-12-01..2026-01-09 by [%d, %d] mended by %2$d of 2026-01-10 written 2026-01-10, 41 days late"
                                .formatted(
                                        GOOD.no(org.supporttimeline.domain.event.Phase.PhaseChanged.class, 1), NEXT));
    }

    @Test
    void a_consent_dated_back_is_told_by_the_day_on_which_it_was_written() {
        Story dated = GOOD.without(GOOD.no(ConsentGiven.class, 3))
                .written(
                        "2026-06-15",
                        GoodLife.consent(
                                LocalDate.of(2025, 12, 1), Recipient.EMPLOYER, Purpose.WORKPLACE_ACCOMMODATION));
        assertThat(dated.told(EMPLOYER_CONTACT_WITHOUT_CONSENT, "2026-01-10").lines())
                .isNotEmpty()
                .allMatch(line -> line.contains("mended by %d of 2025-12-01 written 2026-06-15".formatted(NEXT)));
    }

    @Test
    void what_the_employer_began_needs_no_consent_but_is_shown_where_nothing_was_disclosed() {
        EmployerContacted ours = GOOD.fact(EmployerContacted.class, 1);
        EmployerContacted theirs = new EmployerContacted(
                ours.on(),
                ours.channel(),
                null,
                ours.counterpart(),
                Party.EMPLOYER,
                ours.concern(),
                null,
                null,
                ours.note(),
                ours.themes());
        Story begun = GOOD.without(GOOD.no(ConsentGiven.class, 3)).instead(GOOD.no(EmployerContacted.class, 1), theirs);
        assertThat(begun.told(EMPLOYER_CONTACT_WITHOUT_CONSENT, "2026-06-30"))
                .doesNotContain("[%d]".formatted(GOOD.no(EmployerContacted.class, 1)));
    }

    @Test
    void a_confirmation_after_the_claim_mends_the_month_visibly() {
        int confirmed = GOOD.no(EntriesConfirmed.class, 3);
        EntriesConfirmed fact = GOOD.fact(EntriesConfirmed.class, 3);
        Story late = GOOD.without(confirmed)
                .written(
                        "2026-04-01",
                        new EntriesConfirmed(LocalDate.of(2026, 4, 1), fact.entries(), AgreementForm.WRITTEN, null));
        assertThat(late.told(NOT_CONFIRMED, "2026-06-30"))
                .endsWith("mended by %d of 2026-04-01 written 2026-04-01, 22 days late".formatted(NEXT));
    }

    @Test
    void electronic_consent_needs_the_approval_of_its_day() {
        Story electronic = GOOD.instead(
                GOOD.no(PlanConsented.class, 1),
                new PlanConsented(LocalDate.of(2025, 12, 1), 1, AgreementForm.ELECTRONIC));
        assertThat(electronic.told(PLAN_CONSENT_FORM, "2026-06-30")).isEmpty();
        assertThat(electronic.without(GOOD.no(ConsentGiven.class, 2)).told(PLAN_CONSENT_FORM, "2026-06-30"))
                .isNotEmpty();
    }

    @Test
    void for_a_reader_of_days_and_codes_and_where_words_are_erased_the_rules_about_words_are_not_looked_at() {
        Story copied = GOOD.instead(
                GOOD.no(EmployerContacted.class, 5),
                GoodLife.employer(
                        GOOD.fact(EmployerContacted.class, 5).on(),
                        GOOD.fact(EmployerContacted.class, 2).note()));
        assertThat(copied.on("2026-06-30").findings()).isEmpty();
        assertThat(copied.on("2026-06-30").notLookedAt()).containsExactly(SAME_TEXT, BLANK_NOTE);
        assertThat(copied.readOn("2026-06-30", words -> Optional.empty()).notLookedAt())
                .containsExactly(SAME_TEXT, BLANK_NOTE);
        assertThat(copied.readOn("2026-06-30").notLookedAt()).isEmpty();
        assertThat(copied.told(SAME_TEXT, "2026-06-30"))
                .contains(List.of(GOOD.no(EmployerContacted.class, 2), GOOD.no(EmployerContacted.class, 5))
                        .toString());
    }

    @Test
    void short_texts_that_are_alike_are_no_copies_and_blanks_do_not_tell_texts_apart() {
        EmployerContacted second = GOOD.fact(EmployerContacted.class, 2);
        Story alike = GOOD.instead(GOOD.no(EmployerContacted.class, 2), GoodLife.employer(second.on(), text("元気でした。")))
                .instead(
                        GOOD.no(EmployerContacted.class, 3),
                        GoodLife.employer(GOOD.fact(EmployerContacted.class, 3).on(), text("元気でした")));
        assertThat(alike.told(SAME_TEXT, "2026-06-30")).isEmpty();
        assertThat(alike.where(Setting.FINDING_SAME_TEXT_LEAST, "5").told(SAME_TEXT, "2026-06-30"))
                .isNotEmpty();
    }

    @Test
    void a_setting_says_how_much_an_uncertain_rule_weighs_and_whether_it_is_looked_at() {
        Story late = GOOD.written("2026-06-12", Facts.called("2026-06-05"));
        assertThat(late.on("2026-06-30").findings()).extracting(Finding::weight).containsExactly(FindingWeight.ADVICE);
        Story unasked = late.where(Setting.FINDING_ENTRY_LATE, "NOT_ASKED");
        assertThat(unasked.on("2026-06-30").findings()).isEmpty();
        assertThat(unasked.on("2026-06-30").notLookedAt()).contains(ENTRY_LATE);
    }

    @Test
    void what_is_older_than_the_case_is_not_late_when_it_is_told_at_the_intake() {
        Story told = Story.empty().then(Facts.intake("2026-06-01")).written("2026-06-02", Facts.hired("2025-03-01"));
        assertThat(told.rules("2026-06-30")).isEmpty();
        assertThat(told.written("2026-06-20", Facts.leave("2025-09-01")).rules("2026-06-30"))
                .containsExactly(ENTRY_LATE_NEEDS_REASON);
    }

    @Test
    void what_happened_after_the_day_that_is_asked_for_is_left_out() {
        assertThat(GAP.on("2026-03-20").findings()).isEmpty();
        assertThat(GAP.on("2026-03-20").on()).isEqualTo(LocalDate.of(2026, 3, 20));
    }

    private static Confidential text(String words) {
        return new Confidential(words);
    }

    private static InterviewHeld interview(String on) {
        InterviewHeld plain = Facts.interview(on, ContactChannel.FACE_TO_FACE);
        return new InterviewHeld(
                plain.on(),
                null,
                null,
                plain.channel(),
                null,
                text("この日に話した体調のことを詳しく書いておきます " + on),
                null,
                null,
                null,
                null,
                plain.basedOn(),
                List.of(),
                null,
                plain.themes());
    }
}
