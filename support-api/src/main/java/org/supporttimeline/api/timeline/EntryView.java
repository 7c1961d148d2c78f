package org.supporttimeline.api.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.EventWriter;
import org.supporttimeline.api.json.Json;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.projections.log.Channel;
import org.supporttimeline.projections.log.Metadata;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.timeline.TimelineEntry;
import tools.jackson.core.JsonParser;

/**
 * One entry as it is read.
 *
 * @param entry its number in the case
 * @param on the day it stands on
 * @param position its place in the whole log
 * @param recordedBy the account that recorded it
 * @param daysLate days from the day it stands on to the day it was recorded
 * @param phase the stage of the case on that day, as known now
 * @param amends the entry that it corrects or retracts
 * @param amendedBy the entries that correct or retract it
 * @param event what was recorded, with its words opened
 */
record EntryView(
        int entry,
        String type,
        String typeJa,
        String family,
        LocalDate on,
        Instant recordedAt,
        long position,
        String recordedBy,
        String role,
        String office,
        Channel channel,
        int daysLate,
        @Nullable SupportPhase phase,
        @Nullable Integer amends,
        List<Integer> amendedBy,
        Json event) {

    static EntryView of(TimelineEntry entry, WireForm wire, Function<Confidential, Words> open) {
        StoredEntry stored = entry.stored();
        EventType type = EventCatalogue.byName(stored.type()).orElseThrow();
        Metadata by = wire.readMetadata(stored.metadata());
        JsonParser fields = wire.fields(stored.type(), stored.revision(), stored.payload());
        return new EntryView(
                stored.entryNo(),
                type.name(),
                type.ja(),
                type.family(),
                entry.on(),
                stored.recordedAt(),
                stored.position(),
                by.actor(),
                by.role(),
                by.office(),
                by.channel(),
                entry.daysLate(),
                entry.phase(),
                entry.amends(),
                entry.amendedBy(),
                EventWriter.json(type, fields, open));
    }
}
