package org.supporttimeline.domain.decision;

import static org.supporttimeline.domain.decision.Facts.WORDS;
import static org.supporttimeline.domain.decision.Facts.consultation;
import static org.supporttimeline.domain.decision.Facts.day;
import static org.supporttimeline.domain.decision.Facts.intake;
import static org.supporttimeline.domain.decision.Facts.set;
import static org.supporttimeline.domain.decision.Facts.success;

import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Amendment.EntryRetracted;
import org.supporttimeline.domain.event.Contact.ConsultationAnswered;
import org.supporttimeline.domain.event.Report.EntriesConfirmed;
import org.supporttimeline.domain.event.Vocabulary.AgreementForm;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;

class ReferenceRulesTest {
    private final Given asked = Given.entries(intake("2026-04-01"), consultation("2026-05-10"));

    @Test
    void an_answer_on_the_day_of_the_consultation_is_recorded() {
        asked.when(answer("2026-05-10", 2)).accepted();
    }

    @Test
    void an_answer_to_an_entry_that_is_not_there_is_refused() {
        asked.when(answer("2026-05-11", 3)).refusedBy(Rule.REFERENCE_EXISTS, "entry", 3);
        asked.when(answer("2026-05-11", 0)).refusedBy(Rule.REFERENCE_EXISTS, "entry", 0);
    }

    @Test
    void an_answer_to_an_entry_of_another_kind_is_refused() {
        asked.when(answer("2026-05-11", 1)).refusedBy(Rule.REFERENCE_FITS, "entry", 1);
    }

    @Test
    void an_answer_to_a_retracted_consultation_is_refused() {
        Given.entries(intake("2026-04-01"), consultation("2026-05-10"), new EntryRetracted(2, WORDS))
                .when(answer("2026-05-11", 2))
                .refusedBy(Rule.REFERENCE_COUNTS, "entry", 2);
    }

    @Test
    void a_retraction_that_was_retracted_hides_nothing() {
        Given.entries(
                        intake("2026-04-01"),
                        consultation("2026-05-10"),
                        new EntryRetracted(2, WORDS),
                        new EntryRetracted(3, WORDS))
                .when(answer("2026-05-11", 2))
                .accepted();
    }

    @Test
    void an_answer_before_the_consultation_is_refused() {
        asked.when(answer("2026-05-09", 2)).refusedBy(Rule.REFERENCE_NOT_LATER, "entry", 2);
    }

    @Test
    void every_number_of_a_set_is_looked_at() {
        Given.entries(intake("2026-04-01"), success("2026-05-01"))
                .when(new EntriesConfirmed(day("2026-05-02"), set(2, 9), AgreementForm.WRITTEN, null))
                .refusedBy(Rule.REFERENCE_EXISTS, "entries", 9);
    }

    private static ConsultationAnswered answer(String on, int entry) {
        return new ConsultationAnswered(day(on), entry, ContactChannel.PHONE, null, null, set());
    }
}
