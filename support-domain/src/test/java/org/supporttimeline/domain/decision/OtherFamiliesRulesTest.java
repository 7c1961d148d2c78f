package org.supporttimeline.domain.decision;

import static org.supporttimeline.domain.decision.Facts.ABE;
import static org.supporttimeline.domain.decision.Facts.ITO;
import static org.supporttimeline.domain.decision.Facts.WORDS;
import static org.supporttimeline.domain.decision.Facts.consent;
import static org.supporttimeline.domain.decision.Facts.day;
import static org.supporttimeline.domain.decision.Facts.intake;
import static org.supporttimeline.domain.decision.Facts.set;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Consent.ConsentWithdrawn;
import org.supporttimeline.domain.event.Consent.InformationDisclosed;
import org.supporttimeline.domain.event.Consent.Recipient;
import org.supporttimeline.domain.event.Consent.Scope;
import org.supporttimeline.domain.event.JobSearch.OfferConsultationHeld;
import org.supporttimeline.domain.event.JobSearch.TrialKind;
import org.supporttimeline.domain.event.JobSearch.WorkTrialCompleted;
import org.supporttimeline.domain.event.Network.HandOverAccepted;
import org.supporttimeline.domain.event.Network.HandOverOffered;
import org.supporttimeline.domain.event.Network.Layer;
import org.supporttimeline.domain.event.Network.MemberJoined;
import org.supporttimeline.domain.event.Network.MemberLeft;
import org.supporttimeline.domain.event.Network.StaffRole;
import org.supporttimeline.domain.event.Report.IncidentKind;
import org.supporttimeline.domain.event.Report.IncidentRecorded;
import org.supporttimeline.domain.event.Report.IncidentStep;
import org.supporttimeline.domain.event.Report.ReportIssued;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Role;

/** Job search, reports, network and consent. */
class OtherFamiliesRulesTest {
    private final Given opened = Given.entries(intake("2026-04-01"));

    @Test
    void a_trial_that_is_not_over_is_not_completed() {
        opened.when(trial("2026-05-01", "2026-05-15", "2026-05-15")).accepted();
        opened.when(trial("2026-05-01", "2026-05-15", "2026-05-14")).refusedBy(Rule.TOLD_HAS_HAPPENED, "to");
        opened.when(trial("2026-05-15", "2026-05-01", "2026-05-20")).refusedBy(Rule.PERIOD_IN_ORDER, "to");
    }

    @Test
    void at_an_offer_the_client_and_the_employer_are_heard_and_nobody_else() {
        opened.when(heard(Party.EMPLOYER)).accepted();
        opened.when(heard(Party.FAMILY)).refusedBy(Rule.PARTY_FITS, "party");
    }

    @Test
    void a_report_on_a_month_that_has_not_begun_is_refused() {
        opened.when(report("2026-05")).accepted();
        opened.when(report("2026-06")).refusedBy(Rule.REPORT_MONTH_NOT_LATER, "month");
    }

    @Test
    void a_step_of_an_incident_names_its_occurrence() {
        Given occurred = Given.entries(intake("2026-04-01"), incident(IncidentStep.OCCURRED, null));
        occurred.when(incident(IncidentStep.PRELIMINARY_REPORT, 2)).accepted();
        occurred.when(incident(IncidentStep.PRELIMINARY_REPORT, null))
                .refusedBy(Rule.INCIDENT_STEP_FOLLOWS, "incident");
        occurred.when(incident(IncidentStep.OCCURRED, 2)).refusedBy(Rule.INCIDENT_STEP_FOLLOWS, "incident");
        Given.entries(
                        intake("2026-04-01"),
                        incident(IncidentStep.OCCURRED, null),
                        incident(IncidentStep.PRELIMINARY_REPORT, 2))
                .when(incident(IncidentStep.FINAL_REPORT, 3))
                .refusedBy(Rule.INCIDENT_STEP_FOLLOWS, "incident");
    }

    @Test
    void a_member_leaves_once() {
        MemberJoined joined = new MemberJoined(day("2026-04-10"), Layer.COMMUNITY, Role.COMMUNITY, null, null, null);
        Given.entries(intake("2026-04-01"), joined, new MemberLeft(day("2026-06-01"), 2, null))
                .when(new MemberLeft(day("2026-07-01"), 2, null))
                .refusedBy(Rule.ENDS_ONCE, "entry", 3);
    }

    @Test
    void an_offered_hand_over_is_accepted_once() {
        HandOverOffered offer = new HandOverOffered(day("2026-05-01"), ITO, ABE, StaffRole.RETENTION_WORKER, null);
        Given offered = Given.entries(intake("2026-04-01"), offer);
        offered.when(new HandOverAccepted(day("2026-05-02"), 2)).accepted();
        Given.entries(intake("2026-04-01"), offer, new HandOverAccepted(day("2026-05-02"), 2))
                .when(new HandOverAccepted(day("2026-05-03"), 2))
                .refusedBy(Rule.ENDS_ONCE, "entry", 3);
    }

    @Test
    void nobody_hands_over_to_themselves() {
        opened.when(new HandOverOffered(day("2026-05-01"), ITO, ITO, StaffRole.DEPUTY, null))
                .refusedBy(Rule.HAND_OVER_TO_ANOTHER, "to");
    }

    @Test
    void a_consent_is_withdrawn_once() {
        Given.entries(intake("2026-04-01"), consent("2026-04-01"), new ConsentWithdrawn(day("2026-06-01"), 2, null))
                .when(new ConsentWithdrawn(day("2026-07-01"), 2, null))
                .refusedBy(Rule.ENDS_ONCE, "entry", 3);
    }

    @Test
    void a_disclosure_without_consent_has_happened_so_it_is_recorded() {
        opened.when(new InformationDisclosed(
                        day("2026-05-01"), null, Recipient.MEDICAL, null, set(Scope.HEALTH), WORDS))
                .accepted();
    }

    private static WorkTrialCompleted trial(String from, String to, String on) {
        return new WorkTrialCompleted(day(on), TrialKind.WORK_PRACTICE, day(from), day(to), WORDS, null);
    }

    private static OfferConsultationHeld heard(Party party) {
        return new OfferConsultationHeld(day("2026-05-01"), party, ContactChannel.PHONE, null, null, null, null, null);
    }

    private static ReportIssued report(String month) {
        return new ReportIssued(day("2026-05-31"), YearMonth.parse(month), null, WORDS, null);
    }

    private static IncidentRecorded incident(IncidentStep step, @Nullable Integer of) {
        return new IncidentRecorded(day("2026-05-01"), IncidentKind.NEAR_MISS, step, of, null, WORDS, null);
    }
}
