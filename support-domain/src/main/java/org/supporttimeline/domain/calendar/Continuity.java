package org.supporttimeline.domain.calendar;

import static org.supporttimeline.domain.calendar.Setting.JOB_CHANGES_PERMITTED;
import static org.supporttimeline.domain.calendar.Setting.JOB_CHANGE_GRACE;
import static org.supporttimeline.domain.calendar.Setting.PLACEMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.supporttimeline.domain.casefile.EmploymentRun;
import org.supporttimeline.domain.casefile.EmploymentSpell;
import org.supporttimeline.domain.casefile.EmploymentSpell.Leave;

/** Employments that count as one, and the months that are counted from the first of them. */
final class Continuity {
    private Continuity() {}

    /** The run that the newest job of the day belongs to. */
    static Optional<EmploymentRun> newestRun(AsOf asOf) {
        List<EmploymentRun> runs = asOf.file()
                .employments()
                .runs(until -> graceUntil(asOf, until), asOf.policy().times(JOB_CHANGES_PERMITTED));
        return runs.reversed().stream()
                .flatMap(run -> begun(asOf, run).stream())
                .findFirst();
    }

    private static Optional<EmploymentRun> begun(AsOf asOf, EmploymentRun run) {
        List<EmploymentSpell> spells = run.spells().stream()
                .filter(spell -> asOf.reached(spell.from()))
                .toList();
        return spells.isEmpty() ? Optional.empty() : Optional.of(new EmploymentRun(spells));
    }

    /** The last day on which a new job continues one that ended; the month begins on the day after the last at work. */
    static LocalDate graceUntil(AsOf asOf, LocalDate lastDayAtWork) {
        return asOf.lastDay(lastDayAtWork.plusDays(1), asOf.policy().months(JOB_CHANGE_GRACE));
    }

    /** The first day on which retention support can be used. */
    static LocalDate retentionFrom(AsOf asOf, EmploymentRun run) {
        LocalDate full =
                lastDay(asOf, run, run.from(), asOf.policy().months(PLACEMENT)).plusDays(1);
        return switch (asOf.policy().retentionStart()) {
            case DAY_REACHED -> full;
            case FOLLOWING_MONTH -> full.minusDays(1).plusMonths(1).withDayOfMonth(1);
        };
    }

    /** The last day of that many months, to which days of leave are added where the clocks stand still. */
    static LocalDate lastDay(AsOf asOf, EmploymentRun run, LocalDate first, int months) {
        LocalDate last = asOf.lastDay(first, months);
        return switch (asOf.policy().leaveAndClocks()) {
            case RUNS_ON -> last;
            case STANDS_STILL -> postponed(asOf, run, first, last);
        };
    }

    private static LocalDate postponed(AsOf asOf, EmploymentRun run, LocalDate first, LocalDate unmoved) {
        LocalDate last = unmoved;
        LocalDate before;
        do {
            before = last;
            last = unmoved.plusDays(leaveDays(asOf, run, first, before));
        } while (last.isAfter(before));
        return last;
    }

    /** Days of leave known today between two days. */
    private static long leaveDays(AsOf asOf, EmploymentRun run, LocalDate first, LocalDate last) {
        List<Leave> leaves =
                run.spells().stream().flatMap(spell -> spell.leaves().stream()).toList();
        LocalDate tomorrow = asOf.today().plusDays(1);
        if (leaves.stream().anyMatch(leave -> leave.covers(tomorrow))) {
            asOf.note(tomorrow);
        }
        LocalDate until = last.isAfter(asOf.today()) ? asOf.today() : last;
        return first.isAfter(until)
                ? 0
                : first.datesUntil(until.plusDays(1))
                        .filter(day -> leaves.stream().anyMatch(leave -> leave.covers(day)))
                        .count();
    }

    /** The entries that began the jobs of a run. */
    static List<Integer> entries(EmploymentRun run) {
        return run.spells().stream().map(EmploymentSpell::entry).toList();
    }
}
