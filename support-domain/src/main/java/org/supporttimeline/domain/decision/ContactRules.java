package org.supporttimeline.domain.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.casefile.Matter;
import org.supporttimeline.domain.event.Contact;
import org.supporttimeline.domain.event.Contact.ActionCompleted;
import org.supporttimeline.domain.event.Contact.AgreedAction;
import org.supporttimeline.domain.event.Contact.InterviewHeld;
import org.supporttimeline.domain.event.Contact.ReportedAttendance;
import org.supporttimeline.domain.event.Contact.StressorIdentified;

/** Interviews with their actions, what employers told, and what was foreseen. */
final class ContactRules {
    private ContactRules() {}

    static void check(Judged by, Contact fact, Findings findings) {
        switch (fact) {
            case Contact.InterviewHeld it -> interview(it, findings);
            case Contact.VisitMade it -> {
                findings.between(1, it.minutes(), 1440, "minutes");
                attendance(it.attendance(), it.on(), findings);
            }
            case Contact.EmployerContacted it -> attendance(it.attendance(), it.on(), findings);
            case Contact.ActionCompleted it -> action(by, it, findings);
            case Contact.StressorIdentified it -> foreseen(by, it, findings);
            case Contact.ConferenceHeld it ->
                findings.ordered(it.on(), it.sharedWithManagerOn(), "sharedWithManagerOn");
            case Contact.ClientContacted it -> {}
            case Contact.ConsultationReceived it -> {}
            case Contact.ConsultationAnswered it -> {}
            case Contact.ConcernResolved it -> {}
            case Contact.AgencyContacted it -> {}
            case Contact.ContactAttempted it -> {}
            case Contact.CopingReviewed it -> {}
        }
    }

    private static void interview(InterviewHeld it, Findings findings) {
        if (it.from() != null && it.to() != null) {
            findings.require(it.from().isBefore(it.to()), Rule.PERIOD_IN_ORDER, "to");
        }
        findings.numbered(it.actions().stream().map(AgreedAction::no).toList(), "actions");
        findings.ordered(it.on(), it.nextOn(), "nextOn");
    }

    private static void attendance(@Nullable ReportedAttendance told, LocalDate on, Findings findings) {
        if (told != null) {
            findings.ordered(told.from(), told.to(), "attendance.to");
            findings.told(told.to(), on, "attendance.to");
            findings.between(0, told.absences(), 366, "attendance.absences");
            findings.between(0, told.unnotified(), told.absences(), "attendance.unnotified");
            findings.between(0, told.late(), 366, "attendance.late");
            findings.between(0, told.leftEarly(), 366, "attendance.leftEarly");
        }
    }

    /** An action that was done longer ago than the window is as unknown as one that never was. */
    private static void action(Judged by, ActionCompleted it, Findings findings) {
        Optional<Matter> action = by.file().matters().action(it.entry(), it.action());
        if (action.isEmpty()) {
            findings.add(Rule.NUMBERED_ITEM_EXISTS, "action", it.entry());
        } else if (action.get().settledBy() != null) {
            findings.add(Violation.of(Rule.ENDS_ONCE, "action", action.get().settledBy()));
        }
    }

    private static void foreseen(Judged by, StressorIdentified it, Findings findings) {
        if (it.foreseenIssue() != null) {
            boolean known = by.file().outlook().visions().stream()
                    .anyMatch(vision -> it.foreseenIn() != null
                            && vision.entry() == it.foreseenIn()
                            && vision.predicted().contains(it.foreseenIssue()));
            findings.require(known, Rule.NUMBERED_ITEM_EXISTS, "foreseenIssue");
        }
    }
}
