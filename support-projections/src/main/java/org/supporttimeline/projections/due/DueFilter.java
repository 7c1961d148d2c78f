package org.supporttimeline.projections.due;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;

/**
 * Which items are wanted; all that is given must hold.
 *
 * @param until due on that day or before; null for all
 * @param staff of the cases that this person is in charge of; null for all
 * @param office of the cases of one office; null for all in the reader's scope
 * @param kinds of any of these kinds; all when empty
 */
public record DueFilter(
        @Nullable LocalDate until,
        @Nullable StaffId staff,
        @Nullable OfficeId office,
        Set<DeadlineKind> kinds) {

    /** Everything. */
    public static final DueFilter ALL = new DueFilter(null, null, null, Set.of());

    public DueFilter {
        kinds = Set.copyOf(kinds);
    }
}
