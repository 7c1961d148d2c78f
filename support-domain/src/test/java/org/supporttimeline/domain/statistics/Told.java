package org.supporttimeline.domain.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.Employment.EmploymentConfirmed;
import org.supporttimeline.domain.event.Employment.EmploymentEnded;
import org.supporttimeline.domain.event.Employment.EmploymentStarted;
import org.supporttimeline.domain.event.Employment.LeavingReason;
import org.supporttimeline.domain.event.Employment.Opening;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Intake.CaseTransferred;
import org.supporttimeline.domain.event.Intake.IntakeTaken;
import org.supporttimeline.domain.event.Intake.Route;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.PersonId;
import org.supporttimeline.domain.event.Phase.Outcome;
import org.supporttimeline.domain.event.Phase.PhaseChanged;
import org.supporttimeline.domain.event.Phase.PhaseReason;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/** A case told fact by fact. Immutable, so that it can be told on in several ways. */
record Told(UUID caseId, List<Entry> entries) {

    static final OfficeId HERE = new OfficeId("here");
    static final OfficeId ELSEWHERE = new OfficeId("elsewhere");

    private static final Confidential WORDS = new Confidential("sealed");

    /** The first case of a person, taken in on a day. */
    static Told of(int person, String on) {
        return of(person, 1, on);
    }

    /** One of several cases of a person. */
    static Told of(int person, int no, String on) {
        return new Told(new UUID(no, person), List.of()).then(intake(person, LocalDate.parse(on)));
    }

    /** Hired from placement support, in retention support from six months later. */
    static Told user(int person, String hired, String retentionFrom) {
        return of(person, hired)
                .phase(hired, SupportPhase.TRANSITION)
                .hired(hired)
                .phase(hired, SupportPhase.PLACEMENT)
                .phase(retentionFrom, SupportPhase.RETENTION);
    }

    Told hired(String on) {
        return hired(on, Basis.NEW_HIRE);
    }

    Told hired(String on, Basis basis) {
        return then(new EmploymentStarted(
                LocalDate.parse(on), WORDS, basis, Opening.RESERVED, Disclosure.OPEN, null, null, 1800, null));
    }

    Told left(String on, LeavingReason... reasons) {
        return then(new EmploymentEnded(LocalDate.parse(on), new TreeSet<>(List.of(reasons)), null, null));
    }

    Told confirmed(String on, String asOf, boolean employed) {
        return then(new EmploymentConfirmed(
                LocalDate.parse(on), LocalDate.parse(asOf), employed, Party.CLIENT, ContactChannel.PHONE, null));
    }

    Told phase(String on, SupportPhase to) {
        return then(new PhaseChanged(LocalDate.parse(on), to, PhaseReason.OTHER, null, null));
    }

    Told closed(String on, Outcome outcome) {
        return then(
                new PhaseChanged(LocalDate.parse(on), SupportPhase.CLOSED, PhaseReason.PERIOD_ENDED, outcome, null));
    }

    Told moved(String on, OfficeId to) {
        return then(new CaseTransferred(LocalDate.parse(on), to, WORDS));
    }

    /** As the record stood after so many entries. */
    Told known(int entries) {
        return new Told(caseId, this.entries.subList(0, entries));
    }

    private Told then(Fact fact) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(new Entry(all.size() + 1, fact));
        return new Told(caseId, List.copyOf(all));
    }

    CaseHistory history() {
        return CaseHistory.of(caseId, CaseFile.of(entries)).orElseThrow();
    }

    private static IntakeTaken intake(int person, LocalDate on) {
        return new IntakeTaken(
                on,
                new PersonId(new UUID(0, person)),
                HERE,
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
                new TreeSet<>(),
                null,
                null,
                null,
                null);
    }
}
