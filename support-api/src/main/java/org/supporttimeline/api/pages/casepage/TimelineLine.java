package org.supporttimeline.api.pages.casepage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.pages.shown.ShownField;

/**
 * One entry on the page: one line that opens in place.
 *
 * @param newMonth whether a month's heading stands before it
 * @param newDay whether a day's heading stands before it
 * @param mark the letter that stands for its family, beside the family's name
 * @param brief what the closed line says
 * @param recordedAt the minute in Japan
 * @param late days from its day to the day it was recorded, where that is more than one
 * @param amends the entry that it corrects or takes back
 * @param amendedBy what corrects it or takes it back
 */
public record TimelineLine(
        int entry,
        LocalDate on,
        boolean newMonth,
        boolean newDay,
        String type,
        String family,
        String mark,
        String title,
        String brief,
        List<ShownField> fields,
        String recordedBy,
        String recordedAt,
        int late,
        @Nullable Integer amends,
        List<Integer> amendedBy,
        boolean amendable) {

    /** The same line below another one, or at the top. */
    TimelineLine below(@Nullable TimelineLine above) {
        return new TimelineLine(
                entry,
                on,
                above == null || !YearMonth.from(above.on).equals(YearMonth.from(on)),
                above == null || !above.on.equals(on),
                type,
                family,
                mark,
                title,
                brief,
                fields,
                recordedBy,
                recordedAt,
                late,
                amends,
                amendedBy,
                amendable);
    }

    /** Says nothing: the framework logs models. */
    @Override
    public String toString() {
        return "TimelineLine " + entry;
    }
}
