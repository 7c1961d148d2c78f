package org.supporttimeline.domain.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import org.supporttimeline.domain.calendar.Readings.MonthCounting;

/**
 * Periods of whole months, and what becomes of them at the ends of short months.
 *
 * <p>Six months from 15 January end on 14 July. From 31 August there is no 31 February: by the Civil Code they end on 28
 * February (29 in a leap year), by the other reading a day earlier. The period is full, and what waits for it may begin, on
 * the day after its last.
 */
public final class Months {
    private Months() {}

    /** The last day of a period of that many months whose first day is given. */
    public static LocalDate lastDay(LocalDate first, int months, MonthCounting counting) {
        YearMonth last = YearMonth.from(first).plusMonths(months);
        boolean corresponds = last.isValidDay(first.getDayOfMonth());
        return switch (counting) {
            case CIVIL_CODE -> corresponds ? last.atDay(first.getDayOfMonth()).minusDays(1) : last.atEndOfMonth();
            case CLAMPED -> first.plusMonths(months).minusDays(1);
        };
    }

    /** The day after the period: six months from 15 January are full on 15 July. */
    static LocalDate fullOn(LocalDate first, int months, MonthCounting counting) {
        return lastDay(first, months, counting).plusDays(1);
    }

    /**
     * The latest first day of a period of that many months that ends with the given day; three months before 31 May is 1
     * March, for March, April and May are three months. Counted backwards, the day is moved to the end of a short month.
     */
    static LocalDate firstDay(LocalDate last, int months) {
        return last.plusDays(1).minusMonths(months);
    }
}
