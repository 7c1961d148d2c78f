package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Amendment;
import org.supporttimeline.domain.event.Attention;
import org.supporttimeline.domain.event.CheckIn;
import org.supporttimeline.domain.event.Consent;
import org.supporttimeline.domain.event.Contact;
import org.supporttimeline.domain.event.Custody;
import org.supporttimeline.domain.event.Employment;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Intake;
import org.supporttimeline.domain.event.JobSearch;
import org.supporttimeline.domain.event.Network;
import org.supporttimeline.domain.event.Phase;
import org.supporttimeline.domain.event.Planning;
import org.supporttimeline.domain.event.Report;
import org.supporttimeline.domain.event.SupportEvent;

/** One pass over entries: gives each fact to the parts that hold something of it. Starts from a file, ends in one. */
final class Fold {
    private EntryIndex entries;
    private Amendments amendments;
    private @Nullable LocalDate newestDay;
    private PersonFile person;
    private Offices offices;
    private Phases phases;
    private Grants grants;
    private Offers offers;
    private Employments employments;
    private Accommodations accommodations;
    private Plans plans;
    private Outlook outlook;
    private CheckIns checkIns;
    private Contacts contacts;
    private Matters matters;
    private Reports reports;
    private Incidents incidents;
    private Members members;
    private Staffing staffing;
    private Preferences preferences;
    private Reuse reuse;
    private Endings endings;
    private Consents consents;
    private Indicators indicators;
    private Keeping keeping;

    Fold(CaseFile from) {
        entries = from.entries();
        amendments = from.amendments();
        newestDay = from.newestDay();
        person = from.person();
        offices = from.offices();
        phases = from.phases();
        grants = from.grants();
        offers = from.offers();
        employments = from.employments();
        accommodations = from.accommodations();
        plans = from.plans();
        outlook = from.outlook();
        checkIns = from.checkIns();
        contacts = from.contacts();
        matters = from.matters();
        reports = from.reports();
        incidents = from.incidents();
        members = from.members();
        staffing = from.staffing();
        preferences = from.preferences();
        reuse = from.reuse();
        endings = from.endings();
        consents = from.consents();
        indicators = from.indicators();
        keeping = from.keeping();
    }

    CaseFile file() {
        return new CaseFile(
                entries,
                amendments,
                newestDay,
                person,
                offices,
                phases,
                grants,
                offers,
                employments,
                accommodations,
                plans,
                outlook,
                checkIns,
                contacts,
                matters,
                reports,
                incidents,
                members,
                staffing,
                preferences,
                reuse,
                endings,
                consents,
                indicators,
                keeping);
    }

    void add(Reading reading) {
        int no = reading.entry().no();
        if (no != entries.last() + 1) {
            throw new IllegalArgumentException("entry " + no + " does not follow entry " + entries.last());
        }
        SupportEvent counts = reading.counts();
        LocalDate on = counts instanceof Fact fact ? fact.on() : null;
        entries = entries.plus(reading.entry().event().getClass(), on, counts != null);
        amendments = amendments.with(reading);
        switch (counts) {
            case Fact fact -> add(no, fact);
            case Custody custody -> keeping = keeping.with(no, custody);
            case Amendment amendment -> {}
            case null -> {}
        }
    }

    private void add(int no, Fact fact) {
        switch (fact) {
            case Intake it -> intake(no, it);
            case Planning it -> planning(no, it);
            case JobSearch it -> jobSearch(no, it);
            case Employment it -> employment(no, it);
            case CheckIn it -> checkIn(no, it);
            case Contact it -> contact(no, it);
            case Report it -> report(no, it);
            case Network it -> network(no, it);
            case Phase it -> phase(no, it);
            case Consent it -> consent(no, it);
            case Attention it -> attention(no, it);
        }
        moveWindow(fact.on());
    }

    private void moveWindow(LocalDate day) {
        LocalDate newest = newestDay == null || day.isAfter(newestDay) ? day : newestDay;
        LocalDate first = newest.minusMonths(CaseFile.WINDOW_MONTHS);
        if (newest.equals(newestDay) && !day.isBefore(first)) {
            return;
        }
        newestDay = newest;
        outlook = outlook.since(first);
        checkIns = checkIns.since(first);
        contacts = contacts.since(first);
        matters = matters.since(first);
        reports = reports.since(first);
        consents = consents.since(first);
        indicators = indicators.since(first);
    }

    private void intake(int no, Intake fact) {
        switch (fact) {
            case Intake.IntakeTaken it -> {
                person = person.with(no, it);
                offices = offices.with(it.on(), no, it.office());
                phases = phases.begun(it.on(), no);
            }
            case Intake.RouteDecided it -> person = person.with(no, it);
            case Intake.PersonDetailsChanged it -> person = person.with(no, it);
            case Intake.CertificateRecorded it -> grants = grants.with(no, it);
            case Intake.GrantDecided it -> grants = grants.with(no, it);
            case Intake.TransitionExtended it -> grants = grants.with(no, it);
            case Intake.CaseTransferred it -> offices = offices.with(it.on(), no, it.toOffice());
        }
    }

    private void planning(int no, Planning fact) {
        switch (fact) {
            case Planning.AssessmentMade it -> plans = plans.with(no, it);
            case Planning.PlanDrafted it -> plans = plans.with(no, it);
            case Planning.PlanMeetingHeld it -> plans = plans.with(no, it);
            case Planning.PlanConsented it -> plans = plans.with(no, it);
            case Planning.PlanDelivered it -> plans = plans.with(no, it);
            case Planning.PlanMonitored it -> plans = plans.with(no, it);
            case Planning.GoalAchieved it -> plans = plans.with(no, it);
            case Planning.SuccessNoted it -> outlook = outlook.with(no, it);
            case Planning.SharedVisionAgreed it -> outlook = outlook.with(no, it);
            case Planning.PersonalSignsAgreed it -> outlook = outlook.with(no, it);
            case Planning.FeedbackReceived it -> {
                contacts = contacts.asked(it.on(), no, it.from());
                matters = matters.with(no, it);
            }
        }
    }

    private void jobSearch(int no, JobSearch fact) {
        switch (fact) {
            case JobSearch.JobOffered it -> offers = offers.with(no, it);
            case JobSearch.OfferConsultationHeld it -> offers = offers.with(no, it);
            case JobSearch.TrainingHeld ignored -> {}
            case JobSearch.JobSeekerRegistered ignored -> {}
            case JobSearch.JobIntroduced ignored -> {}
            case JobSearch.JobInterviewHeld ignored -> {}
            case JobSearch.WorkTrialCompleted ignored -> {}
            case JobSearch.WorkplaceAssessed ignored -> {}
            case JobSearch.JobMatchAgreed ignored -> {}
        }
    }

    private void employment(int no, Employment fact) {
        switch (fact) {
            case Employment.EmploymentStarted it -> employments = employments.with(no, it);
            case Employment.EmploymentEnded it -> employments = employments.with(no, it);
            case Employment.LeaveStarted it -> employments = employments.with(no, it);
            case Employment.ReturnedToWork it -> employments = employments.with(no, it);
            case Employment.ConditionsChanged it -> employments = employments.with(no, it);
            case Employment.JobCoachSupport it -> employments = employments.with(no, it);
            case Employment.EmploymentConfirmed it -> employments = employments.with(no, it);
            case Employment.AccommodationRequested it -> matters = matters.with(no, it);
            case Employment.AccommodationAgreed it -> {
                accommodations = accommodations.with(no, it);
                matters = matters.settled(it.request(), 0, it.on(), no);
            }
            case Employment.AccommodationDeclined it -> matters = matters.settled(it.entry(), 0, it.on(), no);
            case Employment.AccommodationReviewed it -> accommodations = accommodations.with(no, it);
            case Employment.TraitNoticed ignored -> {}
            case Employment.NaturalSupportFormed ignored -> {}
        }
    }

    private void checkIn(int no, CheckIn fact) {
        switch (fact) {
            case CheckIn.CheckInArranged it -> checkIns = checkIns.with(no, it);
            case CheckIn.CheckInSubmitted it -> {
                checkIns = checkIns.with(no, it);
                matters = matters.with(no, it);
            }
        }
    }

    private void contact(int no, Contact fact) {
        switch (fact) {
            case Contact.InterviewHeld it -> {
                contacts = contacts.with(ContactNotes.of(no, it));
                matters = matters.with(no, it);
            }
            case Contact.ClientContacted it -> contacts = contacts.with(ContactNotes.of(no, it));
            case Contact.VisitMade it -> {
                contacts = contacts.with(ContactNotes.of(no, it));
                matters = matters.with(no, it);
            }
            case Contact.EmployerContacted it -> {
                contacts = contacts.with(ContactNotes.of(no, it));
                matters = matters.with(no, it);
            }
            case Contact.ConsultationReceived it -> {
                contacts = contacts.with(ContactNotes.of(no, it)).asked(it.on(), no, it.from());
                matters = matters.with(no, it);
            }
            case Contact.ConsultationAnswered it -> {
                contacts = contacts.with(ContactNotes.of(no, it, contacts.asker(it.entry())));
                matters = matters.settled(it.entry(), 0, it.on(), no);
            }
            case Contact.ConcernResolved it -> matters = matters.settled(it.entry(), 0, it.on(), no);
            case Contact.ActionCompleted it -> matters = matters.settled(it.entry(), it.action(), it.on(), no);
            case Contact.AgencyContacted it -> contacts = contacts.with(ContactNotes.of(no, it));
            case Contact.ConferenceHeld it -> contacts = contacts.with(ContactNotes.of(no, it));
            case Contact.ContactAttempted it -> contacts = contacts.with(ContactNotes.of(no, it));
            case Contact.StressorIdentified it -> outlook = outlook.with(no, it);
            case Contact.CopingReviewed it -> outlook = outlook.with(no, it);
        }
    }

    private void report(int no, Report fact) {
        switch (fact) {
            case Report.ReportIssued it -> reports = reports.with(no, it);
            case Report.ReportShared it -> reports = reports.with(no, it);
            case Report.EntriesConfirmed it -> reports = reports.with(no, it);
            case Report.IncidentRecorded it -> incidents = incidents.with(no, it);
        }
    }

    private void network(int no, Network fact) {
        switch (fact) {
            case Network.MemberJoined it -> members = members.with(no, it);
            case Network.MemberLeft it -> members = members.with(no, it);
            case Network.StaffAssigned it -> staffing = staffing.with(no, it);
            case Network.HandOverOffered it -> staffing = staffing.with(no, it);
            case Network.HandOverAccepted it -> staffing = staffing.with(no, it);
        }
    }

    private void phase(int no, Phase fact) {
        switch (fact) {
            case Phase.PhaseChanged it -> phases = phases.with(no, it);
            case Phase.ContactPreferenceSet it -> preferences = preferences.with(no, it);
            case Phase.RegularContactEndAgreed it -> preferences = preferences.with(no, it);
            case Phase.ReuseRequested it -> reuse = reuse.with(no, it);
            case Phase.ReuseDecided it -> reuse = reuse.with(no, it);
            case Phase.ExitEvaluated it -> endings = endings.with(no, it);
            case Phase.HandoverShared it -> endings = endings.with(no, it);
            case Phase.FollowUpArranged it -> endings = endings.with(no, it);
        }
    }

    private void consent(int no, Consent fact) {
        consents = switch (fact) {
            case Consent.ConsentGiven it -> consents.with(no, it);
            case Consent.ConsentWithdrawn it -> consents.with(no, it);
            case Consent.InformationDisclosed it -> consents.with(no, it);
        };
    }

    private void attention(int no, Attention fact) {
        indicators = switch (fact) {
            case Attention.IndicatorAcknowledged it -> indicators.with(no, it);
            case Attention.IndicatorClosed it -> indicators.with(no, it);
        };
    }
}
