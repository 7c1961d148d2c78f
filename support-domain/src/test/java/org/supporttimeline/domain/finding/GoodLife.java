package org.supporttimeline.domain.finding;

import static org.supporttimeline.domain.calendar.Facts.hired;
import static org.supporttimeline.domain.calendar.Facts.intake;
import static org.supporttimeline.domain.calendar.Facts.none;
import static org.supporttimeline.domain.calendar.Facts.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Consent.ConsentGiven;
import org.supporttimeline.domain.event.Consent.Purpose;
import org.supporttimeline.domain.event.Consent.Recipient;
import org.supporttimeline.domain.event.Contact.Concern;
import org.supporttimeline.domain.event.Contact.EmployerContacted;
import org.supporttimeline.domain.event.Contact.InterviewHeld;
import org.supporttimeline.domain.event.Contact.Place;
import org.supporttimeline.domain.event.Contact.VisitMade;
import org.supporttimeline.domain.event.Intake.CertificateRecorded;
import org.supporttimeline.domain.event.JobSearch.TrainingHeld;
import org.supporttimeline.domain.event.JobSearch.TrainingSetting;
import org.supporttimeline.domain.event.JobSearch.TrainingTopic;
import org.supporttimeline.domain.event.Phase.HandoverShared;
import org.supporttimeline.domain.event.Phase.PhaseChanged;
import org.supporttimeline.domain.event.Phase.PhaseReason;
import org.supporttimeline.domain.event.Planning.AssessmentKind;
import org.supporttimeline.domain.event.Planning.AssessmentMade;
import org.supporttimeline.domain.event.Planning.NextStep;
import org.supporttimeline.domain.event.Planning.Participant;
import org.supporttimeline.domain.event.Planning.PlanConsented;
import org.supporttimeline.domain.event.Planning.PlanDelivered;
import org.supporttimeline.domain.event.Planning.PlanMeetingHeld;
import org.supporttimeline.domain.event.Planning.PlanMonitored;
import org.supporttimeline.domain.event.Report.EntriesConfirmed;
import org.supporttimeline.domain.event.Report.ReportIssued;
import org.supporttimeline.domain.event.Report.ReportShared;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.Vocabulary.AgreementForm;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** A case in which everything was done and written down on its day: transition, a job, three years of retention support. */
final class GoodLife {

    private final SplittableRandom random;
    private final List<Integer> toConfirm = new ArrayList<>();
    private Story story = Story.empty();
    private int planNo;
    private int reportConsent;

    private GoodLife(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Retention support from 2025-12-01 on, told until the end of June 2026. */
    static Story plain() {
        GoodLife life = new GoodLife(0);
        LocalDate begins = LocalDate.of(2025, 12, 1);
        life.story = life.story.then(intake("2025-05-01"), hired("2025-06-01"));
        life.papers(begins);
        life.employer(begins);
        life.retention(begins, 7, false);
        return life.story;
    }

    /** A whole way, of other days and lengths for every seed. */
    static Story whole(long seed) {
        GoodLife life = new GoodLife(seed);
        LocalDate begins =
                LocalDate.of(2019 + life.random.nextInt(4), 1 + life.random.nextInt(12), 1 + life.random.nextInt(28));
        life.story =
                life.story.then(intake(begins.minusDays(life.random.nextInt(30)).toString()));
        life.papers(begins);
        LocalDate job = begins.plusMonths(3L * (1 + life.random.nextInt(4)));
        life.transition(begins, job);
        life.story = life.story.then(hired(job.toString()), phase(job, SupportPhase.PLACEMENT));
        life.employer(job);
        boolean toTheEnd = life.random.nextBoolean();
        life.retention(job.plusMonths(6), toTheEnd ? 36 : 2 + life.random.nextInt(20), toTheEnd);
        return life.story;
    }

    private void papers(LocalDate day) {
        story = story.then(
                consent(day, Recipient.OFFICE, Purpose.SERVICE_CONTRACT),
                consent(day, Recipient.OFFICE, Purpose.ELECTRONIC_METHODS));
    }

    private void employer(LocalDate day) {
        story = story.then(
                consent(day, Recipient.EMPLOYER, Purpose.WORKPLACE_ACCOMMODATION),
                consent(day, Recipient.EMPLOYER, Purpose.REPORT_SHARING));
        reportConsent = story.entries().size();
    }

    private void transition(LocalDate begins, LocalDate job) {
        story = story.then(certificate(begins, SupportService.TRANSITION), phase(begins, SupportPhase.TRANSITION));
        for (LocalDate first = begins; first.isBefore(job); first = first.plusMonths(3)) {
            cycle(SupportService.TRANSITION, first, first.plusMonths(3).minusDays(1), first.equals(begins));
            for (int month = 0; month < 3; month++) {
                LocalDate from = first.plusMonths(month);
                LocalDate day = from.plusDays(random.nextInt(20));
                add(new TrainingHeld(
                        day, TrainingTopic.VOCATIONAL_SKILL, TrainingSetting.OFFICE, null, 60, words("training")));
                confirm(day);
            }
        }
        monitor(job.minusDays(1));
    }

    private void retention(LocalDate begins, int months, boolean ends) {
        story = story.then(certificate(begins, SupportService.RETENTION), phase(begins, SupportPhase.RETENTION));
        LocalDate end = begins.plusMonths(months);
        for (int nth = 0; nth < months; nth++) {
            LocalDate first = begins.plusMonths(nth);
            if (nth % 6 == 0) {
                cycle(SupportService.RETENTION, first, first.plusMonths(6).minusDays(1), nth == 0);
            }
            if (ends && nth == months - 4) {
                handOver(end.minusDays(95));
            }
            month(begins, end, YearMonth.from(first));
        }
        if (YearMonth.from(end).isAfter(YearMonth.from(begins.plusMonths(months - 1L))) && end.getDayOfMonth() > 1) {
            month(begins, end, YearMonth.from(end));
        }
        if (ends) {
            monitor(end.minusDays(1));
            story = story.then(phase(end, SupportPhase.FOLLOW_UP));
        }
    }

    /** Everything of a calendar month between two days. */
    private void month(LocalDate begins, LocalDate end, YearMonth month) {
        LocalDate first = month.atDay(1).isBefore(begins) ? begins : month.atDay(1);
        LocalDate last = month.atEndOfMonth().isBefore(end) ? month.atEndOfMonth() : end.minusDays(1);
        LocalDate talk = first.plusDays(random.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 1));
        add(interview(talk));
        add(visit(last));
        confirm(last);
        story = story.then(
                employer(last, words("employer")),
                new ReportIssued(last, month, null, words("report"), null),
                new ReportShared(last, month, roles(Role.CLIENT, Role.SUPERIOR), ContactChannel.EMAIL, reportConsent));
    }

    /** The documents of a plan on its first day, or while the plan before is still in force. */
    private void cycle(SupportService service, LocalDate first, LocalDate last, boolean isFirst) {
        LocalDate day = isFirst ? first : first.minusDays(1);
        if (isFirst) {
            story = story.then(new AssessmentMade(
                    day,
                    AssessmentKind.INITIAL,
                    null,
                    true,
                    words("strength"),
                    null,
                    null,
                    null,
                    null,
                    Collections.emptySortedMap()));
        } else {
            monitor(day);
        }
        planNo++;
        story = story.then(
                plan(day.toString(), planNo, service, first.toString(), last.toString()),
                meeting(day, planNo, Role.CLIENT, Role.SERVICE_MANAGER),
                new PlanConsented(day, planNo, form()),
                new PlanDelivered(day, planNo, form(), true));
    }

    private void monitor(LocalDate day) {
        story = story.then(
                new PlanMonitored(day, planNo, null, true, true, List.of(), NextStep.CONTINUE, words("monitoring")));
    }

    private void handOver(LocalDate day) {
        story = story.then(consent(day, Recipient.LIVELIHOOD_CENTER, Purpose.HANDOVER));
        int consent = story.entries().size();
        story = story.then(new HandoverShared(
                day, Party.AGENCY, null, null, null, consent, true, new StaffId("manager"), words("situation"), null));
    }

    private void add(org.supporttimeline.domain.event.Fact fact) {
        story = story.then(fact);
        toConfirm.add(story.entries().size());
    }

    private void confirm(LocalDate day) {
        story = story.then(new EntriesConfirmed(day, new TreeSet<>(toConfirm), AgreementForm.WRITTEN, null));
        toConfirm.clear();
    }

    private AgreementForm form() {
        return random.nextBoolean() ? AgreementForm.WRITTEN : AgreementForm.ELECTRONIC;
    }

    private Confidential words(String what) {
        return new Confidential("%sについて %d 回目に話したことを、ここに詳しく書いておきます"
                .formatted(what, story.entries().size()));
    }

    private InterviewHeld interview(LocalDate day) {
        return new InterviewHeld(
                day,
                null,
                null,
                ContactChannel.FACE_TO_FACE,
                null,
                words("health"),
                words("work"),
                null,
                null,
                null,
                none(),
                List.of(),
                null,
                none());
    }

    private VisitMade visit(LocalDate day) {
        return new VisitMade(
                day,
                Place.WORKPLACE,
                null,
                roles(Role.CLIENT, Role.SUPERIOR),
                null,
                null,
                null,
                words("progress"),
                null,
                null,
                null,
                none());
    }

    static EmployerContacted employer(LocalDate day, @Nullable Confidential note) {
        return new EmployerContacted(
                day, ContactChannel.PHONE, null, Role.SUPERIOR, Party.OFFICE, Concern.NONE, null, null, note, none());
    }

    static PlanMeetingHeld meeting(LocalDate day, int planNo, Role... present) {
        List<Participant> participants = new ArrayList<>();
        for (Role role : present) {
            participants.add(new Participant(role, null));
        }
        return new PlanMeetingHeld(
                day, planNo, null, participants, new Confidential("計画 %d の会議で話し合ったことの記録をここに残します".formatted(planNo)));
    }

    static ConsentGiven consent(LocalDate day, Recipient recipient, Purpose purpose) {
        return new ConsentGiven(day, recipient, null, purpose, none(), null, AgreementForm.WRITTEN);
    }

    static CertificateRecorded certificate(LocalDate day, SupportService service) {
        return new CertificateRecorded(day, new Confidential("number"), service, day, null, null, null);
    }

    static PhaseChanged phase(LocalDate day, SupportPhase to) {
        return new PhaseChanged(day, to, PhaseReason.OTHER, null, null);
    }

    static SortedSet<Role> roles(Role... roles) {
        return new TreeSet<>(List.of(roles));
    }
}
