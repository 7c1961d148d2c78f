package org.supporttimeline.api.links;

import java.time.LocalDate;
import org.supporttimeline.domain.casefile.CaseFile;

/**
 * A link that holds for the request under way.
 *
 * @param file the case that it leads to, as it stands now
 * @param today the day in Japan on which that was judged
 */
public record OpenLink(CaseLink link, CaseFile file, LocalDate today) {

    /** Whether it has done what it was made for. */
    public boolean usedUp() {
        return link.kind() == LinkKind.CHECK_IN_ONCE && link.usedAt() != null;
    }

    /** Says which link, and nothing of the case. */
    @Override
    public String toString() {
        return "OpenLink " + link.id();
    }
}
