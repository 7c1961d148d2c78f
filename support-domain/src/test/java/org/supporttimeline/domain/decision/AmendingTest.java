package org.supporttimeline.domain.decision;

import static org.supporttimeline.domain.decision.Facts.WORDS;
import static org.supporttimeline.domain.decision.Facts.drafted;
import static org.supporttimeline.domain.decision.Facts.ended;
import static org.supporttimeline.domain.decision.Facts.intake;
import static org.supporttimeline.domain.decision.Facts.leave;
import static org.supporttimeline.domain.decision.Facts.returned;
import static org.supporttimeline.domain.decision.Facts.started;
import static org.supporttimeline.domain.decision.Facts.success;
import static org.supporttimeline.domain.decision.Facts.weekly;

import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Amendment.EntryRetracted;

class AmendingTest {
    private final Given noted = Given.entries(intake("2025-04-01"), success("2025-05-01"));
    private final Given worked =
            Given.entries(intake("2025-04-01"), started("2025-10-01"), leave("2026-02-01"), returned("2026-04-01"));

    @Test
    void a_fact_is_corrected_by_a_fact_of_its_type() {
        noted.whenCorrected(2, success("2025-05-02")).accepted();
        noted.whenCorrected(2, drafted("2025-05-02", 1)).refusedBy(Rule.REPLACEMENT_SAME_TYPE, "replacement");
    }

    @Test
    void the_intake_is_corrected_and_never_retracted() {
        noted.whenCorrected(1, intake("2025-04-02")).accepted();
        noted.whenRetracted(1).refusedBy(Rule.FIRST_ENTRY_STAYS, "entry");
    }

    @Test
    void what_is_not_there_or_does_not_count_is_not_amended() {
        noted.whenRetracted(3).refusedBy(Rule.REFERENCE_EXISTS, "entry", 3);
        Given.entries(intake("2025-04-01"), success("2025-05-01"), new EntryRetracted(2, WORDS))
                .whenCorrected(2, success("2025-05-02"))
                .refusedBy(Rule.REFERENCE_COUNTS, "entry", 2);
    }

    @Test
    void a_correction_is_corrected_by_what_the_fact_should_have_said() {
        Given corrected = Given.entries(
                intake("2025-04-01"), success("2025-05-01"), new EntryCorrected(2, success("2025-05-02"), WORDS));
        corrected.whenCorrected(3, success("2025-05-03")).accepted();
        corrected.whenCorrected(3, drafted("2025-05-03", 1)).refusedBy(Rule.REPLACEMENT_SAME_TYPE, "replacement");
        corrected.whenCorrected(3, success("2026-10-02")).refusedBy(Rule.DAY_NOT_IN_FUTURE, "replacement.on");
        corrected.whenRetracted(3).accepted();
    }

    @Test
    void a_retraction_is_retracted_and_not_corrected() {
        Given retracted = Given.entries(intake("2025-04-01"), success("2025-05-01"), new EntryRetracted(2, WORDS));
        retracted.whenRetracted(3).accepted();
        retracted.whenCorrected(3, success("2025-05-03")).refusedBy(Rule.REFERENCE_FITS, "entry", 3);
    }

    @Test
    void what_was_amended_meanwhile_is_not_amended_by_somebody_who_has_not_seen_it() {
        Given corrected = Given.entries(
                intake("2025-04-01"),
                success("2025-05-01"),
                success("2025-05-02"),
                new EntryCorrected(3, success("2025-05-03"), WORDS),
                new EntryCorrected(2, success("2025-05-02"), WORDS));
        corrected.whenCorrected(2, success("2025-05-04"), null).refusedBy(Rule.AMENDMENTS_SEEN, "seenUpTo", 5);
        corrected.whenRetracted(2, 4).refusedBy(Rule.AMENDMENTS_SEEN, "seenUpTo", 5);
        corrected.whenCorrected(2, success("2025-05-04"), 5).accepted();
        corrected.whenRetracted(3, 4).accepted();
        corrected.whenCorrected(5, success("2025-05-04"), null).accepted();
    }

    @Test
    void an_amendment_of_an_amendment_is_one_of_the_fact_too() {
        Given back = Given.entries(
                intake("2025-04-01"),
                success("2025-05-01"),
                new EntryCorrected(2, success("2025-05-02"), WORDS),
                new EntryRetracted(3, WORDS));
        back.whenCorrected(2, success("2025-05-04"), 3).refusedBy(Rule.AMENDMENTS_SEEN, "seenUpTo", 4);
        back.whenCorrected(2, success("2025-05-04"), 4).accepted();
    }

    @Test
    void a_retraction_on_which_a_later_entry_rests_is_refused_by_that_entry_s_number() {
        worked.whenRetracted(3).refusedBy(Rule.RETURN_NEEDS_LEAVE, "entry", 4);
    }

    @Test
    void what_a_retraction_brings_back_is_judged_and_told_by_its_number() {
        Given.entries(
                        intake("2025-04-01"),
                        started("2025-10-01"),
                        leave("2026-02-01"),
                        returned("2026-02-15"),
                        new EntryCorrected(4, returned("2026-04-01"), WORDS),
                        new EntryCorrected(3, leave("2026-03-01"), WORDS))
                .whenRetracted(5)
                .refusedBy(Rule.RETURN_NEEDS_LEAVE, "entry", 4);
    }

    @Test
    void a_correction_is_judged_as_if_the_fact_had_been_recorded_so() {
        worked.whenCorrected(4, returned("2026-03-01")).accepted();
        worked.whenCorrected(4, returned("2026-01-31")).refusedBy(Rule.RETURN_NEEDS_LEAVE, "replacement.on");
    }

    @Test
    void a_correction_that_collides_with_another_entry_tells_both() {
        Given.entries(intake("2025-04-01"), weekly("2025-05-05"), weekly("2025-05-12"))
                .whenCorrected(2, weekly("2025-05-12"))
                .refusedBy(Rule.CHECK_IN_PERIOD_ONCE, "entry", 3);
    }

    @Test
    void what_was_broken_before_is_no_ground_for_refusing() {
        Given.entries(intake("2025-04-01"), started("2025-10-01"), ended("2026-01-31"))
                .today("2025-12-01")
                .whenCorrected(2, started("2025-10-02"))
                .accepted();
    }
}
