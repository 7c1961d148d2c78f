package org.supporttimeline.domain.decision;

import java.time.LocalDate;
import java.time.YearMonth;
import org.supporttimeline.domain.event.Report;
import org.supporttimeline.domain.event.Report.IncidentRecorded;
import org.supporttimeline.domain.event.Report.IncidentStep;

/** Reports of months that have begun, confirmations, incidents and their steps. */
final class ReportRules {
    private ReportRules() {}

    static void check(Judged by, Report fact, Findings findings) {
        switch (fact) {
            case Report.ReportIssued it -> {
                month(it.month(), it.on(), findings);
                findings.require(it.position() == null || it.position() > 0, Rule.NUMBER_PLAUSIBLE, "position");
            }
            case Report.ReportShared it -> {
                month(it.month(), it.on(), findings);
                findings.given(it.with(), "with");
            }
            case Report.EntriesConfirmed it -> findings.given(it.entries(), "entries");
            case Report.IncidentRecorded it -> incident(by, it, findings);
        }
    }

    private static void month(YearMonth month, LocalDate on, Findings findings) {
        findings.require(!month.isAfter(YearMonth.from(on)), Rule.REPORT_MONTH_NOT_LATER, "month");
    }

    private static void incident(Judged by, IncidentRecorded it, Findings findings) {
        boolean occurred = it.step() == IncidentStep.OCCURRED;
        findings.require(occurred == (it.incident() == null), Rule.INCIDENT_STEP_FOLLOWS, "incident");
        boolean ofStep = by.file().incidents().steps().stream()
                .anyMatch(step -> it.incident() != null && step.entry() == it.incident() && step.incident() != null);
        findings.require(!ofStep, Rule.INCIDENT_STEP_FOLLOWS, "incident");
        if (occurred) {
            findings.ordered(it.on(), it.learntOn(), "learntOn");
        }
        findings.told(it.learntOn(), by.today(), "learntOn");
    }
}
