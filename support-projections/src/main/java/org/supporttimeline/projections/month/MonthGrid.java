package org.supporttimeline.projections.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/**
 * Makes a month of a case from the rows that count. Pure, and the only way: for the tables as for a case as it was known.
 *
 * @param counting what counts of the case, corrected and retracted entries taken into account already
 * @param today the last day that is looked at
 */
record MonthGrid(UUID caseId, List<ActivityRow> counting, CaseRecords records, LocalDate today, Policies policies) {

    MonthActivity of(YearMonth month) {
        LocalDate last = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        List<LocalDate> days = last.isBefore(month.atDay(1))
                ? List.of()
                : month.atDay(1).datesUntil(last.plusDays(1)).toList();
        boolean retention = days.stream().anyMatch(this::isRetention);
        List<ActivityRow> checkIns = in(month, ActivityKind.CHECK_IN).toList();
        int asked = days.stream().mapToInt(records::askedOn).sum();
        return new MonthActivity(
                caseId,
                month,
                records.phaseOn(last).orElse(null),
                retention,
                month.atEndOfMonth().isBefore(today),
                byMode(month, ActivityKind.INTERVIEW),
                byMode(month, ActivityKind.VISIT),
                byMode(month, ActivityKind.EMPLOYER_CONTACT),
                byMode(month, ActivityKind.ATTEMPT),
                asked,
                checkIns.size(),
                mean(checkIns),
                day(in(month, ActivityKind.REPORT_ISSUED), Comparator.naturalOrder()),
                day(in(month, ActivityKind.REPORT_SHARED), Comparator.naturalOrder()),
                day(in(month, ActivityKind.CONFIRMATION), Comparator.reverseOrder()),
                retention ? gaps(month, days, asked - checkIns.size()) : List.of());
    }

    /** Judged as the monthly deadlines are: from the first day of retention support in the month, broken months included. */
    private List<MonthGap> gaps(YearMonth month, List<LocalDate> days, int missing) {
        LocalDate first = days.stream().filter(this::isRetention).findFirst().orElseThrow();
        Policy policy = policies.on(days.getLast());
        Set<String> channels = policy.channels(Setting.INTERVIEW_CHANNELS).stream()
                .map(Enum::name)
                .collect(Collectors.toSet());
        long interviews = in(month, ActivityKind.INTERVIEW)
                .filter(row -> channels.contains(row.mode()) && !row.onDay().isBefore(first))
                .count();
        long shared = counting.stream()
                .filter(row -> is(row, ActivityKind.REPORT_SHARED)
                        && !row.onDay().isBefore(first)
                        && !row.onDay().isAfter(month.atEndOfMonth()))
                .count();
        List<MonthGap> gaps = new ArrayList<>();
        if (interviews < policy.times(Setting.INTERVIEWS_PER_MONTH)) {
            gaps.add(MonthGap.NO_INTERVIEW);
        }
        if (shared < policy.times(Setting.REPORT_SHARES_PER_MONTH)) {
            gaps.add(MonthGap.NO_SHARED_REPORT);
        }
        if (missing > 0) {
            gaps.add(MonthGap.CHECK_INS_MISSING);
        }
        return gaps;
    }

    private boolean isRetention(LocalDate day) {
        return records.phaseOn(day)
                .filter(phase -> phase == SupportPhase.RETENTION)
                .isPresent();
    }

    private Stream<ActivityRow> in(YearMonth month, ActivityKind kind) {
        return counting.stream().filter(row -> is(row, kind) && row.month().equals(month.atDay(1)));
    }

    private static boolean is(ActivityRow row, ActivityKind kind) {
        return row.kind().equals(kind.name());
    }

    private SortedMap<String, Integer> byMode(YearMonth month, ActivityKind kind) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        in(month, kind).forEach(row -> counts.merge(row.mode(), 1, Integer::sum));
        return counts;
    }

    private static @Nullable Double mean(List<ActivityRow> checkIns) {
        return Scores.mean(
                checkIns.stream().mapToInt(ActivityRow::scoreSum).sum(),
                checkIns.stream().mapToInt(ActivityRow::scoreCount).sum());
    }

    private static @Nullable LocalDate day(Stream<ActivityRow> rows, Comparator<LocalDate> order) {
        return rows.map(ActivityRow::onDay).min(order).orElse(null);
    }
}
