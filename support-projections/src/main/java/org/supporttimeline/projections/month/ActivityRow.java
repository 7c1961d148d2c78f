package org.supporttimeline.projections.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Amendment.EntryRetracted;
import org.supporttimeline.domain.event.Attention;
import org.supporttimeline.domain.event.CheckIn;
import org.supporttimeline.domain.event.Consent;
import org.supporttimeline.domain.event.Contact;
import org.supporttimeline.domain.event.Custody;
import org.supporttimeline.domain.event.Employment;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Intake;
import org.supporttimeline.domain.event.JobSearch;
import org.supporttimeline.domain.event.Network;
import org.supporttimeline.domain.event.Phase;
import org.supporttimeline.domain.event.Planning;
import org.supporttimeline.domain.event.Report;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.projections.log.RecordedEntry;

/**
 * Something that a month's grid counts, as the entry says it.
 *
 * @param standsFor the entry whose place it takes: its own, or the one that it corrects
 * @param month the first day of the month in which it counts
 * @param scoreSum of the items of a filled form that have five steps, 1 the worst and 5 the best
 * @param scoreCount how many of them were answered
 */
record ActivityRow(
        UUID caseId,
        int entryNo,
        long position,
        int standsFor,
        String kind,
        String mode,
        LocalDate month,
        LocalDate onDay,
        int scoreSum,
        int scoreCount) {

    static List<ActivityRow> of(RecordedEntry recorded, Forms forms) {
        int no = recorded.entry().no();
        return switch (recorded.entry().event()) {
            case Fact fact -> of(recorded, no, fact, forms);
            case EntryCorrected correction -> of(recorded, correction.entry(), correction.replacement(), forms);
            case EntryRetracted retraction -> List.of();
            case Custody custody -> List.of();
        };
    }

    private static List<ActivityRow> of(RecordedEntry recorded, int standsFor, Fact fact, Forms forms) {
        Making making = new Making(recorded, standsFor, fact);
        return switch (fact) {
            case Contact it -> contact(making, it);
            case CheckIn it ->
                switch (it) {
                    case CheckIn.CheckInSubmitted filled ->
                        making.row(
                                ActivityKind.CHECK_IN,
                                filled.form().value(),
                                YearMonth.from(filled.periodTo()),
                                Scores.of(filled, forms));
                    case CheckIn.CheckInArranged ignored -> List.of();
                };
            case Report it -> report(making, it);
            case Intake ignored -> List.of();
            case Planning ignored -> List.of();
            case JobSearch ignored -> List.of();
            case Employment ignored -> List.of();
            case Network ignored -> List.of();
            case Phase ignored -> List.of();
            case Consent ignored -> List.of();
            case Attention ignored -> List.of();
        };
    }

    private static List<ActivityRow> contact(Making making, Contact fact) {
        return switch (fact) {
            case Contact.InterviewHeld it ->
                making.row(ActivityKind.INTERVIEW, it.channel().name());
            case Contact.VisitMade it ->
                making.row(ActivityKind.VISIT, it.place().name());
            case Contact.EmployerContacted it ->
                making.row(ActivityKind.EMPLOYER_CONTACT, it.channel().name());
            case Contact.ContactAttempted it ->
                making.row(ActivityKind.ATTEMPT, it.channel().name());
            case Contact.ClientContacted ignored -> List.of();
            case Contact.ConsultationReceived ignored -> List.of();
            case Contact.ConsultationAnswered ignored -> List.of();
            case Contact.ConcernResolved ignored -> List.of();
            case Contact.ActionCompleted ignored -> List.of();
            case Contact.AgencyContacted ignored -> List.of();
            case Contact.ConferenceHeld ignored -> List.of();
            case Contact.StressorIdentified ignored -> List.of();
            case Contact.CopingReviewed ignored -> List.of();
        };
    }

    private static List<ActivityRow> report(Making making, Report fact) {
        return switch (fact) {
            case Report.ReportIssued it -> making.row(ActivityKind.REPORT_ISSUED, "", it.month(), Scores.NONE);
            case Report.ReportShared it ->
                it.with().contains(Role.CLIENT)
                        ? making.row(ActivityKind.REPORT_SHARED, it.channel().name(), it.month(), Scores.NONE)
                        : List.of();
            case Report.EntriesConfirmed it ->
                making.row(ActivityKind.CONFIRMATION, it.how().name());
            case Report.IncidentRecorded ignored -> List.of();
        };
    }

    /** A fact, of which there may be a row. */
    private record Making(RecordedEntry recorded, int standsFor, Fact fact) {

        List<ActivityRow> row(ActivityKind kind, String mode) {
            return row(kind, mode, YearMonth.from(fact.on()), Scores.NONE);
        }

        List<ActivityRow> row(ActivityKind kind, String mode, YearMonth month, Scores scores) {
            return List.of(new ActivityRow(
                    recorded.caseId(),
                    recorded.entry().no(),
                    recorded.position(),
                    standsFor,
                    kind.name(),
                    mode,
                    month.atDay(1),
                    fact.on(),
                    scores.sum(),
                    scores.count()));
        }
    }
}
