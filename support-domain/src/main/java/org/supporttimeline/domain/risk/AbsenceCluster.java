package org.supporttimeline.domain.risk;

import static org.supporttimeline.domain.calendar.Setting.ABSENCE_LONG_TIMES;
import static org.supporttimeline.domain.calendar.Setting.ABSENCE_LONG_WINDOW;
import static org.supporttimeline.domain.calendar.Setting.ABSENCE_SHORT_TIMES;
import static org.supporttimeline.domain.calendar.Setting.ABSENCE_SHORT_WINDOW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.risk.Finding.Holds;
import org.supporttimeline.domain.risk.Finding.Quiet;

/**
 * R3: absences, late arrivals and early leavings that come close together, up to the newest report. Nobody records a day at
 * work as such, so only what forms and the employer tell is counted: a daily report tells its day, a weekly form that there
 * was an absence but not how many, the employer numbers for a period. Each source is counted alone, never two for the same
 * days. Days of leave and paid holidays are no absence.
 */
final class AbsenceCluster {

    private AbsenceCluster() {}

    static Finding judge(Sight sight) {
        List<List<Attendance>> sources = Attendance.sources(sight);
        return sources.stream()
                .flatMap(source -> Stream.of(
                        cluster(sight, source, ABSENCE_SHORT_WINDOW, ABSENCE_SHORT_TIMES),
                        cluster(sight, source, ABSENCE_LONG_WINDOW, ABSENCE_LONG_TIMES)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Finding.class::cast)
                .orElseGet(
                        () -> Quiet.of(
                                sources.stream()
                                        .flatMap(List::stream)
                                        .map(Attendance::entry)
                                        .toList(),
                                () -> new Words(
                                        "最近の記録と企業からの話に、欠勤・遅刻・早退の重なりはありません。",
                                        "Recent forms and the employer tell of no absences, late arrivals or early leavings close together.")));
    }

    private static Optional<Holds> cluster(Sight sight, List<Attendance> source, Setting window, Setting wanted) {
        Optional<LocalDate> end = source.stream()
                .map(Attendance::to)
                .max(Comparator.naturalOrder())
                .filter(sight::recent);
        int times = sight.policy().times(wanted);
        if (end.isEmpty() || times == 0) {
            return Optional.empty();
        }
        LocalDate last = end.get();
        LocalDate first = last.minusDays(sight.policy().days(window) - 1L);
        List<Attendance> inside = source.stream()
                .filter(one -> one.times() > 0 && !one.from().isBefore(first))
                .sorted(Comparator.comparing(Attendance::on).thenComparingInt(Attendance::entry))
                .toList();
        int counted = inside.stream().mapToInt(Attendance::times).sum();
        int before = 0;
        List<Integer> entries = new ArrayList<>();
        LocalDate since = null;
        for (Attendance one : inside) {
            before += one.times();
            entries.add(one.entry());
            if (since == null && before >= times) {
                since = one.on();
            }
        }
        return since == null
                ? Optional.empty()
                : Optional.of(Holds.at(
                        Level.CHECK,
                        since,
                        inside.getLast().on(),
                        entries,
                        () -> new Words(
                                "%sから%sまでに、欠勤・遅刻・早退が%d回以上ありました。".formatted(Words.ja(first), Words.ja(last), counted),
                                "From %s to %s there were %d or more absences, late arrivals or early leavings."
                                        .formatted(first, last, counted))));
    }
}
