package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Consent.ConsentGiven;
import org.supporttimeline.domain.event.Consent.Purpose;
import org.supporttimeline.domain.event.Consent.Recipient;
import org.supporttimeline.domain.event.Consent.Scope;
import org.supporttimeline.domain.event.Intake.CertificateRecorded;
import org.supporttimeline.domain.event.Intake.GrantDecided;
import org.supporttimeline.domain.event.Network.StaffAssigned;
import org.supporttimeline.domain.event.Network.StaffRole;
import org.supporttimeline.domain.event.Vocabulary.AgreementForm;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** The papers with which a service begins: consents, certificate, grant, staff in charge. */
final class Contracts {

    private final Life life;

    Contracts(Life life) {
        this.life = life;
    }

    void sign(LocalDate day, SupportService service, StaffRole worker) {
        consent(day, Recipient.OFFICE, null, Purpose.SERVICE_CONTRACT, Scope.SUPPORT_PLAN);
        consent(
                day,
                Recipient.OFFICE,
                null,
                Purpose.PERSONAL_INFORMATION,
                Scope.DISABILITY_TRAITS,
                Scope.HEALTH,
                Scope.CONTACT_DETAILS);
        if (life.firstContract == null) {
            life.firstContract = day;
        }
        LocalDate first = life.firstContract;
        life.byStaff(
                life.at(day),
                () -> new CertificateRecorded(
                        day,
                        life.words.these("%010d".formatted(life.between(1, 999_999_999))),
                        service,
                        day,
                        service == SupportService.TRANSITION ? first : null,
                        null,
                        service == SupportService.TRANSITION ? life.oneOf(20, 22, 23) : null));
        grant(day, service, day, day.plusYears(1).minusDays(1));
        life.byManager(
                life.at(day), () -> new StaffAssigned(day, life.who.manager().id(), StaffRole.SERVICE_MANAGER, null));
        life.byManager(life.at(day), () -> new StaffAssigned(day, life.staff(), worker, null));
    }

    void grant(LocalDate decided, SupportService service, LocalDate from, LocalDate to) {
        life.byStaff(life.at(decided), () -> new GrantDecided(decided, service, from, to));
    }

    Ref consent(LocalDate day, Recipient whom, @Nullable String name, Purpose purpose, Scope... scope) {
        AgreementForm how = life.chance(0.8) ? AgreementForm.WRITTEN : AgreementForm.ELECTRONIC;
        return life.byStaff(
                life.at(day),
                () -> new ConsentGiven(
                        day, whom, name == null ? null : life.words.these(name), purpose, Life.set(scope), null, how));
    }
}
