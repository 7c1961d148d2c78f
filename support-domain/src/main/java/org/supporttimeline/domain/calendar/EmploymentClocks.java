package org.supporttimeline.domain.calendar;

import static org.supporttimeline.domain.calendar.Setting.DUE_SOON;
import static org.supporttimeline.domain.calendar.Setting.JOB_CHANGES_PERMITTED;
import static org.supporttimeline.domain.calendar.Setting.JOB_CHANGE_GRACE;
import static org.supporttimeline.domain.calendar.Setting.LEAVE_AND_CLOCKS;
import static org.supporttimeline.domain.calendar.Setting.LIMIT_WARNING;
import static org.supporttimeline.domain.calendar.Setting.MONTH_COUNTING;
import static org.supporttimeline.domain.calendar.Setting.PLACEMENT;
import static org.supporttimeline.domain.calendar.Setting.RETENTION_START;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.casefile.EmploymentRun;
import org.supporttimeline.domain.casefile.EmploymentSpell;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** Clocks of the job itself: six months of employment, the sending office's duty, the month in which a job may change. */
final class EmploymentClocks {
    private EmploymentClocks() {}

    static Stream<Deadline> deadlines(AsOf asOf) {
        if (asOf.phase().isEmpty() || asOf.in(SupportPhase.CLOSED) || asOf.in(SupportPhase.FOLLOW_UP)) {
            return Stream.empty();
        }
        return Continuity.newestRun(asOf).stream()
                .flatMap(run -> Stream.of(sixMonthPoint(asOf, run), senderDuty(asOf, run), grace(asOf, run)))
                .flatMap(Optional::stream);
    }

    /** From a first job, or from a return to work after using a service. */
    private static Optional<Deadline> sixMonthPoint(AsOf asOf, EmploymentRun run) {
        LocalDate from = Continuity.retentionFrom(asOf, run);
        boolean past = asOf.past(from);
        if (!employed(asOf, run) || (past && !asOf.in(SupportPhase.PLACEMENT))) {
            return Optional.empty();
        }
        return Optional.of(asOf.awaited(
                DeadlineKind.SIX_MONTH_POINT,
                Binding.LEGAL,
                run.from(),
                from,
                asOf.policy().days(LIMIT_WARNING),
                Continuity.entries(run),
                EnumSet.of(
                        PLACEMENT,
                        RETENTION_START,
                        MONTH_COUNTING,
                        LEAVE_AND_CLOCKS,
                        JOB_CHANGE_GRACE,
                        JOB_CHANGES_PERMITTED,
                        LIMIT_WARNING)));
    }

    /** Transition support shall go on for six months; the other services try to. */
    private static Optional<Deadline> senderDuty(AsOf asOf, EmploymentRun run) {
        if (!asOf.in(SupportPhase.PLACEMENT) || !employed(asOf, run)) {
            return Optional.empty();
        }
        return Optional.of(asOf.awaited(
                DeadlineKind.SENDER_DUTY,
                fromTransition(asOf) ? Binding.LEGAL : Binding.SOFT,
                run.from(),
                Continuity.lastDay(asOf, run, run.from(), asOf.policy().months(PLACEMENT)),
                asOf.policy().days(DUE_SOON),
                Continuity.entries(run),
                EnumSet.of(
                        PLACEMENT,
                        MONTH_COUNTING,
                        LEAVE_AND_CLOCKS,
                        JOB_CHANGE_GRACE,
                        JOB_CHANGES_PERMITTED,
                        DUE_SOON)));
    }

    /** Only while the person has no job, and only if a change is still permitted. */
    private static Optional<Deadline> grace(AsOf asOf, EmploymentRun run) {
        EmploymentSpell last = run.spells().getLast();
        boolean left = last.until() != null && asOf.past(last.until());
        boolean permitted = run.changes() < asOf.policy().times(JOB_CHANGES_PERMITTED);
        boolean supported = asOf.in(SupportPhase.PLACEMENT) || asOf.in(SupportPhase.RETENTION);
        if (!left || !permitted || !supported) {
            return Optional.empty();
        }
        LocalDate until = Objects.requireNonNull(last.until());
        int end = last.end() == null ? last.entry() : last.end().entry();
        LocalDate due = Continuity.graceUntil(asOf, until);
        return Optional.of(asOf.of(
                DeadlineKind.JOB_CHANGE_GRACE,
                Binding.LEGAL,
                until.plusDays(1),
                due,
                asOf.state(due, until),
                List.of(last.entry(), end),
                EnumSet.of(JOB_CHANGE_GRACE, JOB_CHANGES_PERMITTED, MONTH_COUNTING)));
    }

    private static boolean employed(AsOf asOf, EmploymentRun run) {
        return run.spells().getLast().covers(asOf.today());
    }

    private static boolean fromTransition(AsOf asOf) {
        return asOf.file().phases().spansOf(SupportPhase.TRANSITION).stream()
                        .anyMatch(span -> asOf.reached(span.from()))
                || asOf.file().person().intake().originService() == SupportService.TRANSITION;
    }
}
