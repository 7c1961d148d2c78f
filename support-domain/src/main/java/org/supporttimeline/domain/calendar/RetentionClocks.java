package org.supporttimeline.domain.calendar;

import static org.supporttimeline.domain.calendar.Setting.HANDOVER_LEAD;
import static org.supporttimeline.domain.calendar.Setting.HANDOVER_PREPARE;
import static org.supporttimeline.domain.calendar.Setting.JOB_CHANGES_PERMITTED;
import static org.supporttimeline.domain.calendar.Setting.JOB_CHANGE_GRACE;
import static org.supporttimeline.domain.calendar.Setting.LEAVE_AND_CLOCKS;
import static org.supporttimeline.domain.calendar.Setting.LIMIT_WARNING;
import static org.supporttimeline.domain.calendar.Setting.MONTH_COUNTING;
import static org.supporttimeline.domain.calendar.Setting.PLACEMENT;
import static org.supporttimeline.domain.calendar.Setting.RETENTION;
import static org.supporttimeline.domain.calendar.Setting.RETENTION_CLOCK_ANCHOR;
import static org.supporttimeline.domain.calendar.Setting.RETENTION_START;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.casefile.EmploymentRun;
import org.supporttimeline.domain.casefile.Endings.Evaluation;
import org.supporttimeline.domain.casefile.Endings.Sharing;
import org.supporttimeline.domain.casefile.Phases.Span;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/** The end of retention support, and the hand-over that must have begun three months before it. */
final class RetentionClocks {

    private static final Set<Setting> END_FOLLOWS_FROM = EnumSet.of(
            RETENTION,
            RETENTION_CLOCK_ANCHOR,
            PLACEMENT,
            RETENTION_START,
            MONTH_COUNTING,
            LEAVE_AND_CLOCKS,
            JOB_CHANGE_GRACE,
            JOB_CHANGES_PERMITTED,
            LIMIT_WARNING);

    private RetentionClocks() {}

    static Stream<Deadline> deadlines(AsOf asOf) {
        Optional<Span> span =
                asOf.file().phases().spanOn(asOf.today()).filter(now -> now.phase() == SupportPhase.RETENTION);
        Optional<EmploymentRun> run = Continuity.newestRun(asOf);
        if (span.isEmpty() || run.isEmpty()) {
            return Stream.empty();
        }
        LocalDate from = switch (asOf.policy().retentionClockAnchor()) {
            case SIX_MONTH_POINT -> Continuity.retentionFrom(asOf, run.get());
            case SERVICE_START -> serviceStart(asOf, run.get(), span.get());
        };
        LocalDate end = Continuity.lastDay(asOf, run.get(), from, asOf.policy().months(RETENTION));
        List<Integer> entries = new ArrayList<>(Continuity.entries(run.get()));
        entries.add(span.get().begun().entry());
        Deadline last = asOf.open(
                DeadlineKind.RETENTION_MAX_END,
                Binding.LEGAL,
                from,
                end,
                asOf.policy().days(LIMIT_WARNING),
                entries,
                END_FOLLOWS_FROM);
        return Stream.concat(Stream.of(last), handover(asOf, span.get(), last).stream());
    }

    /** The first day of retention support in the employment that counts as one. */
    private static LocalDate serviceStart(AsOf asOf, EmploymentRun run, Span now) {
        return asOf.file().phases().spansOf(SupportPhase.RETENTION).stream()
                .map(Span::from)
                .filter(from -> !from.isBefore(run.from()))
                .findFirst()
                .orElse(now.from());
    }

    /**
     * Not when it was judged in this stretch of retention support that none will be needed. Sharing counts only under a
     * consent that was in force on its day.
     */
    private static Optional<Deadline> handover(AsOf asOf, Span span, Deadline end) {
        int lead = asOf.policy().months(HANDOVER_LEAD);
        List<Evaluation> judged = asOf.within(asOf.file().endings().evaluations(), span.from(), asOf.today());
        if (lead == 0 || (!judged.isEmpty() && !judged.getLast().supportNeeded())) {
            return Optional.empty();
        }
        LocalDate from = Months.firstDay(end.dueOn(), asOf.policy().months(HANDOVER_PREPARE));
        LocalDate due = Months.firstDay(end.dueOn(), lead);
        Set<Setting> settings = EnumSet.copyOf(END_FOLLOWS_FROM);
        settings.remove(LIMIT_WARNING);
        settings.addAll(List.of(HANDOVER_LEAD, HANDOVER_PREPARE));
        Optional<Sharing> begun = asOf.within(asOf.file().endings().sharings(), span.from(), asOf.today()).stream()
                .filter(sharing -> consented(asOf, sharing))
                .findFirst();
        List<Integer> entries = new ArrayList<>(end.entries());
        begun.ifPresent(sharing -> entries.add(sharing.entry()));
        boolean met = begun.filter(sharing -> !sharing.on().isAfter(due)).isPresent();
        return Optional.of(asOf.of(
                DeadlineKind.HANDOVER_START_DUE,
                Binding.LEGAL,
                from,
                due,
                met ? DeadlineState.MET : asOf.state(due, from),
                entries,
                settings));
    }

    private static boolean consented(AsOf asOf, Sharing sharing) {
        return asOf.file().consents().inForceOn(sharing.on()).stream()
                .anyMatch(consent -> sharing.consent() != null && consent.entry() == sharing.consent());
    }
}
