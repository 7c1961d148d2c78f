package org.supporttimeline.domain.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an operator tells of an office, each from a day on. What was not told is not known, and no figure is made of it.
 *
 * @param rows in the order of their first days
 */
public record OfficeFigures(List<Figures> rows) {

    /** Nothing was told. */
    public static final OfficeFigures UNKNOWN = new OfficeFigures(List.of());

    public OfficeFigures {
        rows = rows.stream().sorted(Comparator.comparing(Figures::validFrom)).toList();
    }

    /**
     * What holds from a day on, until the next row.
     *
     * @param transitionPlaces capacity of transition support (定員)
     * @param retentionStaffHundredths full-time equivalents of retention support workers, in hundredths
     * @param retentionSince first day of the office's retention service
     * @param closedWeekdays days of the week on which it is closed
     * @param closedDays single days on which it is closed
     */
    public record Figures(
            LocalDate validFrom,
            @Nullable Integer transitionPlaces,
            @Nullable Integer retentionStaffHundredths,
            @Nullable LocalDate retentionSince,
            Set<DayOfWeek> closedWeekdays,
            Set<LocalDate> closedDays) {
        public Figures {
            closedWeekdays = Set.copyOf(closedWeekdays);
            closedDays = Set.copyOf(closedDays);
        }
    }

    /** What was told for a day. */
    public Optional<Figures> on(LocalDate day) {
        return rows.reversed().stream()
                .filter(row -> !row.validFrom().isAfter(day))
                .findFirst();
    }

    Optional<Integer> transitionPlaces(LocalDate day) {
        return on(day).map(Figures::transitionPlaces);
    }

    Optional<Integer> retentionStaff(LocalDate day) {
        return on(day).map(Figures::retentionStaffHundredths);
    }

    Optional<LocalDate> retentionSince(LocalDate day) {
        return on(day).map(Figures::retentionSince);
    }
}
