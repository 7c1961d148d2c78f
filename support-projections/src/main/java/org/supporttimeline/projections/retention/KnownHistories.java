package org.supporttimeline.projections.retention;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.supporttimeline.domain.statistics.CaseHistory;

/**
 * Histories of cases, as known at a position of the log.
 *
 * @param cases all cases that an office ever kept, and all other cases of the same persons: persons are counted
 * @param inSight those of them that the reader may know of; of the others no number is told
 */
public record KnownHistories(long position, List<CaseHistory> cases, Set<UUID> inSight) {

    public KnownHistories {
        cases = List.copyOf(cases);
        inSight = Set.copyOf(inSight);
    }
}
