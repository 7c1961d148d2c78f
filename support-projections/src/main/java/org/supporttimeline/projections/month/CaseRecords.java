package org.supporttimeline.projections.month;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.BusinessDays;
import org.supporttimeline.domain.event.Vocabulary.Cadence;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.projections.projector.KnownCase;
import org.supporttimeline.projections.projector.PhaseRow;

/** How a case stood, for its months: from the tables, or of a case as it was known, by the same rows. */
record CaseRecords(List<PhaseRow> phases, List<ArrangementRow> arrangements, List<LeaveRow> leaves) {

    static final CaseRecords NONE = new CaseRecords(List.of(), List.of(), List.of());

    private static final int WEEK = 7;
    private static final BusinessDays CALENDAR = BusinessDays.japan();

    CaseRecords {
        phases = phases.stream()
                .sorted(Comparator.comparing(PhaseRow::since).thenComparingInt(PhaseRow::entryNo))
                .toList();
        arrangements = arrangements.stream()
                .sorted(Comparator.comparing(ArrangementRow::onDay).thenComparingInt(ArrangementRow::entryNo))
                .toList();
    }

    static CaseRecords of(KnownCase known) {
        return new CaseRecords(PhaseRow.of(known), ArrangementRow.of(known), LeaveRow.of(known));
    }

    Optional<SupportPhase> phaseOn(LocalDate day) {
        return phases.reversed().stream()
                .filter(row -> !row.since().isAfter(day))
                .findFirst()
                .map(row -> SupportPhase.valueOf(row.phase()));
    }

    /** How many forms were to be filled for periods that ended on that day. */
    int askedOn(LocalDate day) {
        if (phaseOn(day).filter(phase -> phase != SupportPhase.CLOSED).isEmpty()) {
            return 0;
        }
        Stream<String> forms = arrangements.stream().map(ArrangementRow::form).distinct();
        return Math.toIntExact(forms.flatMap(form -> arranged(form, day).stream())
                .filter(one -> endsOn(one, day))
                .count());
    }

    /** As the case file has it: the last one made whose days have begun, unless they are over. */
    private Optional<ArrangementRow> arranged(String form, LocalDate day) {
        return arrangements.reversed().stream()
                .filter(one -> one.form().equals(form)
                        && !one.fromDay().isAfter(day)
                        && !one.onDay().isAfter(day))
                .findFirst()
                .filter(one -> one.untilDay() == null || !day.isAfter(one.untilDay()));
    }

    /** Nobody on leave is asked, nor for a period whose first or last day was one of leave. */
    private boolean endsOn(ArrangementRow one, LocalDate day) {
        Cadence cadence = Cadence.valueOf(one.cadence());
        LocalDate first = cadence == Cadence.DAILY ? day : day.minusDays(WEEK - 1);
        boolean ends = switch (cadence) {
            case DAILY -> CALENDAR.isBusinessDay(day);
            case SEVERAL_A_WEEK, WEEKLY -> isEvery(one, first, WEEK);
            case FORTNIGHTLY -> isEvery(one, first, 2 * WEEK);
            case MONTHLY -> isEveryMonths(one, first, 1);
            case QUARTERLY -> isEveryMonths(one, first, 3);
            case HALF_YEARLY -> isEveryMonths(one, first, 6);
            case ONCE -> first.equals(one.fromDay());
            case AS_NEEDED -> false;
        };
        return ends && leaves.stream().noneMatch(leave -> leave.covers(first) || leave.covers(day));
    }

    private static boolean isEvery(ArrangementRow one, LocalDate first, int days) {
        long since = ChronoUnit.DAYS.between(one.fromDay(), first);
        return since >= 0 && since % days == 0;
    }

    private static boolean isEveryMonths(ArrangementRow one, LocalDate first, int months) {
        long since = ChronoUnit.MONTHS.between(one.fromDay().withDayOfMonth(1), first.withDayOfMonth(1));
        return since >= 0
                && since % months == 0
                && one.fromDay().plusMonths(since).equals(first);
    }
}
