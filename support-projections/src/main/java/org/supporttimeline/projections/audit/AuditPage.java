package org.supporttimeline.projections.audit;

import java.util.List;
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
}
