package org.supporttimeline.domain.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days.
 *
 * @param until the last day, or null while it lasts; before {@code from} when it has no day
 */
public record Days(LocalDate from, @Nullable LocalDate until) {

    /** Whether the day lies in it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && reaches(day);
    }

    /** Whether it has a day from the first until the last given. */
    public boolean meets(LocalDate first, LocalDate last) {
        return !isEmpty() && !from.isAfter(last) && reaches(first);
    }

    boolean isEmpty() {
        return !reaches(from);
    }

    /** The days that both have. */
    Days and(Days other) {
        LocalDate later = from.isAfter(other.from) ? from : other.from;
        LocalDate earlier = until == null || (other.until != null && other.until.isBefore(until)) ? other.until : until;
        return new Days(later, earlier);
    }

    /** Whether its last day is not before the given one. */
    boolean reaches(LocalDate day) {
        return until == null || !until.isBefore(day);
    }
}
