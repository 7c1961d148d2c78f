package org.supporttimeline.projections.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.StaffId;

/**
 * Which entries of the access log are asked for; null where it does not matter.
 *
 * @param caseId whose
 * @param actor by whom
 * @param from recorded at this moment or later
 * @param to recorded before this moment
 * @param kinds of these kinds
 */
public record AccessFilter(
        @Nullable UUID caseId,
        @Nullable StaffId actor,
        @Nullable Instant from,
        @Nullable Instant to,
        Set<AccessKind> kinds) {

    public AccessFilter {
        kinds = Set.copyOf(kinds);
    }

    /** All that somebody has received of one case: what the person may be told. */
    public static AccessFilter shownOf(UUID caseId) {
        var shown = EnumSet.allOf(AccessKind.class);
        shown.removeIf(kind -> !kind.hasShown());
        return new AccessFilter(caseId, null, null, null, shown);
    }
}
