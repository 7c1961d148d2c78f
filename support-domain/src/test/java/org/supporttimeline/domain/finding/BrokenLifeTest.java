package org.supporttimeline.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.Facts.none;
import static org.supporttimeline.domain.calendar.Facts.plan;
import static org.supporttimeline.domain.finding.FindingRule.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supporttimeline.domain.calendar.Facts;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Consent.ConsentGiven;
import org.supporttimeline.domain.event.Consent.InformationDisclosed;
import org.supporttimeline.domain.event.Consent.Recipient;
import org.supporttimeline.domain.event.Contact.EmployerContacted;
import org.supporttimeline.domain.event.Contact.InterviewHeld;
import org.supporttimeline.domain.event.Contact.VisitMade;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.Employment.EmploymentStarted;
import org.supporttimeline.domain.event.Intake.CertificateRecorded;
import org.supporttimeline.domain.event.Phase.HandoverShared;
import org.supporttimeline.domain.event.Planning.AssessmentMade;
import org.supporttimeline.domain.event.Planning.NextStep;
import org.supporttimeline.domain.event.Planning.PlanConsented;
import org.supporttimeline.domain.event.Planning.PlanDelivered;
import org.supporttimeline.domain.event.Planning.PlanDrafted;
import org.supporttimeline.domain.event.Planning.PlanMeetingHeld;
import org.supporttimeline.domain.event.Planning.PlanMonitored;
import org.supporttimeline.domain.event.Report.EntriesConfirmed;
import org.supporttimeline.domain.event.Report.ReportShared;
import org.supporttimeline.domain.event.Vocabulary.AgreementForm;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** One way to break an untroubled life for each rule: then it holds, with what follows from it, and nothing else does. */
class BrokenLifeTest {

    private static final String DAY = "2026-06-30";
    private static final Story GOOD = GoodLife.plain();
    private static final Map<FindingRule, Broken> BROKEN = broken();

    /**
     * A life with something missing.
     *
     * @param also rules that hold as well, because they follow from the same
     */
    private record Broken(Story story, String on, List<FindingRule> also) {
        Broken(Story story, FindingRule... also) {
            this(story, DAY, List.of(also));
        }
    }

    @Test
    void there_is_a_broken_life_for_every_rule() {
        assertThat(BROKEN).containsOnlyKeys(FindingRule.values());
        assertThat(GOOD.rules(DAY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FindingRule.class)
    void what_is_broken_is_found_by_its_rule_and_by_no_other(FindingRule rule) {
        Broken broken = Objects.requireNonNull(BROKEN.get(rule));
        List<FindingRule> expected = new ArrayList<>(broken.also());
        expected.add(rule);

        assertThat(broken.story().rules(broken.on())).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Map<FindingRule, Broken> broken() {
        Map<FindingRule, Broken> all = new EnumMap<>(FindingRule.class);
        LocalDate begins = LocalDate.of(2025, 12, 1);
        PlanDrafted draft = GOOD.fact(PlanDrafted.class, 1);
        PlanMonitored monitored = GOOD.fact(PlanMonitored.class, 1);
        int meeting = GOOD.no(PlanMeetingHeld.class, 1);
        int consented = GOOD.no(PlanConsented.class, 1);

        all.put(CONTRACT_MISSING, new Broken(GOOD.without(GOOD.no(CertificateRecorded.class, 1))));
        all.put(
                PLAN_BEFORE_CONTRACT,
                new Broken(
                        GOOD.instead(
                                GOOD.no(CertificateRecorded.class, 1),
                                GoodLife.certificate(begins.plusDays(1), SupportService.RETENTION)),
                        CONTRACT_MISSING));
        all.put(ASSESSMENT_MISSING, new Broken(GOOD.without(GOOD.no(AssessmentMade.class, 1))));
        all.put(PLAN_MEETING_MISSING, new Broken(GOOD.without(meeting)));
        all.put(
                PLAN_MEETING_WITHOUT_CLIENT,
                new Broken(GOOD.instead(meeting, GoodLife.meeting(begins, 1, Role.SERVICE_MANAGER))));
        all.put(
                PLAN_MEETING_WITHOUT_MANAGER,
                new Broken(GOOD.instead(meeting, GoodLife.meeting(begins, 1, Role.CLIENT))));
        all.put(PLAN_CONSENT_MISSING, new Broken(GOOD.without(GOOD.no(PlanConsented.class, 2))));
        all.put(
                PLAN_CONSENT_FORM,
                new Broken(GOOD.instead(consented, new PlanConsented(begins, 1, AgreementForm.ORAL))));
        all.put(PLAN_DELIVERY_MISSING, new Broken(GOOD.without(GOOD.no(PlanDelivered.class, 1))));
        all.put(
                PLAN_STEPS_OUT_OF_ORDER,
                new Broken(GOOD.instead(consented, new PlanConsented(begins.plusDays(2), 1, AgreementForm.WRITTEN))
                        .instead(
                                GOOD.no(PlanDelivered.class, 1),
                                new PlanDelivered(begins.plusDays(1), 1, AgreementForm.WRITTEN, true))));
        all.put(PLAN_MISSING, new Broken(planOnlyFrom("2025-12-20")));
        all.put(PLAN_NOT_REVIEWED, new Broken(shortPlan(draft), MONITORING_MISSING));
        all.put(
                PLAN_NOT_BY_MANAGER,
                new Broken(GOOD.instead(
                        GOOD.no(PlanDrafted.class, 1),
                        new PlanDrafted(
                                begins,
                                1,
                                SupportService.RETENTION,
                                draft.from(),
                                draft.to(),
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                false))));
        all.put(MONITORING_MISSING, new Broken(GOOD.without(GOOD.no(PlanMonitored.class, 1)), ASSESSMENT_MISSING));
        all.put(
                MONITORING_WITHOUT_INTERVIEW,
                new Broken(
                        GOOD.instead(
                                GOOD.no(PlanMonitored.class, 1),
                                new PlanMonitored(
                                        monitored.on(),
                                        1,
                                        null,
                                        false,
                                        true,
                                        List.of(),
                                        NextStep.REVISE,
                                        monitored.note())),
                        MONITORING_MISSING,
                        ASSESSMENT_MISSING));
        all.put(
                MONITORING_NOT_BY_MANAGER,
                new Broken(GOOD.instead(
                        GOOD.no(PlanMonitored.class, 1),
                        new PlanMonitored(
                                monitored.on(), 1, null, true, false, List.of(), NextStep.REVISE, monitored.note()))));
        all.put(INTERVIEW_MISSING, new Broken(GOOD.without(GOOD.no(InterviewHeld.class, 4))));
        all.put(REPORT_NOT_SHARED, new Broken(GOOD.without(GOOD.no(ReportShared.class, 4))));
        all.put(CONTENT_MISSING, new Broken(contentless()));
        all.put(ENTRY_LATE, new Broken(told("2026-06-05", "2026-06-12")));
        all.put(ENTRY_LATE_NEEDS_REASON, new Broken(told("2026-06-05", "2026-06-25")));
        all.put(ENTRY_AFTER_CLAIM, new Broken(told("2026-04-30", "2026-05-12")));
        all.put(
                AMENDED_AFTER_REPORT,
                new Broken(GOOD.written(
                        "2026-06-30",
                        new EntryCorrected(
                                GOOD.no(EmployerContacted.class, 2),
                                GoodLife.employer(
                                        GOOD.fact(EmployerContacted.class, 2).on(), words("企業から聞き直した内容をここに書きます")),
                                words("reason")))));
        all.put(
                SAME_TEXT,
                new Broken(GOOD.instead(
                        GOOD.no(EmployerContacted.class, 5),
                        GoodLife.employer(
                                GOOD.fact(EmployerContacted.class, 5).on(),
                                GOOD.fact(EmployerContacted.class, 2).note()))));
        all.put(
                BLANK_NOTE,
                new Broken(GOOD.instead(
                        GOOD.no(EmployerContacted.class, 5),
                        GoodLife.employer(GOOD.fact(EmployerContacted.class, 5).on(), words(" 特に　なし。")))));
        all.put(
                EMPLOYER_CONTACT_CLOSED,
                new Broken(GOOD.instead(
                        GOOD.no(EmploymentStarted.class, 1),
                        Facts.hired("2025-06-01", Basis.NEW_HIRE, Disclosure.CLOSED))));
        all.put(EMPLOYER_CONTACT_WITHOUT_CONSENT, new Broken(GOOD.without(GOOD.no(ConsentGiven.class, 3))));
        all.put(
                SHARED_WITHOUT_CONSENT,
                new Broken(GOOD.then(new InformationDisclosed(
                        LocalDate.parse(DAY), null, Recipient.MEDICAL, null, none(), words("what")))));
        all.put(NOT_CONFIRMED, new Broken(GOOD.without(GOOD.no(EntriesConfirmed.class, 3))));
        Story whole = GoodLife.whole(toTheEnd());
        String last = whole.day(whole.entries().size()).toString();
        all.put(HANDOVER_NOT_BEGUN, new Broken(whole.without(whole.no(HandoverShared.class, 1)), last, List.of()));
        HandoverShared shared = whole.fact(HandoverShared.class, 1);
        all.put(
                HANDOVER_INCOMPLETE,
                new Broken(
                        whole.instead(
                                whole.no(HandoverShared.class, 1),
                                new HandoverShared(
                                        shared.on(),
                                        Party.AGENCY,
                                        null,
                                        null,
                                        null,
                                        shared.consent(),
                                        false,
                                        null,
                                        shared.situation(),
                                        null)),
                        last,
                        List.of()));
        return all;
    }

    private static long toTheEnd() {
        for (long seed = 1; ; seed++) {
            Story whole = GoodLife.whole(seed);
            boolean ends = whole.entries().stream().anyMatch(one -> one.entry().event() instanceof HandoverShared);
            // before that no hand-over was asked for
            if (ends && whole.day(whole.entries().size()).isAfter(LocalDate.of(2024, 8, 1))) {
                return seed;
            }
        }
    }

    /** The first plan is drafted, met about, agreed to and delivered weeks after the beginning. */
    private static Story planOnlyFrom(String day) {
        LocalDate on = LocalDate.parse(day);
        return GOOD.instead(GOOD.no(AssessmentMade.class, 1), assessed(day))
                .instead(GOOD.no(PlanDrafted.class, 1), plan(day, 1, SupportService.RETENTION, day, "2026-05-31"))
                .instead(GOOD.no(PlanMeetingHeld.class, 1), GoodLife.meeting(on, 1, Role.CLIENT, Role.SERVICE_MANAGER))
                .instead(GOOD.no(PlanConsented.class, 1), new PlanConsented(on, 1, AgreementForm.WRITTEN))
                .instead(GOOD.no(PlanDelivered.class, 1), new PlanDelivered(on, 1, AgreementForm.WRITTEN, true));
    }

    private static AssessmentMade assessed(String day) {
        AssessmentMade made = GOOD.fact(AssessmentMade.class, 1);
        return new AssessmentMade(
                LocalDate.parse(day),
                made.kind(),
                null,
                true,
                made.strengths(),
                null,
                null,
                null,
                null,
                made.ratings());
    }

    /** A plan that ends on 30 April though the next begins only in June. */
    private static Story shortPlan(PlanDrafted draft) {
        return GOOD.instead(
                GOOD.no(PlanDrafted.class, 1),
                plan(draft.on().toString(), 1, SupportService.RETENTION, "2025-12-01", "2026-04-30"));
    }

    private static Story contentless() {
        VisitMade visit = GOOD.fact(VisitMade.class, 3);
        return GOOD.instead(
                GOOD.no(VisitMade.class, 3), Facts.visit(visit.on().toString(), Role.CLIENT, Role.SUPERIOR));
    }

    /** A call with the client, written down on another day. */
    private static Story told(String on, String recordedOn) {
        return GOOD.written(recordedOn, Facts.called(on));
    }

    private static Confidential words(String words) {
        return new Confidential(words);
    }

    @Test
    void an_interview_by_a_channel_that_does_not_count_is_none() {
        int no = GOOD.no(InterviewHeld.class, 4);
        Story byPhone = GOOD.instead(no, Facts.interview(GOOD.day(no).toString(), ContactChannel.PHONE));
        assertThat(byPhone.told(INTERVIEW_MISSING, DAY)).isEqualTo("2026-03-01..2026-03-31 by [] open");
    }
}
