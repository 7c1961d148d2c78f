package org.supporttimeline.api.due;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.BusinessDays;
import org.supporttimeline.domain.calendar.DeadlineState;

/**
 * A page of what is due.
 *
 * @param on the day from which the days left are counted
 * @param items the earliest first
 * @param counts how many items of the whole list are in each state that occurs; with the first page only
 * @param holidays how far the public holidays are known; days due beyond that count weekends only
 * @param next the address of the next page, ready to be asked for; none on the last
 */
record DueListView(
        LocalDate on,
        List<DueView> items,
        @Nullable Map<DeadlineState, Integer> counts,
        Holidays holidays,
        @Nullable String next) {

    /**
     * The list of public holidays by which business days are counted.
     *
     * @param beyond whether the day asked for, or one of the days due here, lies past its end
     */
    record Holidays(LocalDate knownUntil, boolean beyond) {

        private static final LocalDate KNOWN_UNTIL = BusinessDays.japan().knownUntil();

        static Holidays of(LocalDate on, List<DueView> items) {
            return new Holidays(
                    KNOWN_UNTIL,
                    on.isAfter(KNOWN_UNTIL)
                            || items.stream().anyMatch(item -> item.dueOn().isAfter(KNOWN_UNTIL)));
        }
    }
}
