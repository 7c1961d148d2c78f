package org.supporttimeline.projections.audit;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page of the history, in recorded order.
 *
 * @param position the position of the log that it is true for
 * @param next what the next page comes after; null when this is the last
 */
public record AuditPage(
        long position, List<AuditEntry> entries, @Nullable Long next) {

    public AuditPage {
        entries = List.copyOf(entries);
    }

    /** The cases in which an entry of this page changed an earlier one. */
    public Set<UUID> amendedCases() {
        return entries.stream()
                .filter(entry -> entry.amending() != null)
                .map(entry -> entry.stored().caseId())
                .collect(Collectors.toSet());
    }
}
