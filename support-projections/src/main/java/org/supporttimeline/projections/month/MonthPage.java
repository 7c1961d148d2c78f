package org.supporttimeline.projections.month;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Months of a case, or a month of cases.
 *
 * @param position the position of the log that it is true for
 * @param next the case that the next page comes after; null when this is the last
 */
public record MonthPage(
        long position, List<MonthActivity> months, @Nullable UUID next) {

    public MonthPage {
        months = List.copyOf(months);
    }
}
