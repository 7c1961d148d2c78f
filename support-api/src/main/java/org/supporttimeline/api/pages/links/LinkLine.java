package org.supporttimeline.api.pages.links;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.links.CaseLink;

/**
 * A link in the list.
 *
 * @param state a code of {@link CaseLink.State}
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
                link.stateOn(today).name(),
                link.usedAt() == null ? null : day(link.usedAt()));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, JAPAN);
    }
}
