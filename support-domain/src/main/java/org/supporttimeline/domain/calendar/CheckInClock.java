package org.supporttimeline.domain.calendar;

import static org.supporttimeline.domain.calendar.Setting.FORM_DUE_AFTER;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.casefile.CheckIns.Arrangement;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/**
 * The next form that was agreed to be filled. Its period follows the last filled one, so that a person's own weeks (from a
 * Monday, from a pay day) stay as they are; the first begins with the arrangement. Nobody on leave is asked,
 * nor later for a period whose first or last day was one of leave.
 */
final class CheckInClock {

    private static final int WEEK = 7;

    private CheckInClock() {}

    static Stream<Deadline> deadlines(AsOf asOf) {
        return onLeave(asOf, asOf.today()) || asOf.in(SupportPhase.CLOSED)
                ? Stream.empty()
                : asOf.file().checkIns().forms().stream().flatMap(form -> due(asOf, form).stream());
    }

    private static Optional<Deadline> due(AsOf asOf, FormCode form) {
        Optional<Arrangement> arranged = asOf.file().checkIns().arrangedOn(form, asOf.today());
        List<Submitted> filled = asOf.filled().getOrDefault(form, List.of());
        Optional<Submitted> last = filled.isEmpty() ? Optional.empty() : Optional.of(filled.getLast());
        return arranged.flatMap(one -> next(asOf, one, last).map(from -> {
            LocalDate dueOn =
                    from.plusDays(length(one, last) - 1 + asOf.policy().days(FORM_DUE_AFTER));
            List<Integer> entries = new ArrayList<>(List.of(one.entry()));
            last.map(Submitted::entry).ifPresent(entries::add);
            return asOf.open(
                    DeadlineKind.CHECK_IN_DUE,
                    Binding.SOFT,
                    from,
                    dueOn,
                    asOf.policy().days(FORM_DUE_AFTER),
                    entries,
                    EnumSet.of(FORM_DUE_AFTER));
        }));
    }

    /** The first day of the next period; empty when the form is filled only as needed, or once and has been. */
    private static Optional<LocalDate> next(AsOf asOf, Arrangement arranged, Optional<Submitted> last) {
        Optional<Submitted> under = last.filter(filled -> !filled.to().isBefore(arranged.from()));
        boolean none = switch (arranged.cadence()) {
            case AS_NEEDED -> true;
            case ONCE -> under.isPresent();
            case DAILY, SEVERAL_A_WEEK, WEEKLY, FORTNIGHTLY, MONTHLY, QUARTERLY, HALF_YEARLY -> false;
        };
        if (none) {
            return Optional.empty();
        }
        long days = length(arranged, last);
        LocalDate from = under.map(filled -> following(asOf, arranged, filled.from(), filled.to()))
                .orElse(arranged.from());
        while (onLeave(asOf, from) || onLeave(asOf, from.plusDays(days - 1))) {
            from = following(asOf, arranged, from, from);
        }
        return Optional.of(from);
    }

    /** The first day of the period that follows another. */
    private static LocalDate following(AsOf asOf, Arrangement arranged, LocalDate from, LocalDate to) {
        return switch (arranged.cadence()) {
            case DAILY -> workday(asOf, to.plusDays(1));
            case SEVERAL_A_WEEK, ONCE, AS_NEEDED -> to.plusDays(1);
            case WEEKLY -> from.plusWeeks(1);
            case FORTNIGHTLY -> from.plusWeeks(2);
            case MONTHLY -> from.plusMonths(1);
            case QUARTERLY -> from.plusMonths(3);
            case HALF_YEARLY -> from.plusMonths(6);
        };
    }

    /** Whether a day lies in a leave that had begun by today. */
    private static boolean onLeave(AsOf asOf, LocalDate day) {
        return asOf.file()
                .employments()
                .on(day)
                .flatMap(job -> job.leaveOn(day))
                .filter(leave -> !leave.from().isAfter(asOf.today()))
                .isPresent();
    }

    /** A daily report is asked for on working days; the person's own are not known, so the office's count. */
    private static LocalDate workday(AsOf asOf, LocalDate day) {
        return asOf.businessDays().isBusinessDay(day)
                ? day
                : asOf.businessDays().after(day, 1);
    }

    /** In how many days the period is over: as many as the last had; one for a daily report, a week for all else. */
    private static long length(Arrangement arranged, Optional<Submitted> last) {
        return switch (arranged.cadence()) {
            case DAILY -> 1;
            case SEVERAL_A_WEEK -> WEEK;
            case WEEKLY, FORTNIGHTLY, MONTHLY, QUARTERLY, HALF_YEARLY, ONCE, AS_NEEDED ->
                last.map(filled -> ChronoUnit.DAYS.between(filled.from(), filled.to()) + 1)
                        .orElse((long) WEEK);
        };
    }
}
