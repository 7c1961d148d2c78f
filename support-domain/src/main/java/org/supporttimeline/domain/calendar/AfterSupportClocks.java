package org.supporttimeline.domain.calendar;

import static org.supporttimeline.domain.calendar.Setting.DUE_SOON;
import static org.supporttimeline.domain.calendar.Setting.LIMIT_WARNING;
import static org.supporttimeline.domain.calendar.Setting.RECORD_RETENTION;
import static org.supporttimeline.domain.calendar.Setting.RECORD_RETENTION_ANCHOR;
import static org.supporttimeline.domain.calendar.Setting.STATUS_CHECK_AFTER_END;
import static org.supporttimeline.domain.calendar.Setting.STATUS_CHECK_UNTIL;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.casefile.EmploymentRun;
import org.supporttimeline.domain.casefile.Employments.Confirmation;
import org.supporttimeline.domain.casefile.Phases.Step;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/** After the end: whether the person still works, and until when the record must be kept. */
final class AfterSupportClocks {
    private AfterSupportClocks() {}

    static Stream<Deadline> deadlines(AsOf asOf) {
        return asOf.file().phases().stepOn(asOf.today()).stream()
                .filter(step -> step.to() == SupportPhase.FOLLOW_UP || step.to() == SupportPhase.CLOSED)
                .flatMap(step -> Stream.concat(statusCheck(asOf, step).stream(), recordKeeping(asOf, step).stream()));
    }

    /** On the day arranged for it, else some months after the end, the last confirmation or the first day of a later job; as long as the rate asks. */
    private static Optional<Deadline> statusCheck(AsOf asOf, Step end) {
        Optional<Confirmation> last = asOf.known(asOf.file().employments().confirmations()).stream()
                .max(Comparator.comparing(Confirmation::asOf).thenComparingInt(Confirmation::entry));
        Optional<EmploymentRun> run =
                Continuity.newestRun(asOf).filter(one -> one.spells().getLast().covers(asOf.today()));
        if (run.isEmpty() || last.filter(word -> lost(word, run.get())).isPresent()) {
            return Optional.empty();
        }
        LocalDate from = Stream.concat(
                        Stream.of(end.on(), run.get().spells().getLast().from()), last.map(Confirmation::asOf).stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate due = asOf.file()
                .endings()
                .followUpOn(asOf.today())
                .flatMap(arranged -> Optional.ofNullable(arranged.checkOn()))
                .filter(day -> day.isAfter(from))
                .orElseGet(() -> asOf.lastDay(from.plusDays(1), asOf.policy().months(STATUS_CHECK_AFTER_END)));
        LocalDate lastAsked = asOf.lastDay(run.get().from(), asOf.policy().months(STATUS_CHECK_UNTIL));
        if (due.isAfter(lastAsked)) {
            return Optional.empty();
        }
        return Optional.of(asOf.open(
                DeadlineKind.STATUS_CHECK_AFTER_EXIT,
                Binding.SOFT,
                from,
                due,
                asOf.policy().days(DUE_SOON),
                List.of(end.entry(), last.map(Confirmation::entry).orElse(end.entry())),
                EnumSet.of(STATUS_CHECK_AFTER_END, STATUS_CHECK_UNTIL, DUE_SOON)));
    }

    /** Whether the job is known to be over; a word of before its first day speaks of an earlier one. */
    private static boolean lost(Confirmation word, EmploymentRun run) {
        return !word.employed() && !word.asOf().isBefore(run.spells().getLast().from());
    }

    /** Until its day nothing may be erased for age; the day itself is only waited for. */
    private static Optional<Deadline> recordKeeping(AsOf asOf, Step end) {
        if (end.to() != SupportPhase.CLOSED) {
            return Optional.empty();
        }
        LocalDate served = lastService(asOf).orElse(end.on());
        LocalDate from = switch (asOf.policy().recordRetentionAnchor()) {
            case SERVICE_DAY -> served;
            case COMPLETION -> end.on();
            case LATER_OF_BOTH -> served.isAfter(end.on()) ? served : end.on();
        };
        return Optional.of(asOf.awaited(
                DeadlineKind.RECORD_RETENTION_END,
                Binding.LEGAL,
                from,
                asOf.lastDay(from.plusDays(1), 12 * asOf.policy().years(RECORD_RETENTION)),
                asOf.policy().days(LIMIT_WARNING),
                List.of(end.entry()),
                EnumSet.of(RECORD_RETENTION, RECORD_RETENTION_ANCHOR, LIMIT_WARNING)));
    }

    /** The last day by today on which anything happened in the case. */
    private static Optional<LocalDate> lastService(AsOf asOf) {
        return asOf.file().entries().lastDayBy(asOf.today());
    }
}
