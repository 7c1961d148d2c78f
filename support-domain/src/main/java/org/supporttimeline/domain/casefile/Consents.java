package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Consent.ConsentGiven;
import org.supporttimeline.domain.event.Consent.ConsentWithdrawn;
import org.supporttimeline.domain.event.Consent.InformationDisclosed;
import org.supporttimeline.domain.event.Consent.Purpose;
import org.supporttimeline.domain.event.Consent.Recipient;
import org.supporttimeline.domain.event.Consent.Scope;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.Vocabulary.AgreementForm;

/** What the client agreed to, what was withdrawn, and (for the window) what was given to whom. Without consent: closed. */
public record Consents(
        @Ja("同意") List<Given> given,
        @Ja("同意の撤回") List<Withdrawn> withdrawn,
        @Ja("情報の提供") List<Disclosed> disclosed) {

    static final Consents EMPTY = new Consents(List.of(), List.of(), List.of());

    public Consents {
        given = List.copyOf(given);
        withdrawn = List.copyOf(withdrawn);
        disclosed = List.copyOf(disclosed);
    }

    /** The client consented. */
    public record Given(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("提供先") Recipient recipient,
            @Ja("目的") Purpose purpose,
            @Ja("範囲") SortedSet<Scope> scope,
            @Ja("有効期限") @Nullable LocalDate until,
            @Ja("方法") AgreementForm how)
            implements Dated {
        public Given {
            scope = Sorted.set(scope);
        }
    }

    /** The client withdrew the consent of another entry. */
    public record Withdrawn(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("同意の記録の番号") int consent) implements Dated {}

    /** Information was given to someone outside. */
    public record Disclosed(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("同意の記録の番号") @Nullable Integer consent,
            @Ja("提供先") Recipient recipient,
            @Ja("範囲") SortedSet<Scope> scope)
            implements Dated {
        public Disclosed {
            scope = Sorted.set(scope);
        }
    }

    /** The consents in force on a day: given, not past their last day, not withdrawn by then. */
    public List<Given> inForceOn(LocalDate day) {
        return given.stream()
                .filter(consent -> !consent.on().isAfter(day))
                .filter(consent -> consent.until() == null || !day.isAfter(consent.until()))
                .filter(consent -> withdrawn(consent.entry())
                        .filter(end -> !end.on().isAfter(day))
                        .isEmpty())
                .toList();
    }

    /** Whether a consent for that receiver and purpose is in force on a day. */
    public boolean allows(Recipient recipient, Purpose purpose, LocalDate day) {
        return inForceOn(day).stream()
                .anyMatch(consent -> consent.recipient() == recipient && consent.purpose() == purpose);
    }

    /** When a consent was first withdrawn. */
    public Optional<Withdrawn> withdrawn(int consent) {
        return withdrawn.stream().filter(end -> end.consent() == consent).findFirst();
    }

    Consents with(int entry, ConsentGiven fact) {
        Given consent =
                new Given(fact.on(), entry, fact.recipient(), fact.purpose(), fact.scope(), fact.until(), fact.how());
        return new Consents(ByDay.insert(given, consent), withdrawn, disclosed);
    }

    Consents with(int entry, ConsentWithdrawn fact) {
        return new Consents(given, ByDay.insert(withdrawn, new Withdrawn(fact.on(), entry, fact.entry())), disclosed);
    }

    Consents with(int entry, InformationDisclosed fact) {
        Disclosed one = new Disclosed(fact.on(), entry, fact.consent(), fact.recipient(), fact.scope());
        return new Consents(given, withdrawn, ByDay.insert(disclosed, one));
    }

    Consents since(LocalDate day) {
        List<Disclosed> kept = ByDay.since(disclosed, day);
        return kept.size() == disclosed.size() ? this : new Consents(given, withdrawn, kept);
    }
}
