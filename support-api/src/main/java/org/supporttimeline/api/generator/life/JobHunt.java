package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import org.supporttimeline.domain.event.Consent.Purpose;
import org.supporttimeline.domain.event.Consent.Recipient;
import org.supporttimeline.domain.event.Consent.Scope;
import org.supporttimeline.domain.event.JobSearch.AssessmentMethod;
import org.supporttimeline.domain.event.JobSearch.Fit;
import org.supporttimeline.domain.event.JobSearch.InterviewResult;
import org.supporttimeline.domain.event.JobSearch.Introducer;
import org.supporttimeline.domain.event.JobSearch.JobInterviewHeld;
import org.supporttimeline.domain.event.JobSearch.JobIntroduced;
import org.supporttimeline.domain.event.JobSearch.JobMatchAgreed;
import org.supporttimeline.domain.event.JobSearch.JobOffered;
import org.supporttimeline.domain.event.JobSearch.JobSeekerRegistered;
import org.supporttimeline.domain.event.JobSearch.OfferConsultationHeld;
import org.supporttimeline.domain.event.JobSearch.TrialKind;
import org.supporttimeline.domain.event.JobSearch.WorkTrialCompleted;
import org.supporttimeline.domain.event.JobSearch.WorkplaceAssessed;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;

/** The three months before a job: registering, applying, trying, the offer and the talks about it. */
final class JobHunt {

    private final Life life;
    private final Words words;

    JobHunt(Life life) {
        this.life = life;
        this.words = life.words;
    }

    void towards(LocalDate firstDay) {
        LocalDate registered = Life.open(firstDay.minusDays(88));
        life.byStaff(life.at(registered), () -> new JobSeekerRegistered(registered, words.on("hellowork")));
        new Contracts(life)
                .consent(
                        Life.open(firstDay.minusDays(80)),
                        Recipient.EMPLOYER,
                        null,
                        Purpose.JOB_SEARCH,
                        Scope.DISABILITY_TRAITS,
                        Scope.WORK_HISTORY);
        for (int i = life.between(0, 3); i > 0; i--) {
            application(Life.open(firstDay.minusDays(life.between(55, 78))), InterviewResult.NOT_SELECTED);
        }
        application(Life.open(firstDay.minusDays(50)), InterviewResult.PASSED);
        if (life.chance(0.6)) {
            trial(Life.open(firstDay.minusDays(40)));
        }
        offer(Life.open(firstDay.minusDays(24)), firstDay);
    }

    private void application(LocalDate day, InterviewResult result) {
        Introducer through =
                life.oneOf(Introducer.HELLO_WORK, Introducer.HELLO_WORK, Introducer.OFFICE, Introducer.JOB_FAIR);
        life.byStaff(life.at(day), () -> new JobIntroduced(day, through, words.on("employer"), words.on("position")));
        LocalDate met = Life.open(day.plusDays(life.between(5, 10)));
        boolean accompanied = life.chance(0.6);
        life.byStaff(
                life.soon(met),
                () -> new JobInterviewHeld(
                        met,
                        words.on("employer"),
                        life.oneOf(ContactChannel.FACE_TO_FACE, ContactChannel.FACE_TO_FACE, ContactChannel.VIDEO),
                        accompanied,
                        result,
                        words.on("note")));
    }

    private void trial(LocalDate last) {
        life.byStaff(
                life.at(last),
                () -> new WorkTrialCompleted(
                        last,
                        life.oneOf(TrialKind.WORK_PRACTICE, TrialKind.WORK_PRACTICE, TrialKind.PRE_EMPLOYMENT),
                        last.minusDays(life.oneOf(4, 4, 11)),
                        last,
                        words.on("employer"),
                        words.on("observation")));
        life.byStaff(
                life.at(last),
                () -> new WorkplaceAssessed(
                        last,
                        Life.set(AssessmentMethod.VISIT, AssessmentMethod.TRIAL),
                        words.on("employer"),
                        words.on("workplace"),
                        words.on("duties"),
                        life.oneOf(Fit.GOOD, Fit.GOOD, Fit.WITH_CHANGES),
                        words.on("note"),
                        life.chance(0.5) ? words.on("advice") : null));
    }

    private void offer(LocalDate day, LocalDate firstDay) {
        life.byStaff(life.at(day), () -> new JobOffered(day, words.on("employer"), words.on("position"), firstDay));
        hearing(Life.open(day.plusDays(3)), Party.CLIENT);
        if (life.chance(0.85)) {
            hearing(Life.open(day.plusDays(6)), Party.EMPLOYER);
        }
        if (life.chance(0.6)) {
            LocalDate agreed = Life.open(day.plusDays(9));
            life.byStaff(
                    life.at(agreed),
                    () -> new JobMatchAgreed(
                            agreed,
                            words.on("employer"),
                            words.on("duties"),
                            words.on("measure"),
                            words.on("workplace"),
                            words.on("conditions")));
        }
    }

    private void hearing(LocalDate day, Party party) {
        life.byStaff(
                life.at(day),
                () -> new OfferConsultationHeld(
                        day,
                        party,
                        life.oneOf(ContactChannel.FACE_TO_FACE, ContactChannel.VISIT, ContactChannel.PHONE),
                        life.staff(),
                        words.on("note"),
                        words.on("trait"),
                        words.on("coping"),
                        party == Party.CLIENT ? words.on("support") : null));
    }
}
