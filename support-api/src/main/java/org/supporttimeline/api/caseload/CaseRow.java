package org.supporttimeline.api.caseload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Network.StaffRole;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.risk.Level;
import org.supporttimeline.projections.caseload.CaseNow;

/**
 * One case of a list.
 *
 * @param lastContactOn the last day on which the client was reached, in whatever way
 * @param employerContactAllowed an employer that knows of the disability, and a consent in force to share with it what the
 *     workplace needs; without either no
 * @param level how soon somebody should look, by the risk rules; never for an employer's eyes
 * @param next what is due next and not yet met
 * @param requests consultations, wishes, feedback and accommodations asked for that wait for an answer
 * @param concerns open concerns of the employer
 */
public record CaseRow(
        UUID caseId,
        OfficeId office,
        Words name,
        @Nullable Words nameKana,
        SupportPhase phase,
        LocalDate phaseSince,
        LocalDate openedOn,
        @Nullable LocalDate lastContactOn,
        @Nullable LocalDate lastInterviewOn,
        @Nullable LocalDate lastVisitOn,
        @Nullable LocalDate lastEmployerContactOn,
        CaseNow.@Nullable Job job,
        boolean employerContactAllowed,
        SortedMap<StaffRole, StaffId> staff,
        @Nullable Next next,
        CaseNow.@Nullable LastCheckIn lastCheckIn,
        CaseNow.Open requests,
        CaseNow.Open concerns,
        @Nullable Level level,
        @Nullable String levelJa,
        int lastEntry) {

    /**
     * What is due next.
     *
     * @param daysLeft days from today until it is due; negative when that has passed
     */
    public record Next(
            DeadlineKind kind,
            String ja,
            String en,
            LocalDate dueOn,
            long daysLeft,
            DeadlineState state,
            Binding binding) {

        static Next of(CaseNow.NextDue next, LocalDate today) {
            return new Next(
                    next.kind(),
                    next.kind().ja(),
                    next.kind().en(),
                    next.on(),
                    ChronoUnit.DAYS.between(today, next.on()),
                    next.state(),
                    next.binding());
        }
    }

    /** The case with its name opened. */
    public static CaseRow of(CaseNow one, LocalDate today, Function<Confidential, Words> open) {
        Confidential kana = one.nameKana();
        CaseNow.NextDue next = one.next();
        return new CaseRow(
                one.caseId(),
                one.office(),
                open.apply(one.name()),
                kana == null ? null : open.apply(kana),
                one.phase(),
                one.phaseSince(),
                one.openedOn(),
                one.lastContacts().client(),
                one.lastContacts().interview(),
                one.lastContacts().visit(),
                one.lastContacts().employer(),
                one.job(),
                one.employerContactAllowed(),
                one.staff(),
                next == null ? null : Next.of(next, today),
                one.lastCheckIn(),
                one.requests(),
                one.concerns(),
                one.level(),
                one.level() == null ? null : one.level().ja(),
                one.lastEntry());
    }
}
