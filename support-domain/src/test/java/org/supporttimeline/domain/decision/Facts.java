package org.supporttimeline.domain.decision;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.CheckIn.CheckInSubmitted;
import org.supporttimeline.domain.event.CheckIn.EnteredBy;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Consent.ConsentGiven;
import org.supporttimeline.domain.event.Consent.Purpose;
import org.supporttimeline.domain.event.Consent.Recipient;
import org.supporttimeline.domain.event.Consent.Scope;
import org.supporttimeline.domain.event.Contact.AgreedAction;
import org.supporttimeline.domain.event.Contact.ConsultationReceived;
import org.supporttimeline.domain.event.Contact.InterviewHeld;
import org.supporttimeline.domain.event.Contact.Side;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.Employment.EmploymentEnded;
import org.supporttimeline.domain.event.Employment.EmploymentStarted;
import org.supporttimeline.domain.event.Employment.LeaveKind;
import org.supporttimeline.domain.event.Employment.LeaveStarted;
import org.supporttimeline.domain.event.Employment.LeavingReason;
import org.supporttimeline.domain.event.Employment.Opening;
import org.supporttimeline.domain.event.Employment.ReturnedToWork;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.Intake.IntakeTaken;
import org.supporttimeline.domain.event.Intake.Route;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.PersonId;
import org.supporttimeline.domain.event.Phase.PhaseChanged;
import org.supporttimeline.domain.event.Phase.PhaseReason;
import org.supporttimeline.domain.event.Planning.Goal;
import org.supporttimeline.domain.event.Planning.PersonalSignsAgreed;
import org.supporttimeline.domain.event.Planning.PlanConsented;
import org.supporttimeline.domain.event.Planning.PlanDrafted;
import org.supporttimeline.domain.event.Planning.PlannedSupport;
import org.supporttimeline.domain.event.Planning.Sign;
import org.supporttimeline.domain.event.Planning.SignLevel;
import org.supporttimeline.domain.event.Planning.SuccessNoted;
import org.supporttimeline.domain.event.Planning.SupportKind;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.Vocabulary.AgreementForm;
import org.supporttimeline.domain.event.Vocabulary.Cadence;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** Plain facts for specifications, ordinary in everything that is not given. */
public final class Facts {

    /** Any sealed words. */
    public static final Confidential WORDS = new Confidential("sealed");

    /** One member of staff. */
    public static final StaffId ITO = new StaffId("ito");

    /** Another. */
    public static final StaffId ABE = new StaffId("abe");

    private Facts() {}

    /** A day, from its ISO form. */
    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** A person born in 1990 to 1994 came. */
    public static IntakeTaken intake(String on) {
        return intake(on, 1990);
    }

    /** A person came, of the given band of years of birth. */
    public static IntakeTaken intake(String on, @Nullable Integer birthYearBand) {
        return new IntakeTaken(
                day(on),
                new PersonId(new UUID(0, 42)),
                new OfficeId("ohta"),
                WORDS,
                null,
                null,
                birthYearBand,
                null,
                null,
                null,
                null,
                Route.SELF,
                null,
                null,
                new TreeSet<>(),
                null,
                null,
                null,
                null);
    }

    /** A job of 30 hours a week. */
    public static EmploymentStarted started(String on) {
        return started(on, Basis.NEW_HIRE, 1800);
    }

    /** A job. */
    public static EmploymentStarted started(String on, Basis basis, int weeklyMinutes) {
        return new EmploymentStarted(
                day(on), WORDS, basis, Opening.RESERVED, Disclosure.OPEN, null, null, weeklyMinutes, null);
    }

    /** The last day of a job. */
    public static EmploymentEnded ended(String on) {
        return new EmploymentEnded(day(on), set(LeavingReason.RELATIONS), null, null);
    }

    /** The first day of a leave. */
    public static LeaveStarted leave(String on) {
        return new LeaveStarted(day(on), LeaveKind.ILLNESS, null, null);
    }

    /** The first day back. */
    public static ReturnedToWork returned(String on) {
        return new ReturnedToWork(day(on), null, null);
    }

    /** The case went on to a stage. */
    public static PhaseChanged phase(String on, SupportPhase to, PhaseReason reason) {
        return new PhaseChanged(day(on), to, reason, null, null);
    }

    /** Something went well. */
    public static SuccessNoted success(String on) {
        return new SuccessNoted(day(on), WORDS, null);
    }

    /** A draft of a plan with one goal, number 1. */
    public static PlanDrafted drafted(String on, int planNo) {
        return drafted(on, planNo, List.of(1));
    }

    /** A draft of a plan with the goals of these numbers. */
    public static PlanDrafted drafted(String on, int planNo, List<Integer> goals) {
        return new PlanDrafted(
                day(on),
                planNo,
                SupportService.RETENTION,
                day(on),
                day(on).plusMonths(6),
                goals.stream().map(no -> new Goal(no, WORDS, null, null)).toList(),
                List.of(),
                List.of(new PlannedSupport(
                        SupportKind.WORKPLACE, WORDS, Cadence.MONTHLY, Role.RETENTION_WORKER, null, null)),
                null,
                true);
    }

    /** The client agreed to a plan. */
    public static PlanConsented consented(String on, int planNo) {
        return new PlanConsented(day(on), planNo, AgreementForm.WRITTEN);
    }

    /** A consultation by the client. */
    public static ConsultationReceived consultation(String on) {
        return new ConsultationReceived(
                day(on), Party.CLIENT, ContactChannel.PHONE, null, Side.LIFE, WORDS, new TreeSet<>());
    }

    /** An interview with agreed actions of these numbers. */
    public static InterviewHeld interview(String on, Integer... actions) {
        return new InterviewHeld(
                day(on),
                null,
                null,
                ContactChannel.FACE_TO_FACE,
                null,
                WORDS,
                null,
                null,
                null,
                null,
                new TreeSet<>(),
                Arrays.stream(actions)
                        .map(no -> new AgreedAction(no, WORDS, Party.CLIENT, null))
                        .toList(),
                null,
                new TreeSet<>());
    }

    /** Signs of these numbers to watch. */
    public static PersonalSignsAgreed signs(String on, Integer... numbers) {
        return new PersonalSignsAgreed(
                day(on),
                Arrays.stream(numbers)
                        .map(no -> new Sign(no, WORDS, SignLevel.CAUTION))
                        .toList());
    }

    /** A weekly form for the seven days from a day, submitted on its last day. */
    public static CheckInSubmitted weekly(String from) {
        return weekly(from, answers("MEALS", 4), null, set());
    }

    /** A weekly form for the seven days from a day, submitted on its last day. */
    public static CheckInSubmitted weekly(
            String from, SortedMap<ItemCode, Integer> answers, @Nullable Integer signList, SortedSet<Integer> signs) {
        return new CheckInSubmitted(
                day(from).plusDays(6),
                new FormCode("weekly-progress"),
                1,
                day(from),
                day(from).plusDays(6),
                answers,
                new TreeMap<>(),
                signList,
                signs,
                EnteredBy.SELF);
    }

    /** One answer. */
    public static SortedMap<ItemCode, Integer> answers(String item, int value) {
        SortedMap<ItemCode, Integer> answers = new TreeMap<>();
        answers.put(new ItemCode(item), value);
        return answers;
    }

    /** Consent to share accommodations with the employer. */
    public static ConsentGiven consent(String on) {
        return new ConsentGiven(
                day(on),
                Recipient.EMPLOYER,
                null,
                Purpose.WORKPLACE_ACCOMMODATION,
                set(Scope.ACCOMMODATIONS),
                null,
                AgreementForm.WRITTEN);
    }

    /** A sorted set. */
    @SafeVarargs
    public static <T extends Comparable<T>> SortedSet<T> set(T... values) {
        SortedSet<T> set = new TreeSet<>();
        for (T value : values) {
            set.add(value);
        }
        return set;
    }
}
