package org.supporttimeline.domain.decision;

import java.util.List;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.Attention;
import org.supporttimeline.domain.event.CheckIn;
import org.supporttimeline.domain.event.Consent;
import org.supporttimeline.domain.event.Contact;
import org.supporttimeline.domain.event.Custody;
import org.supporttimeline.domain.event.Employment;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Intake;
import org.supporttimeline.domain.event.Intake.IntakeTaken;
import org.supporttimeline.domain.event.JobSearch;
import org.supporttimeline.domain.event.Network;
import org.supporttimeline.domain.event.Phase;
import org.supporttimeline.domain.event.Planning;
import org.supporttimeline.domain.event.Report;

/** Runs every rule over one event: the general ones, then those of its family. */
final class Rules {
    private Rules() {}

    static List<Violation> judge(Judged by, Fact fact) {
        Findings findings = new Findings();
        kept(by.file(), findings);
        opening(by, fact, findings);
        DayRules.check(by, fact, findings);
        ReferenceRules.check(by.file(), fact, findings);
        switch (fact) {
            case Intake it -> IntakeRules.check(by, it, findings);
            case Planning it -> PlanningRules.check(by, it, findings);
            case JobSearch it -> JobSearchRules.check(it, findings);
            case Employment it -> EmploymentRules.check(by, it, findings);
            case CheckIn it -> CheckInRules.check(by, it, findings);
            case Contact it -> ContactRules.check(by, it, findings);
            case Report it -> ReportRules.check(by, it, findings);
            case Network it -> NetworkRules.check(by, it, findings);
            case Phase it -> PhaseRules.check(by, it, findings);
            case Consent it -> ConsentRules.check(by, it, findings);
            case Attention ignored -> {}
        }
        return findings.all();
    }

    static List<Violation> judge(CaseFile file, Custody event) {
        Findings findings = new Findings();
        kept(file, findings);
        ReferenceRules.check(file, event, findings);
        CustodyRules.check(file, event, findings);
        return findings.all();
    }

    static void kept(CaseFile file, Findings findings) {
        Integer destroyed = file.keeping().destroyed();
        if (destroyed != null) {
            findings.add(Rule.KEY_DESTROYED_ENDS_THE_RECORD, "", destroyed);
        }
    }

    private static void opening(Judged by, Fact fact, Findings findings) {
        boolean first = by.file().lastEntry() == 0;
        findings.require(fact instanceof IntakeTaken == first, Rule.INTAKE_FIRST_AND_ONCE, "");
    }
}
