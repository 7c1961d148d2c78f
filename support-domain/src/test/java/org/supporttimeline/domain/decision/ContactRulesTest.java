package org.supporttimeline.domain.decision;

import static org.supporttimeline.domain.decision.Facts.WORDS;
import static org.supporttimeline.domain.decision.Facts.day;
import static org.supporttimeline.domain.decision.Facts.intake;
import static org.supporttimeline.domain.decision.Facts.interview;
import static org.supporttimeline.domain.decision.Facts.set;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Contact.ActionCompleted;
import org.supporttimeline.domain.event.Contact.Concern;
import org.supporttimeline.domain.event.Contact.EmployerContacted;
import org.supporttimeline.domain.event.Contact.InterviewHeld;
import org.supporttimeline.domain.event.Contact.Place;
import org.supporttimeline.domain.event.Contact.ReportedAttendance;
import org.supporttimeline.domain.event.Contact.StressorIdentified;
import org.supporttimeline.domain.event.Contact.VisitMade;
import org.supporttimeline.domain.event.Planning.PredictedIssue;
import org.supporttimeline.domain.event.Planning.SharedVisionAgreed;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Role;

class ContactRulesTest {
    private final Given opened = Given.entries(intake("2026-04-01"));

    @Test
    void an_interview_ends_after_it_began() {
        opened.when(interviewAt(LocalTime.of(10, 0), LocalTime.of(10, 45))).accepted();
        opened.when(interviewAt(LocalTime.of(10, 45), LocalTime.of(10, 45))).refusedBy(Rule.PERIOD_IN_ORDER, "to");
    }

    @Test
    void agreed_actions_are_numbered_once_each() {
        opened.when(interview("2026-05-01", 1, 1)).refusedBy(Rule.NUMBERS_UNIQUE, "actions");
    }

    @Test
    void only_an_agreed_action_is_completed_and_once() {
        Given agreed = Given.entries(intake("2026-04-01"), interview("2026-05-01", 1, 2));
        agreed.when(new ActionCompleted(day("2026-05-10"), 2, 2, null)).accepted();
        agreed.when(new ActionCompleted(day("2026-05-10"), 2, 3, null))
                .refusedBy(Rule.NUMBERED_ITEM_EXISTS, "action", 2);
        Given.entries(
                        intake("2026-04-01"),
                        interview("2026-05-01", 1),
                        new ActionCompleted(day("2026-05-10"), 2, 1, null))
                .when(new ActionCompleted(day("2026-05-12"), 2, 1, null))
                .refusedBy(Rule.ENDS_ONCE, "action", 3);
    }

    @Test
    void a_visit_of_more_than_a_day_is_refused() {
        opened.when(visit(60)).accepted();
        opened.when(visit(1441)).refusedBy(Rule.NUMBER_PLAUSIBLE, "minutes");
    }

    @Test
    void unnotified_absences_are_among_the_absences() {
        opened.when(employer(new ReportedAttendance(day("2026-04-01"), day("2026-04-30"), 2, 2, 0, 0)))
                .accepted();
        opened.when(employer(new ReportedAttendance(day("2026-04-01"), day("2026-04-30"), 2, 3, 0, 0)))
                .refusedBy(Rule.NUMBER_PLAUSIBLE, "attendance.unnotified");
    }

    @Test
    void no_employer_tells_of_days_to_come() {
        opened.when(employer(new ReportedAttendance(day("2026-04-01"), day("2026-05-31"), 0, 0, 0, 0)))
                .refusedBy(Rule.TOLD_HAS_HAPPENED, "attendance.to");
    }

    @Test
    void a_foreseen_issue_stands_in_the_vision_that_is_named() {
        SharedVisionAgreed vision = new SharedVisionAgreed(
                day("2026-04-10"),
                set(Party.CLIENT),
                WORDS,
                List.of(),
                List.of(new PredictedIssue(1, WORDS, null)),
                null,
                null);
        Given agreed = Given.entries(intake("2026-04-01"), vision);
        agreed.when(stressor(2, 1)).accepted();
        agreed.when(stressor(2, 2)).refusedBy(Rule.NUMBERED_ITEM_EXISTS, "foreseenIssue");
    }

    private static InterviewHeld interviewAt(LocalTime from, LocalTime to) {
        return new InterviewHeld(
                day("2026-05-01"),
                from,
                to,
                ContactChannel.VIDEO,
                null,
                null,
                null,
                null,
                null,
                null,
                set(),
                List.of(),
                null,
                set());
    }

    private static VisitMade visit(int minutes) {
        return new VisitMade(
                day("2026-05-01"),
                Place.WORKPLACE,
                null,
                set(Role.SUPERIOR),
                minutes,
                null,
                null,
                null,
                null,
                null,
                null,
                set());
    }

    private static EmployerContacted employer(ReportedAttendance attendance) {
        return new EmployerContacted(
                day("2026-05-01"),
                ContactChannel.PHONE,
                null,
                Role.SUPERIOR,
                Party.OFFICE,
                Concern.NONE,
                attendance,
                null,
                null,
                set());
    }

    private static StressorIdentified stressor(int foreseenIn, int issue) {
        return new StressorIdentified(day("2026-05-01"), WORDS, null, null, foreseenIn, issue, set());
    }
}
