package org.supporttimeline.domain.casefile;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import org.supporttimeline.domain.event.Contact.AgencyContacted;
import org.supporttimeline.domain.event.Contact.ClientContacted;
import org.supporttimeline.domain.event.Contact.ConferenceHeld;
import org.supporttimeline.domain.event.Contact.ConsultationAnswered;
import org.supporttimeline.domain.event.Contact.ConsultationReceived;
import org.supporttimeline.domain.event.Contact.ContactAttempted;
import org.supporttimeline.domain.event.Contact.EmployerContacted;
import org.supporttimeline.domain.event.Contact.InterviewHeld;
import org.supporttimeline.domain.event.Contact.VisitMade;
import org.supporttimeline.domain.event.Planning.Participant;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.event.Vocabulary.Theme;

/** Takes from each contact event what is kept of it, and says which sides it reached. */
final class ContactNotes {
    private static final SortedSet<Theme> NO_THEMES = Sorted.none();
    private static final SortedSet<Party> CLIENT = Sorted.set(Set.of(Party.CLIENT));
    private static final SortedSet<Party> EMPLOYER = Sorted.set(Set.of(Party.EMPLOYER));
    private static final SortedSet<Party> AGENCY = Sorted.set(Set.of(Party.AGENCY));
    private static final SortedSet<Party> NOBODY = Sorted.none();

    private ContactNotes() {}

    static ContactNote of(int entry, InterviewHeld fact) {
        return ContactNote.plain(fact.on(), entry, ContactKind.INTERVIEW, CLIENT, fact.channel(), null, fact.themes())
                .next(fact.nextOn());
    }

    static ContactNote of(int entry, ClientContacted fact) {
        return ContactNote.plain(
                fact.on(), entry, ContactKind.CLIENT, CLIENT, fact.channel(), fact.begunBy(), fact.themes());
    }

    static ContactNote of(int entry, VisitMade fact) {
        ContactKind kind = switch (fact.place()) {
            case WORKPLACE -> ContactKind.WORKPLACE_VISIT;
            case HOME -> ContactKind.HOME_VISIT;
            case OTHER -> ContactKind.OTHER_VISIT;
        };
        return ContactNote.plain(
                        fact.on(), entry, kind, sides(fact.met()), ContactChannel.VISIT, Party.OFFICE, fact.themes())
                .employer(fact.concern(), fact.attendance());
    }

    static ContactNote of(int entry, EmployerContacted fact) {
        return ContactNote.plain(
                        fact.on(), entry, ContactKind.EMPLOYER, EMPLOYER, fact.channel(), fact.begunBy(), fact.themes())
                .employer(fact.concern(), fact.attendance());
    }

    static ContactNote of(int entry, ConsultationReceived fact) {
        SortedSet<Party> from = Sorted.set(Set.of(fact.from()));
        return ContactNote.plain(
                        fact.on(), entry, ContactKind.CONSULTATION, from, fact.channel(), fact.from(), fact.themes())
                .of(fact.side());
    }

    /** @param asker whom the answer reached, as told by the entry that it answers */
    static ContactNote of(int entry, ConsultationAnswered fact, Party asker) {
        return ContactNote.plain(
                fact.on(),
                entry,
                ContactKind.ANSWER,
                Sorted.set(Set.of(asker)),
                fact.channel(),
                Party.OFFICE,
                fact.themes());
    }

    static ContactNote of(int entry, AgencyContacted fact) {
        return ContactNote.plain(
                        fact.on(), entry, ContactKind.AGENCY, AGENCY, fact.channel(), fact.begunBy(), fact.themes())
                .of(fact.kind());
    }

    static ContactNote of(int entry, ConferenceHeld fact) {
        SortedSet<Party> sides =
                sides(fact.participants().stream().map(Participant::role).toList());
        return ContactNote.plain(fact.on(), entry, ContactKind.CONFERENCE, sides, fact.channel(), null, fact.themes())
                .of(fact.kind(), fact.serviceManagerPresent(), fact.sharedWithManagerOn());
    }

    static ContactNote of(int entry, ContactAttempted fact) {
        return ContactNote.plain(
                fact.on(), entry, ContactKind.ATTEMPT, NOBODY, fact.channel(), Party.OFFICE, NO_THEMES);
    }

    private static SortedSet<Party> sides(Collection<Role> met) {
        EnumSet<Party> sides = EnumSet.noneOf(Party.class);
        met.forEach(role -> sides.add(side(role)));
        return Sorted.set(sides);
    }

    private static Party side(Role role) {
        return switch (role) {
            case CLIENT -> Party.CLIENT;
            case FAMILY -> Party.FAMILY;
            case SUPERIOR, COLLEAGUE, HUMAN_RESOURCES, OWNER, OCCUPATIONAL_HEALTH -> Party.EMPLOYER;
            case SERVICE_MANAGER, RETENTION_WORKER, EMPLOYMENT_WORKER, SUPPORT_WORKER -> Party.OFFICE;
            case JOB_COACH,
                    PLAN_CONSULTANT,
                    SENDING_OFFICE,
                    LIVELIHOOD_CENTER,
                    HELLO_WORK,
                    VOCATIONAL_CENTER,
                    DEVELOPMENTAL_CENTER,
                    COMMUNITY_ACTIVITY_CENTER,
                    HOME_HELPER,
                    RESIDENTIAL_STAFF,
                    GUARDIAN,
                    MEDICAL,
                    HOME_NURSING,
                    MUNICIPALITY,
                    SCHOOL,
                    COMMUNITY,
                    OTHER -> Party.AGENCY;
        };
    }
}
