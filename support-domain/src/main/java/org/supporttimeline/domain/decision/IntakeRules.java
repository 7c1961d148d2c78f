package org.supporttimeline.domain.decision;

import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.casefile.PersonFile.Arrival;
import org.supporttimeline.domain.event.Intake;
import org.supporttimeline.domain.event.Intake.CaseTransferred;
import org.supporttimeline.domain.event.Intake.PersonDetailsChanged;

/** Who the person is, and what the municipality granted. */
final class IntakeRules {
    private IntakeRules() {}

    static void check(Judged by, Intake fact, Findings findings) {
        switch (fact) {
            case Intake.IntakeTaken it -> band(by, it.birthYearBand(), findings);
            case Intake.PersonDetailsChanged it -> {
                band(by, it.birthYearBand(), findings);
                findings.require(changesSomething(it), Rule.SOMETHING_GIVEN, "");
            }
            case Intake.CertificateRecorded it -> {
                findings.ordered(it.firstContractOn(), it.contractOn(), "contractOn");
                findings.between(1, it.daysPerMonth(), 31, "daysPerMonth");
            }
            case Intake.GrantDecided it -> findings.ordered(it.from(), it.to(), "to");
            case Intake.TransitionExtended it -> {}
            case Intake.RouteDecided it -> {}
            case Intake.CaseTransferred it -> transferred(by, it, findings);
        }
    }

    /** One that is dated before the intake would change nothing: the office that took the case in would come after it. */
    private static void transferred(Judged by, CaseTransferred it, Findings findings) {
        Arrival intake = by.file().person().arrival();
        if (intake != null && it.on().isBefore(intake.on())) {
            findings.add(Rule.TRANSFER_AFTER_INTAKE, "on", intake.entry());
        }
    }

    private static void band(Judged by, @Nullable Integer band, Findings findings) {
        if (band != null) {
            boolean plausible =
                    band % 5 == 0 && band >= 1900 && band <= by.today().getYear();
            findings.require(plausible, Rule.BIRTH_YEAR_BAND_PLAUSIBLE, "birthYearBand");
        }
    }

    private static boolean changesSomething(PersonDetailsChanged it) {
        return it.name() != null
                || it.nameKana() != null
                || it.birthDate() != null
                || it.birthYearBand() != null
                || it.phone() != null
                || it.email() != null
                || it.address() != null
                || it.emergencyContact() != null
                || !it.disabilities().isEmpty();
    }
}
