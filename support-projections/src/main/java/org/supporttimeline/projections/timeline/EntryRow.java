package org.supporttimeline.projections.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Amendment;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.projections.log.RecordedEntry;

/**
 * An entry's place on the timeline.
 *
 * @param onDay the day that it stands on
 * @param daysLate days from that day to the day it was recorded, both in Japan
 * @param amendsEntry the entry that it amends
 */
record EntryRow(
        UUID caseId,
        int entryNo,
        long position,
        LocalDate onDay,
        int daysLate,
        @Nullable Integer amendsEntry,
        Instant recordedAt,
        String family,
        String type,
        String recordedBy,
        String role,
        String channel) {

    static EntryRow of(RecordedEntry recorded) {
        SupportEvent event = recorded.entry().event();
        EventType type = EventCatalogue.of(event);
        return new EntryRow(
                recorded.caseId(),
                recorded.entry().no(),
                recorded.position(),
                recorded.on(),
                Math.toIntExact(ChronoUnit.DAYS.between(recorded.on(), recorded.recordedOn())),
                event instanceof Amendment amendment ? amendment.entry() : null,
                recorded.recordedAt(),
                type.family(),
                type.name(),
                recorded.metadata().actor(),
                recorded.metadata().role(),
                recorded.metadata().channel().name());
    }
}
