package org.supporttimeline.projections.finding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.finding.CaseFindings;
import org.supporttimeline.domain.finding.Passages;
import org.supporttimeline.domain.finding.Written;

/**
 * A case that was looked at.
 *
 * @param lastEntry the number of the last entry that counted
 * @param passages its words, while they are needed to compare them with those of other cases; null for a reader who may not
 *     read them
 */
public record Inspected(
        UUID caseId,
        int lastEntry,
        CaseFindings found,
        @Nullable Passages passages) {

    static Inspected of(UUID caseId, List<Written> entries, CaseFindings found, Optional<Passages> passages) {
        return new Inspected(caseId, entries.size(), found, passages.orElse(null));
    }

    /** What may be kept after the request. */
    Inspected withoutWords() {
        return new Inspected(caseId, lastEntry, found, null);
    }
}
