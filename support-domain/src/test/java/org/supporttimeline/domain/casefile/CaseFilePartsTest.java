package org.supporttimeline.domain.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.decision.Facts.ABE;
import static org.supporttimeline.domain.decision.Facts.ITO;
import static org.supporttimeline.domain.decision.Facts.WORDS;
import static org.supporttimeline.domain.decision.Facts.consent;
import static org.supporttimeline.domain.decision.Facts.consented;
import static org.supporttimeline.domain.decision.Facts.consultation;
import static org.supporttimeline.domain.decision.Facts.day;
import static org.supporttimeline.domain.decision.Facts.drafted;
import static org.supporttimeline.domain.decision.Facts.intake;
import static org.supporttimeline.domain.decision.Facts.interview;
import static org.supporttimeline.domain.decision.Facts.phase;
import static org.supporttimeline.domain.decision.Facts.set;
import static org.supporttimeline.domain.decision.Facts.started;
import static org.supporttimeline.domain.decision.Facts.success;
import static org.supporttimeline.domain.decision.Facts.weekly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.casefile.Matter.Kind;
import org.supporttimeline.domain.event.Consent.ConsentWithdrawn;
import org.supporttimeline.domain.event.Consent.Purpose;
import org.supporttimeline.domain.event.Consent.Recipient;
import org.supporttimeline.domain.event.Contact.ActionCompleted;
import org.supporttimeline.domain.event.Contact.ConsultationAnswered;
import org.supporttimeline.domain.event.Contact.ConsultationReceived;
import org.supporttimeline.domain.event.Contact.Side;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.Intake.CaseTransferred;
import org.supporttimeline.domain.event.Network.HandOverAccepted;
import org.supporttimeline.domain.event.Network.HandOverOffered;
import org.supporttimeline.domain.event.Network.StaffAssigned;
import org.supporttimeline.domain.event.Network.StaffRole;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.Phase.ContactPreferenceSet;
import org.supporttimeline.domain.event.Phase.ContactWish;
import org.supporttimeline.domain.event.Phase.PhaseReason;
import org.supporttimeline.domain.event.Phase.RegularContactEndAgreed;
import org.supporttimeline.domain.event.Planning.FeedbackKind;
import org.supporttimeline.domain.event.Planning.FeedbackReceived;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/** What the parts of a file tell of a day. */
class CaseFilePartsTest {

    @Test
    void a_stage_lasts_until_the_day_before_the_next() {
        Phases phases = file(
                        intake("2026-04-01"),
                        phase("2026-06-01", SupportPhase.PLACEMENT, PhaseReason.EMPLOYED),
                        phase("2026-05-01", SupportPhase.TRANSITION, PhaseReason.SERVICE_BEGAN))
                .phases();
        assertThat(phases.on(day("2026-03-31"))).isEmpty();
        assertThat(phases.on(day("2026-04-01"))).contains(SupportPhase.INTAKE);
        assertThat(phases.on(day("2026-05-31"))).contains(SupportPhase.TRANSITION);
        assertThat(phases.on(day("2026-06-01"))).contains(SupportPhase.PLACEMENT);
        assertThat(phases.spansOf(SupportPhase.TRANSITION).getFirst().until()).isEqualTo("2026-05-31");
    }

    @Test
    void the_office_changes_on_the_day_of_the_transfer() {
        Offices offices = file(
                        intake("2026-04-01"), new CaseTransferred(day("2026-07-01"), new OfficeId("kawasaki"), null))
                .offices();
        assertThat(offices.on(day("2026-06-30"))).contains(new OfficeId("ohta"));
        assertThat(offices.current()).isEqualTo(new OfficeId("kawasaki"));
    }

    @Test
    void a_consultation_is_open_until_the_day_it_is_answered() {
        Matters matters = file(intake("2026-04-01"), consultation("2026-05-01"), answered("2026-05-04", 2))
                .matters();
        assertThat(matters.openOn(Kind.CONSULTATION, day("2026-04-30"))).isEmpty();
        assertThat(matters.openOn(Kind.CONSULTATION, day("2026-05-03"))).hasSize(1);
        assertThat(matters.openOn(Kind.CONSULTATION, day("2026-05-04"))).isEmpty();
    }

    @Test
    void an_answer_is_a_contact_with_whoever_asked() {
        Contacts contacts = file(
                        intake("2026-04-01"),
                        consultation("2026-05-01"),
                        new ConsultationReceived(
                                day("2026-05-02"),
                                Party.EMPLOYER,
                                ContactChannel.PHONE,
                                null,
                                Side.WORKPLACE,
                                null,
                                set()),
                        weekly("2026-05-04"),
                        new FeedbackReceived(day("2026-05-05"), Party.FAMILY, FeedbackKind.COMPLAINT, WORDS, null),
                        answered("2026-06-01", 2),
                        answered("2026-06-02", 3),
                        answered("2026-06-03", 4),
                        answered("2026-06-04", 5))
                .contacts();
        assertThat(contacts.notes().stream().filter(note -> note.kind() == ContactKind.ANSWER))
                .extracting(note -> note.with().first())
                .containsExactly(Party.CLIENT, Party.EMPLOYER, Party.CLIENT, Party.FAMILY);
        assertThat(contacts.last(Party.CLIENT).map(Dated::on)).contains(day("2026-06-03"));
    }

    @Test
    void who_asked_is_known_however_late_the_answer() {
        CaseFile file = file(
                intake("2020-04-01"),
                new ConsultationReceived(
                        day("2020-05-01"), Party.EMPLOYER, ContactChannel.PHONE, null, Side.WORKPLACE, null, set()),
                answered("2020-05-02", 2),
                success("2026-05-01"),
                answered("2026-05-02", 2));
        assertThat(file.contacts().last(Party.EMPLOYER).map(Dated::on)).contains(day("2026-05-02"));
    }

    @Test
    void an_open_matter_is_kept_however_old_and_a_settled_one_for_the_window() {
        CaseFile file = file(
                intake("2020-04-01"),
                interview("2020-05-01", 1, 2),
                new ActionCompleted(day("2020-06-01"), 2, 2, null),
                success("2026-05-01"));
        assertThat(file.matters().matters()).extracting(Matter::item).containsExactly(1);
    }

    @Test
    void contacts_are_kept_for_thirteen_months_and_the_last_of_each_kind_for_good() {
        CaseFile file = file(
                intake("2020-04-01"),
                consultation("2020-05-01"),
                interview("2025-04-01"),
                interview("2025-04-02"),
                success("2026-05-02"));
        assertThat(file.contacts().notes()).extracting(ContactNote::on).containsExactly(day("2025-04-02"));
        assertThat(file.contacts().last(ContactKind.CONSULTATION).orElseThrow().on())
                .isEqualTo("2020-05-01");
        assertThat(file.contacts().last(Party.CLIENT).orElseThrow().on()).isEqualTo("2025-04-02");
    }

    @Test
    void the_newest_of_a_kind_is_kept_however_old_it_is() {
        CaseFile file =
                file(intake("2020-04-01"), success("2020-05-01"), success("2020-05-02"), consultation("2026-05-02"));
        assertThat(file.outlook().successes()).extracting(Outlook.Success::on).containsExactly(day("2020-05-02"));
    }

    @Test
    void filled_periods_are_known_for_good() {
        CaseFile file = file(
                intake("2020-04-01"),
                weekly("2020-05-18"),
                weekly("2020-05-04"),
                weekly("2020-05-11"),
                success("2026-05-02"));
        FormCode form = new FormCode("weekly-progress");
        assertThat(file.checkIns().filled())
                .containsExactly(new CheckIns.Filled(form, day("2020-05-04"), day("2020-05-24")));
        assertThat(file.checkIns().covers(form, day("2020-05-24"))).isTrue();
        assertThat(file.checkIns().covers(form, day("2020-05-25"))).isFalse();
    }

    @Test
    void the_last_draft_of_a_plan_counts_and_it_is_in_force_once_consented_to() {
        Plans plans = file(
                        intake("2026-04-01"),
                        drafted("2026-05-01", 1, List.of(1)),
                        drafted("2026-05-03", 1, List.of(1, 2)),
                        consented("2026-05-10", 1))
                .plans();
        assertThat(plans.plan(1).orElseThrow().draft().goals()).containsExactly(1, 2);
        assertThat(plans.inForceOn(day("2026-05-09"))).isEmpty();
        assertThat(plans.inForceOn(day("2026-05-10")).orElseThrow().planNo()).isEqualTo(1);
        assertThat(plans.inForceOn(day("2026-11-04"))).isEmpty();
    }

    @Test
    void a_consent_holds_until_the_day_it_is_withdrawn() {
        Consents consents = file(
                        intake("2026-04-01"), consent("2026-04-01"), new ConsentWithdrawn(day("2026-06-01"), 2, null))
                .consents();
        assertThat(consents.allows(Recipient.EMPLOYER, Purpose.WORKPLACE_ACCOMMODATION, day("2026-05-31")))
                .isTrue();
        assertThat(consents.allows(Recipient.EMPLOYER, Purpose.WORKPLACE_ACCOMMODATION, day("2026-06-01")))
                .isFalse();
        assertThat(consents.allows(Recipient.FAMILY, Purpose.WORKPLACE_ACCOMMODATION, day("2026-05-31")))
                .isFalse();
    }

    @Test
    void a_role_changes_hands_on_the_day_of_acceptance() {
        Staffing staffing = file(
                        intake("2026-04-01"),
                        new StaffAssigned(day("2026-04-01"), ITO, StaffRole.RETENTION_WORKER, null),
                        new HandOverOffered(day("2026-06-01"), ITO, ABE, StaffRole.RETENTION_WORKER, WORDS),
                        new HandOverAccepted(day("2026-06-10"), 3))
                .staffing();
        assertThat(staffing.on(day("2026-06-09"))).isEqualTo(Map.of(StaffRole.RETENTION_WORKER, ITO));
        assertThat(staffing.openOn(day("2026-06-09"))).hasSize(1);
        assertThat(staffing.on(day("2026-06-10"))).isEqualTo(Map.of(StaffRole.RETENTION_WORKER, ABE));
        assertThat(staffing.openOn(day("2026-06-10"))).isEmpty();
    }

    @Test
    void an_assignment_with_a_last_day_ends_after_it() {
        Staffing staffing = file(
                        intake("2026-04-01"),
                        new StaffAssigned(day("2026-04-01"), ITO, StaffRole.DEPUTY, day("2026-05-31")))
                .staffing();
        assertThat(staffing.on(day("2026-05-31"))).isEqualTo(Map.of(StaffRole.DEPUTY, ITO));
        assertThat(staffing.on(day("2026-06-01"))).isEmpty();
    }

    @Test
    void regular_contact_ends_when_both_sides_have_agreed_and_resumes_on_a_wish() {
        CaseFile file = file(
                intake("2026-04-01"),
                started("2026-04-10"),
                new RegularContactEndAgreed(day("2026-10-01"), Party.CLIENT, null),
                new RegularContactEndAgreed(day("2026-10-09"), Party.EMPLOYER, null),
                new ContactPreferenceSet(day("2027-03-01"), Party.CLIENT, ContactWish.REGULAR, 30, null, null, null));
        assertThat(file.regularContactEnded(day("2026-10-08"))).isEmpty();
        assertThat(file.regularContactEnded(day("2027-02-28"))).contains(day("2026-10-09"));
        assertThat(file.regularContactEnded(day("2027-03-01"))).isEmpty();
    }

    @Test
    void regular_contact_resumes_with_a_change_of_stage_that_says_so() {
        CaseFile file = file(
                intake("2026-04-01"),
                started("2026-04-10"),
                phase("2026-04-10", SupportPhase.PLACEMENT, PhaseReason.EMPLOYED),
                new RegularContactEndAgreed(day("2026-10-01"), Party.CLIENT, null),
                new RegularContactEndAgreed(day("2026-10-01"), Party.EMPLOYER, null),
                phase("2026-10-01", SupportPhase.FOLLOW_UP, PhaseReason.REGULAR_CONTACT_ENDED),
                phase("2027-02-01", SupportPhase.RETENTION, PhaseReason.REGULAR_CONTACT_RESUMED));
        assertThat(file.regularContactEnded(day("2027-01-31"))).contains(day("2026-10-01"));
        assertThat(file.regularContactEnded(day("2027-02-01"))).isEmpty();
    }

    private static CaseFile file(SupportEvent... events) {
        List<Entry> entries = new ArrayList<>();
        for (SupportEvent event : events) {
            entries.add(new Entry(entries.size() + 1, event));
        }
        return CaseFile.of(entries);
    }

    private static ConsultationAnswered answered(String on, int entry) {
        return new ConsultationAnswered(day(on), entry, ContactChannel.PHONE, null, null, set());
    }
}
