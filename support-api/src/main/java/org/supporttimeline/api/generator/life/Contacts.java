package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Contact.ActionCompleted;
import org.supporttimeline.domain.event.Contact.AgencyContacted;
import org.supporttimeline.domain.event.Contact.AgencyPurpose;
import org.supporttimeline.domain.event.Contact.AgreedAction;
import org.supporttimeline.domain.event.Contact.AttemptOutcome;
import org.supporttimeline.domain.event.Contact.ClientContacted;
import org.supporttimeline.domain.event.Contact.Concern;
import org.supporttimeline.domain.event.Contact.ConcernResolved;
import org.supporttimeline.domain.event.Contact.ConsultationAnswered;
import org.supporttimeline.domain.event.Contact.ConsultationReceived;
import org.supporttimeline.domain.event.Contact.ContactAttempted;
import org.supporttimeline.domain.event.Contact.EmployerContacted;
import org.supporttimeline.domain.event.Contact.InterviewHeld;
import org.supporttimeline.domain.event.Contact.Place;
import org.supporttimeline.domain.event.Contact.ReportedAttendance;
import org.supporttimeline.domain.event.Contact.Side;
import org.supporttimeline.domain.event.Contact.VisitMade;
import org.supporttimeline.domain.event.Vocabulary.AgencyKind;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Role;

/** Interviews, exchanges, visits: what happens in every stage, more or less often. */
final class Contacts {

    private final Life life;

    Contacts(Life life) {
        this.life = life;
    }

    Ref interview(LocalDate day, List<Ref> forms) {
        LocalTime from = LocalTime.of(life.between(9, 18), life.oneOf(0, 15, 30));
        List<AgreedAction> actions = new ArrayList<>();
        int agreed = life.oneOf(0, 0, 1, 1, 2);
        for (int no = 1; no <= agreed; no++) {
            actions.add(new AgreedAction(
                    no,
                    life.words.on("action"),
                    life.oneOf(Party.CLIENT, Party.CLIENT, Party.OFFICE),
                    life.chance(0.5) ? day.plusDays(life.between(7, 30)) : null));
        }
        Ref interview = life.byStaff(
                life.soon(day),
                () -> new InterviewHeld(
                        day,
                        from,
                        from.plusMinutes(life.oneOf(30, 45, 60)),
                        life.oneOf(ContactChannel.FACE_TO_FACE, ContactChannel.FACE_TO_FACE, ContactChannel.VIDEO),
                        life.staff(),
                        life.words.on("health"),
                        life.words.on("work"),
                        life.words.on("relations"),
                        life.words.on("leisure"),
                        life.chance(0.2) ? life.words.on("note") : null,
                        Life.numbers(forms),
                        actions,
                        Life.open(day.plusDays(life.between(25, 33))),
                        life.themes()),
                Life.allOf(forms));
        for (AgreedAction action : actions) {
            if (life.chance(0.8)) {
                LocalDate done = Life.open(day.plusDays(life.between(5, 28)));
                life.byStaff(
                        life.at(done),
                        () -> new ActionCompleted(done, interview.no(), action.no(), life.words.on("result")),
                        interview);
            }
        }
        return interview;
    }

    Ref client(LocalDate day) {
        return life.byStaff(life.soon(day), () -> clientContact(day));
    }

    ClientContacted clientContact(LocalDate day) {
        return new ClientContacted(
                day,
                life.oneOf(ContactChannel.PHONE, ContactChannel.PHONE, ContactChannel.EMAIL, ContactChannel.CHAT),
                life.staff(),
                life.oneOf(Party.CLIENT, Party.OFFICE, Party.OFFICE),
                life.words.on("note"),
                life.themes());
    }

    void attempt(LocalDate day, Party whom) {
        life.byStaff(
                life.soon(day),
                () -> new ContactAttempted(
                        day,
                        whom,
                        ContactChannel.PHONE,
                        life.staff(),
                        life.oneOf(
                                AttemptOutcome.NO_ANSWER,
                                AttemptOutcome.MESSAGE_LEFT,
                                AttemptOutcome.POSTPONED,
                                AttemptOutcome.UNWELL),
                        null));
    }

    void employer(LocalDate day) {
        Concern concern = concern();
        Ref contact = life.byStaff(
                life.soon(day),
                () -> new EmployerContacted(
                        day,
                        life.oneOf(ContactChannel.PHONE, ContactChannel.EMAIL, ContactChannel.PHONE),
                        life.staff(),
                        life.oneOf(Role.SUPERIOR, Role.HUMAN_RESOURCES, Role.OWNER),
                        life.oneOf(Party.OFFICE, Party.OFFICE, Party.EMPLOYER),
                        concern,
                        attendance(day),
                        life.chance(0.15) ? life.words.on("explained") : null,
                        life.words.on("employer.view"),
                        life.themes()));
        resolve(day, concern, contact);
    }

    void visit(LocalDate day) {
        Concern concern = concern();
        Ref visit = life.byStaff(
                life.soon(day),
                () -> new VisitMade(
                        day,
                        Place.WORKPLACE,
                        life.staff(),
                        met(),
                        life.oneOf(30, 40, 45, 60, 90),
                        concern,
                        attendance(day),
                        life.words.on("work.seen"),
                        life.words.on("employer.view"),
                        life.chance(0.7) ? life.words.on("advice") : null,
                        null,
                        life.themes()));
        resolve(day, concern, visit);
    }

    void agency(LocalDate day) {
        life.byStaff(
                life.soon(day),
                () -> new AgencyContacted(
                        day,
                        life.oneOf(
                                AgencyKind.MEDICAL,
                                AgencyKind.PLAN_CONSULTATION,
                                AgencyKind.LIVELIHOOD_CENTER,
                                AgencyKind.HOME_NURSING),
                        life.oneOf(ContactChannel.PHONE, ContactChannel.FAX, ContactChannel.EMAIL),
                        life.staff(),
                        life.oneOf(Party.OFFICE, Party.AGENCY),
                        life.oneOf(AgencyPurpose.INFORMATION, AgencyPurpose.ADVICE, AgencyPurpose.COORDINATION),
                        life.words.on("agency"),
                        life.words.on("note"),
                        life.themes()));
    }

    /** Someone turns to the office, and mostly gets an answer within days. */
    void consultation(LocalDate day, Party from) {
        Ref asked = life.byStaff(
                life.at(day),
                () -> new ConsultationReceived(
                        day,
                        from,
                        life.oneOf(ContactChannel.PHONE, ContactChannel.EMAIL, ContactChannel.CHAT),
                        life.staff(),
                        life.oneOf(Side.WORKPLACE, Side.WORKPLACE, Side.LIFE, Side.BOTH),
                        life.words.on("consultation"),
                        life.themes()));
        answer(day, asked);
    }

    void answer(LocalDate asked, Ref to) {
        if (life.chance(0.95)) {
            LocalDate day = Life.open(asked.plusDays(life.oneOf(0, 1, 1, 2, 3, 5)));
            life.byStaff(
                    life.at(day),
                    () -> new ConsultationAnswered(
                            day, to.no(), ContactChannel.PHONE, life.staff(), life.words.on("answer"), life.themes()),
                    to);
        }
    }

    private void resolve(LocalDate day, Concern concern, Ref raised) {
        if (concern != Concern.NONE && life.chance(0.9)) {
            LocalDate resolved = Life.open(day.plusDays(life.between(7, 45)));
            life.byStaff(
                    life.at(resolved),
                    () -> new ConcernResolved(resolved, raised.no(), life.words.on("result")),
                    raised);
        }
    }

    private Concern concern() {
        double fate = life.random().nextDouble();
        return fate < 0.86
                ? Concern.NONE
                : fate < 0.96 ? Concern.MINOR : fate < 0.99 ? Concern.SERIOUS : Concern.CONTRACT_AT_RISK;
    }

    private SortedSet<Role> met() {
        SortedSet<Role> met = Life.set(Role.CLIENT);
        met.add(life.oneOf(Role.SUPERIOR, Role.SUPERIOR, Role.COLLEAGUE, Role.HUMAN_RESOURCES));
        return met;
    }

    private @Nullable ReportedAttendance attendance(LocalDate day) {
        if (!life.chance(0.25)) {
            return null;
        }
        int absences = life.oneOf(0, 0, 0, 1, 1, 2, 3);
        return new ReportedAttendance(
                day.minusDays(28),
                day.minusDays(1),
                absences,
                absences > 0 && life.chance(0.1) ? 1 : 0,
                life.oneOf(0, 0, 0, 1, 2),
                life.oneOf(0, 0, 0, 1));
    }
}
