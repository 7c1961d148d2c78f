package org.supporttimeline.domain.decision;

import static org.supporttimeline.domain.decision.Facts.WORDS;
import static org.supporttimeline.domain.decision.Facts.day;
import static org.supporttimeline.domain.decision.Facts.intake;
import static org.supporttimeline.domain.decision.Facts.set;
import static org.supporttimeline.domain.decision.Facts.success;

import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Intake.CaseTransferred;
import org.supporttimeline.domain.event.Intake.CertificateRecorded;
import org.supporttimeline.domain.event.Intake.GrantDecided;
import org.supporttimeline.domain.event.Intake.PersonDetailsChanged;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

class IntakeRulesTest {
    private final Given opened = Given.entries(intake("2026-04-01"));

    @Test
    void an_intake_opens_a_case() {
        Given.nothing().whenOpened(intake("2026-04-01")).accepted();
    }

    @Test
    void nothing_else_opens_a_case() {
        Given.nothing().when(success("2026-04-01")).refusedBy(Rule.INTAKE_FIRST_AND_ONCE, "");
    }

    @Test
    void a_second_intake_is_refused() {
        opened.when(intake("2026-05-01")).refusedBy(Rule.INTAKE_FIRST_AND_ONCE, "");
    }

    @Test
    void a_grant_that_ends_before_it_begins_is_refused() {
        opened.when(new GrantDecided(day("2026-05-01"), SupportService.RETENTION, day("2026-06-01"), day("2026-05-31")))
                .refusedBy(Rule.PERIOD_IN_ORDER, "to");
    }

    @Test
    void a_certificate_may_name_a_first_contract_with_another_office_years_ago() {
        opened.when(certificate("2026-04-10", "2023-04-10", 23)).accepted();
    }

    @Test
    void a_first_contract_after_the_contract_with_this_office_is_refused() {
        opened.when(certificate("2026-04-10", "2026-04-11", 23)).refusedBy(Rule.PERIOD_IN_ORDER, "contractOn");
    }

    @Test
    void more_days_a_month_than_a_month_has_are_refused() {
        opened.when(certificate("2026-04-10", "2026-04-10", 32)).refusedBy(Rule.NUMBER_PLAUSIBLE, "daysPerMonth");
    }

    @Test
    void a_transfer_before_the_intake_is_refused() {
        opened.when(transfer("2026-03-31")).refusedBy(Rule.TRANSFER_AFTER_INTAKE, "on", 1);
        opened.when(transfer("2026-04-01")).accepted();
    }

    @Test
    void the_intake_is_not_corrected_to_a_day_after_a_transfer() {
        Given.entries(intake("2026-04-01"), transfer("2026-05-01"))
                .whenCorrected(1, intake("2026-05-02"))
                .refusedBy(Rule.TRANSFER_AFTER_INTAKE, "entry", 2);
    }

    @Test
    void a_change_of_details_that_changes_nothing_is_refused() {
        opened.when(new PersonDetailsChanged(day("2026-05-01"), null, null, null, null, null, null, null, null, set()))
                .refusedBy(Rule.SOMETHING_GIVEN, "");
    }

    private static CaseTransferred transfer(String on) {
        return new CaseTransferred(day(on), new OfficeId("south"), null);
    }

    private static CertificateRecorded certificate(String contractOn, String firstContractOn, int days) {
        return new CertificateRecorded(
                day("2026-05-01"), WORDS, SupportService.TRANSITION, day(contractOn), day(firstContractOn), null, days);
    }
}
