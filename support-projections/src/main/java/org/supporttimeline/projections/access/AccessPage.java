package org.supporttimeline.projections.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the access log, the newest first.
 *
 * @param before where the next page begins; null when this is the last
 */
public record AccessPage(
        List<AccessEntry> entries, @Nullable Long before) {

    public AccessPage {
        entries = List.copyOf(entries);
    }
}
