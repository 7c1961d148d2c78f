package org.supporttimeline.projections.timeline;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/**
 * Which entries of a timeline are wanted; all that are given must hold.
 *
 * @param families any of these families, for example {@code Contact}; all when empty
 * @param types any of these event types, for example {@code VisitMade}; all when empty
 * @param from the first day
 * @param to the last day
 * @param recordedBy the account that recorded it
 * @param phase the stage of the case on the entry's day
 * @param amended true: only what has been corrected or retracted; false: only what has not
 */
public record TimelineFilter(
        Set<String> families,
        Set<String> types,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable StaffId recordedBy,
        @Nullable SupportPhase phase,
        @Nullable Boolean amended) {

    /** Everything. */
    public static final TimelineFilter ALL = new TimelineFilter(Set.of(), Set.of(), null, null, null, null, null);

    public TimelineFilter {
        families = Set.copyOf(families);
        types = Set.copyOf(types);
    }
}
