package org.supporttimeline.api.pages.picture;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * A scale of time from left to right, in steps of whole weeks that begin on Mondays.
 *
 * @param from the Monday on which it begins
 * @param steps how many steps it has
 * @param weeks how many weeks one step lasts
 * @param left where it begins, in pixels
 * @param stepWidth pixels of a step
 */
public record TimeScale(LocalDate from, int steps, int weeks, double left, double stepWidth) {

    private static final int WEEK = 7;

    /**
     * The scale that has room for some days.
     *
     * @param most how many steps at most: of a longer time one step is several weeks
     * @param width the pixels that it may take; a step is never wider than {@code widest}
     */
    public static TimeScale of(LocalDate first, LocalDate last, int most, double left, double width, double widest) {
        LocalDate from = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        long all = Math.max(0, ChronoUnit.DAYS.between(from, last)) / WEEK + 1;
        int weeks = Math.toIntExact((all + most - 1) / most);
        int steps = Math.toIntExact((all + weeks - 1) / weeks);
        return new TimeScale(from, steps, weeks, left, Math.min(widest, width / steps));
    }

    /** The last day that it shows. */
    public LocalDate to() {
        return lastDay(steps - 1);
    }

    /** The pixels from the left edge of the picture to its end. */
    public double right() {
        return left + steps * stepWidth;
    }

    /** Where a day begins; a day outside stands at the nearer end. */
    public double x(LocalDate day) {
        double days = ChronoUnit.DAYS.between(from, day);
        return left + Math.clamp(days / (weeks * WEEK), 0, steps) * stepWidth;
    }

    /** Where the middle of a step stands. */
    public double middle(int step) {
        return left + (step + 0.5) * stepWidth;
    }

    /** The step that a day lies in. */
    public int step(LocalDate day) {
        return Math.clamp(Math.floorDiv(ChronoUnit.DAYS.between(from, day), weeks * WEEK), 0, steps - 1);
    }

    public LocalDate firstDay(int step) {
        return from.plusWeeks((long) step * weeks);
    }

    public LocalDate lastDay(int step) {
        return firstDay(step + 1).minusDays(1);
    }

    /** The months that begin on it. */
    public List<YearMonth> months() {
        YearMonth first = YearMonth.from(from.minusDays(1)).plusMonths(1);
        return Stream.iterate(first, month -> !month.atDay(1).isAfter(to()), month -> month.plusMonths(1))
                .toList();
    }

    /** How wide a month is, about. */
    public double monthWidth() {
        return stepWidth * 4.35 / weeks;
    }
}
