package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.BiConsumer;

/** A stretch of support, planned a month at a time so that no more is held in memory than that. */
final class Months {

    private final Life life;
    private final LocalDate from;
    private final LocalDate to;

    /** @param to the day after the last */
    Months(Life life, LocalDate from, LocalDate to) {
        this.life = life;
        this.from = from;
        this.to = to;
    }

    /** Plans each month with its first day and the day after its last, then what comes after the stretch. */
    void each(BiConsumer<LocalDate, LocalDate> month, Runnable then) {
        from(0, month, then);
    }

    private void from(int nth, BiConsumer<LocalDate, LocalDate> month, Runnable then) {
        LocalDate first = from.plusMonths(nth);
        if (!first.isBefore(to)) {
            life.then(to, then);
            return;
        }
        LocalDate next = from.plusMonths(nth + 1L);
        LocalDate end = next.isBefore(to) ? next : to;
        life.then(first, () -> {
            month.accept(first, end);
            from(nth + 1, month, then);
        });
    }

    /** An office day in a month, or its last day where none is left. */
    static LocalDate someDay(Life life, LocalDate first, LocalDate end) {
        int days = (int) ChronoUnit.DAYS.between(first, end);
        LocalDate day = Life.open(first.plusDays(life.between(0, Math.max(0, days - 1))));
        return day.isBefore(end) ? day : end.minusDays(1);
    }

    /** Does something on some days of a month. */
    static void times(
            Life life, double times, LocalDate first, LocalDate end, java.util.function.Consumer<LocalDate> act) {
        int whole = (int) times;
        int count = whole + (life.chance(times - whole) ? 1 : 0);
        for (int i = 0; i < count; i++) {
            act.accept(someDay(life, first, end));
        }
    }
}
