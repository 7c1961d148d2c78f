package org.supporttimeline.api.links;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.supporttimeline.domain.casefile.CaseFile;

/**
 * A link that holds for the request under way.
 *
 * @param file the case that it leads to, as it stands now
 * @param today the day in Japan on which that was judged
 */
public record OpenLink(CaseLink link, CaseFile file, LocalDate today) {

    private static final int DAYS_UNDER_WAY = 14;

    /** Whether it has done what it was made for. */
    public boolean usedUp() {
        return link.kind() == LinkKind.CHECK_IN_ONCE && link.usedAt() != null;
    }

    /**
     * The day on which something was filled in that comes in now: a phone may have kept it for a while.
     *
     * @param text as the page that was filled in says it; empty when it says no day, or one that cannot be
     */
    public Optional<LocalDate> dayOf(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isAfter(today) || day.isBefore(today.minusDays(DAYS_UNDER_WAY))
                    ? Optional.empty()
                    : Optional.of(day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Says which link, and nothing of the case. */
    @Override
    public String toString() {
        return "OpenLink " + link.id();
    }
}
