package org.supporttimeline.domain.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Attention;
import org.supporttimeline.domain.event.CheckIn;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Consent;
import org.supporttimeline.domain.event.Contact;
import org.supporttimeline.domain.event.Employment;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Intake;
import org.supporttimeline.domain.event.JobSearch;
import org.supporttimeline.domain.event.Network;
import org.supporttimeline.domain.event.Phase;
import org.supporttimeline.domain.event.Planning;
import org.supporttimeline.domain.event.Report;

/**
 * What staff write of support that they gave. Not names, goals and agreements, which are said again rightly, and not what the
 * client wrote.
 */
final class Notes {
    private Notes() {}

    static List<Confidential> of(Fact fact) {
        return switch (fact) {
            case Contact it -> contact(it);
            case Planning it -> planning(it);
            case JobSearch it -> jobSearch(it);
            case Report it -> report(it);
            case Intake ignored -> List.of();
            case Employment ignored -> List.of();
            case CheckIn ignored -> List.of();
            case Network ignored -> List.of();
            case Phase ignored -> List.of();
            case Consent ignored -> List.of();
            case Attention ignored -> List.of();
        };
    }

    private static List<Confidential> contact(Contact fact) {
        return switch (fact) {
            case Contact.InterviewHeld it -> given(it.health(), it.work(), it.relations(), it.leisure(), it.note());
            case Contact.ClientContacted it -> given(it.note());
            case Contact.VisitMade it -> given(it.workProgress(), it.employerView(), it.advice(), it.note());
            case Contact.EmployerContacted it -> given(it.explained(), it.note());
            case Contact.ConsultationReceived it -> given(it.content());
            case Contact.ConsultationAnswered it -> given(it.content());
            case Contact.AgencyContacted it -> given(it.note());
            case Contact.ConferenceHeld it -> given(it.minutes());
            case Contact.StressorIdentified it -> given(it.situation(), it.coping());
            case Contact.CopingReviewed it -> given(it.note());
            case Contact.ConcernResolved ignored -> List.of();
            case Contact.ActionCompleted ignored -> List.of();
            case Contact.ContactAttempted ignored -> List.of();
        };
    }

    private static List<Confidential> planning(Planning fact) {
        return switch (fact) {
            case Planning.AssessmentMade it -> given(it.strengths(), it.challenges(), it.enablingEnvironment());
            case Planning.PlanMeetingHeld it -> given(it.minutes());
            case Planning.PlanMonitored it -> given(it.note());
            case Planning.PlanDrafted ignored -> List.of();
            case Planning.PlanConsented ignored -> List.of();
            case Planning.PlanDelivered ignored -> List.of();
            case Planning.GoalAchieved ignored -> List.of();
            case Planning.SuccessNoted ignored -> List.of();
            case Planning.FeedbackReceived ignored -> List.of();
            case Planning.SharedVisionAgreed ignored -> List.of();
            case Planning.PersonalSignsAgreed ignored -> List.of();
        };
    }

    private static List<Confidential> jobSearch(JobSearch fact) {
        return switch (fact) {
            case JobSearch.TrainingHeld it -> given(it.observation());
            case JobSearch.OfferConsultationHeld it -> given(it.note());
            case JobSearch.WorkTrialCompleted it -> given(it.observation());
            case JobSearch.JobSeekerRegistered ignored -> List.of();
            case JobSearch.JobIntroduced ignored -> List.of();
            case JobSearch.JobInterviewHeld ignored -> List.of();
            case JobSearch.WorkplaceAssessed ignored -> List.of();
            case JobSearch.JobMatchAgreed ignored -> List.of();
            case JobSearch.JobOffered ignored -> List.of();
        };
    }

    private static List<Confidential> report(Report fact) {
        return switch (fact) {
            case Report.ReportIssued it -> List.of(it.summary());
            case Report.ReportShared ignored -> List.of();
            case Report.EntriesConfirmed ignored -> List.of();
            case Report.IncidentRecorded ignored -> List.of();
        };
    }

    private static List<Confidential> given(@Nullable Confidential... texts) {
        List<Confidential> given = new ArrayList<>();
        for (Confidential text : texts) {
            if (text != null) {
                given.add(text);
            }
        }
        return List.copyOf(given);
    }
}
