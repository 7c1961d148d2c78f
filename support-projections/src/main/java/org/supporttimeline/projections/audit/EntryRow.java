package org.supporttimeline.projections.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.BusinessDays;
import org.supporttimeline.domain.event.Amendment;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.projections.log.Metadata;
import org.supporttimeline.projections.log.RecordedEntry;

/**
 * An entry as it was recorded, without its words.
 *
 * @param office the office in whose name it was written, which need not be the one that keeps the case now
 * @param onDay the day that it stands on
 * @param daysLate days from that day to the day it was recorded, both in Japan
 * @param businessDaysLate business days among them, for a fact; 0 for what changes or keeps the record, which is never late
 * @param amendsEntry the entry that it amends
 */
record EntryRow(
        UUID caseId,
        int entryNo,
        long position,
        Instant recordedAt,
        String actor,
        String role,
        String channel,
        String office,
        String type,
        String family,
        LocalDate onDay,
        int daysLate,
        int businessDaysLate,
        @Nullable Integer amendsEntry) {

    static EntryRow of(RecordedEntry recorded, BusinessDays calendar) {
        SupportEvent event = recorded.entry().event();
        EventType type = EventCatalogue.of(event);
        Metadata by = recorded.metadata();
        LocalDate on = recorded.on();
        LocalDate recordedOn = recorded.recordedOn();
        return new EntryRow(
                recorded.caseId(),
                recorded.entry().no(),
                recorded.position(),
                recorded.recordedAt(),
                by.actor(),
                by.role(),
                by.channel().name(),
                by.office(),
                type.name(),
                type.family(),
                on,
                Math.toIntExact(ChronoUnit.DAYS.between(on, recordedOn)),
                event instanceof Fact ? calendar.between(on, recordedOn) : 0,
                event instanceof Amendment amendment ? amendment.entry() : null);
    }
}
