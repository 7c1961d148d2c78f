package org.supporttimeline.api.pages.links;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.links.CaseLink;
import org.supporttimeline.api.links.LinkKind;

/**
 * A link in the list.
 *
 * @param state a code: WORKS, USED, ENDED, REVOKED
 * @param usedOn the day on which something last came in by it
 */
record LinkLine(
        UUID id,
        String kind,
        String form,
        LocalDate madeOn,
        String madeBy,
        LocalDate lastDay,
        String state,
        @Nullable LocalDate usedOn) {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    static LinkLine of(CaseLink link, String form, LocalDate today) {
        return new LinkLine(
                link.id(),
                link.kind().name(),
                form,
                day(link.madeAt()),
                link.madeBy().value(),
                link.lastDay(),
                state(link, today),
                link.usedAt() == null ? null : day(link.usedAt()));
    }

    private static String state(CaseLink link, LocalDate today) {
        if (link.revokedAt() != null) {
            return "REVOKED";
        }
        if (link.kind() == LinkKind.CHECK_IN_ONCE && link.usedAt() != null) {
            return "USED";
        }
        return link.standsOn(today) ? "WORKS" : "ENDED";
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, JAPAN);
    }
}
