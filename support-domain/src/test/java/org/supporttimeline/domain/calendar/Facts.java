package org.supporttimeline.domain.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.CheckIn.CheckInArranged;
import org.supporttimeline.domain.event.CheckIn.CheckInSubmitted;
import org.supporttimeline.domain.event.CheckIn.EnteredBy;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Contact.AgreedAction;
import org.supporttimeline.domain.event.Contact.ClientContacted;
import org.supporttimeline.domain.event.Contact.Concern;
import org.supporttimeline.domain.event.Contact.EmployerContacted;
import org.supporttimeline.domain.event.Contact.InterviewHeld;
import org.supporttimeline.domain.event.Contact.Place;
import org.supporttimeline.domain.event.Contact.VisitMade;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.Employment.EmploymentEnded;
import org.supporttimeline.domain.event.Employment.EmploymentStarted;
import org.supporttimeline.domain.event.Employment.LeaveKind;
import org.supporttimeline.domain.event.Employment.LeaveStarted;
import org.supporttimeline.domain.event.Employment.Opening;
import org.supporttimeline.domain.event.Employment.ReturnedToWork;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.Intake.CertificateRecorded;
import org.supporttimeline.domain.event.Intake.GrantDecided;
import org.supporttimeline.domain.event.Intake.IntakeTaken;
import org.supporttimeline.domain.event.Intake.Route;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.PersonId;
import org.supporttimeline.domain.event.Phase.ContactPreferenceSet;
import org.supporttimeline.domain.event.Phase.ContactWish;
import org.supporttimeline.domain.event.Phase.PhaseChanged;
import org.supporttimeline.domain.event.Phase.PhaseReason;
import org.supporttimeline.domain.event.Planning.NextStep;
import org.supporttimeline.domain.event.Planning.PlanConsented;
import org.supporttimeline.domain.event.Planning.PlanDrafted;
import org.supporttimeline.domain.event.Planning.PlanMonitored;
import org.supporttimeline.domain.event.Report.ReportShared;
import org.supporttimeline.domain.event.Vocabulary.AgreementForm;
import org.supporttimeline.domain.event.Vocabulary.Cadence;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** Facts with only what a clock reads filled in. */
public final class Facts {

    public static final Confidential WORDS = new Confidential("sealed");
    public static final FormCode WEEKLY = new FormCode("weekly-progress");
    public static final FormCode DAILY = new FormCode("daily-report");

    private Facts() {}

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    public static @Nullable LocalDate dayOrNull(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    public static <T extends Comparable<T>> SortedSet<T> none() {
        return new TreeSet<>();
    }

    public static IntakeTaken intake(String on) {
        return intake(on, null);
    }

    public static IntakeTaken intake(String on, @Nullable SupportService origin) {
        return new IntakeTaken(
                day(on),
                new PersonId(new UUID(0, 1)),
                new OfficeId("office"),
                WORDS,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Route.SELF,
                null,
                null,
                none(),
                origin,
                null,
                null,
                null);
    }

    public static CertificateRecorded certificate(String on, SupportService service, @Nullable String firstContract) {
        return new CertificateRecorded(day(on), WORDS, service, day(on), dayOrNull(firstContract), null, null);
    }

    public static GrantDecided grant(String on, SupportService service, String from, String to) {
        return new GrantDecided(day(on), service, day(from), day(to));
    }

    public static PhaseChanged phase(String on, SupportPhase to) {
        return new PhaseChanged(day(on), to, PhaseReason.OTHER, null, null);
    }

    public static EmploymentStarted hired(String on) {
        return hired(on, Basis.NEW_HIRE, Disclosure.OPEN);
    }

    public static EmploymentStarted hired(String on, Basis basis, Disclosure disclosure) {
        return new EmploymentStarted(day(on), WORDS, basis, Opening.RESERVED, disclosure, null, null, 1800, null);
    }

    public static EmploymentEnded left(String on) {
        return new EmploymentEnded(day(on), none(), null, null);
    }

    public static LeaveStarted leave(String on) {
        return new LeaveStarted(day(on), LeaveKind.ILLNESS, null, null);
    }

    public static ReturnedToWork back(String on) {
        return new ReturnedToWork(day(on), null, null);
    }

    public static PlanDrafted plan(String on, int no, SupportService service, String from, String to) {
        return new PlanDrafted(day(on), no, service, day(from), day(to), List.of(), List.of(), List.of(), null, true);
    }

    public static PlanConsented agreed(String on, int planNo) {
        return new PlanConsented(day(on), planNo, AgreementForm.WRITTEN);
    }

    public static PlanMonitored monitored(String on, int planNo, boolean interviewHeld) {
        return new PlanMonitored(day(on), planNo, null, interviewHeld, true, List.of(), NextStep.CONTINUE, null);
    }

    public static InterviewHeld interview(String on, ContactChannel channel, AgreedAction... actions) {
        return new InterviewHeld(
                day(on),
                null,
                null,
                channel,
                null,
                null,
                null,
                null,
                null,
                null,
                none(),
                List.of(actions),
                null,
                none());
    }

    public static ClientContacted called(String on) {
        return new ClientContacted(day(on), ContactChannel.PHONE, null, Party.OFFICE, null, none());
    }

    public static EmployerContacted employer(String on, ContactChannel channel) {
        return new EmployerContacted(
                day(on), channel, null, Role.SUPERIOR, Party.OFFICE, Concern.NONE, null, null, null, none());
    }

    public static VisitMade visit(String on, Role... met) {
        return new VisitMade(
                day(on),
                Place.WORKPLACE,
                null,
                new TreeSet<>(List.of(met)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                none());
    }

    public static ReportShared shared(String on, String month, Role... with) {
        return new ReportShared(
                day(on), YearMonth.parse(month), new TreeSet<>(List.of(with)), ContactChannel.PORTAL, null);
    }

    public static ContactPreferenceSet wish(String on, Party party, ContactWish wish, @Nullable Integer everyDays) {
        return new ContactPreferenceSet(day(on), party, wish, everyDays, null, null, null);
    }

    public static CheckInArranged arranged(String on, FormCode form, Cadence cadence, @Nullable String until) {
        return new CheckInArranged(day(on), form, cadence, day(on), dayOrNull(until), none());
    }

    public static CheckInSubmitted filled(String on, FormCode form, String from, String to, ItemCode... texts) {
        TreeMap<ItemCode, Confidential> words = new TreeMap<>();
        List.of(texts).forEach(code -> words.put(code, WORDS));
        TreeMap<ItemCode, Integer> answers = new TreeMap<>();
        answers.put(new ItemCode("MEALS"), 3);
        return new CheckInSubmitted(day(on), form, 1, day(from), day(to), answers, words, null, none(), EnteredBy.SELF);
    }
}
