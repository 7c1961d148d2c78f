package org.supporttimeline.domain.finding;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Consent.InformationDisclosed;
import org.supporttimeline.domain.event.Consent.Purpose;
import org.supporttimeline.domain.event.Consent.Recipient;
import org.supporttimeline.domain.event.Contact.EmployerContacted;
import org.supporttimeline.domain.event.Contact.Place;
import org.supporttimeline.domain.event.Contact.VisitMade;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Report.ReportShared;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.risk.Words;

/** Contact with the employer, and information given to others: never where it is closed, and only under a consent. */
final class EmployerSide {

    /** Those in a report's circle who need no consent: the client, and the office's own staff. */
    private static final Set<Role> OWN = EnumSet.of(
            Role.CLIENT,
            Role.SERVICE_MANAGER,
            Role.RETENTION_WORKER,
            Role.EMPLOYMENT_WORKER,
            Role.SUPPORT_WORKER,
            Role.JOB_COACH);

    private EmployerSide() {}

    static Stream<Finding> closed(Look look) {
        return contacts(look)
                .filter(contact -> disclosed(look, contact.on()) == Disclosure.CLOSED)
                .map(contact -> PlanSet.one(
                        look,
                        FindingRule.EMPLOYER_CONTACT_CLOSED,
                        contact,
                        new Words(
                                "障害を開示していない就職先への連絡・訪問です。",
                                "Contact with an employer that does not know of the disability.")));
    }

    /** What the employer began itself, is not looked at; a consent that was written down afterwards mends it, visibly. */
    static Stream<Finding> withoutConsent(Look look) {
        return contacts(look)
                .filter(contact -> disclosed(look, contact.on()) != Disclosure.CLOSED)
                .filter(contact -> !(contact.fact() instanceof EmployerContacted it && it.begunBy() == Party.EMPLOYER))
                .flatMap(contact -> look
                        .due(
                                FindingRule.EMPLOYER_CONTACT_WITHOUT_CONSENT,
                                List.of(contact.no()),
                                contact.on(),
                                contact.on(),
                                new Words(
                                        "企業への連絡・訪問の日に、企業と共有することへの本人の同意がありません。",
                                        "On the day of the contact no consent to share with the employer was in force."),
                                InForce.on(
                                        look,
                                        contact.on(),
                                        given -> given.recipient() == Recipient.EMPLOYER
                                                && purposes(look, contact.on()).contains(given.purpose())))
                        .stream());
    }

    /** Before the job, a consent to look for one is enough. */
    private static Set<Purpose> purposes(Look look, LocalDate day) {
        return look.file().employments().on(day).isPresent()
                ? EnumSet.of(Purpose.WORKPLACE_ACCOMMODATION)
                : EnumSet.of(Purpose.WORKPLACE_ACCOMMODATION, Purpose.JOB_SEARCH);
    }

    /** Information or a report given to others, where the consent it names was not in force, or none is named. */
    static Stream<Finding> shared(Look look) {
        Stream<Finding> disclosed = look.told(InformationDisclosed.class)
                .flatMap(told -> underConsent(look, told, told.fact().consent()));
        Stream<Finding> reports = look.told(ReportShared.class)
                .filter(told -> told.fact().with().stream().anyMatch(role -> !OWN.contains(role)))
                .flatMap(told -> underConsent(look, told, told.fact().consent()));
        return Stream.concat(disclosed, reports);
    }

    private static Stream<Finding> underConsent(Look look, Told<?> told, @Nullable Integer consent) {
        if (consentShown(look, told.on(), consent).findAny().isPresent()) {
            return Stream.empty();
        }
        TreeSet<Integer> entries = new TreeSet<>(List.of(told.no()));
        if (consent != null) {
            entries.add(consent);
        }
        return Stream.of(look.stands(
                FindingRule.SHARED_WITHOUT_CONSENT,
                entries,
                told.on(),
                told.on(),
                new Words("有効な本人の同意がないまま、情報が外部と共有されています。", "Information was shared without a consent in force.")));
    }

    /** The consent of that entry, if it was in force on the day. */
    static Stream<Shown> consentShown(Look look, LocalDate day, @Nullable Integer consent) {
        return look.file().consents().inForceOn(day).stream()
                .filter(given -> consent != null && given.entry() == consent)
                .map(given -> new Shown(given.entry(), given.on(), given.on()));
    }

    private static Stream<Told<Fact>> contacts(Look look) {
        return look.facts().stream()
                .filter(told -> told.fact() instanceof EmployerContacted
                        || (told.fact() instanceof VisitMade visit && visit.place() == Place.WORKPLACE));
    }

    private static @Nullable Disclosure disclosed(Look look, LocalDate day) {
        return look.file()
                .employments()
                .on(day)
                .map(job -> job.disclosureOn(day))
                .orElse(null);
    }
}
