package org.supporttimeline.api.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.EventWriter;
import org.supporttimeline.api.json.Json;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.domain.event.Amendment;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Custody;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.projections.log.Channel;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.log.WireForm;

/**
 * One line of the feed: an event at its place in the log.
 *
 * @param position its place in the whole log; go on after it
 * @param kind what it means for whoever keeps a copy
 * @param entry its number in the case
 * @param revision of the type's fields, in which {@code event} is written
 * @param on the day it stands on
 * @param recordedBy the account that recorded it
 * @param office the office in whose name it was recorded
 * @param amends the entry that it corrects or retracts
 * @param event what was recorded, with its words opened for whoever may read them
 */
record FeedItem(
        long position,
        Kind kind,
        UUID caseId,
        int entry,
        String type,
        String family,
        int revision,
        LocalDate on,
        Instant recordedAt,
        String recordedBy,
        String role,
        String office,
        Channel channel,
        @Nullable Integer amends,
        Json event) {

    /** What a line is. */
    enum Kind {
        /** Something that happened. */
        FACT,
        /** An earlier entry of the case says something else now, or nothing. */
        AMENDMENT,
        /** It concerns the keeping of the record. */
        CUSTODY,
        /** The words of the whole case can no longer be read by anyone: delete copies of them. */
        KEY_DESTROYED,
        /** The last line: how far the answer goes. */
        REACHED
    }

    static FeedItem of(StoredEntry stored, WireForm wire, Function<Confidential, Words> open) {
        RecordedEntry recorded = RecordedEntry.of(stored, wire);
        SupportEvent event = recorded.entry().event();
        EventType type = EventCatalogue.of(event);
        return new FeedItem(
                stored.position(),
                kind(event),
                stored.caseId(),
                stored.entryNo(),
                type.name(),
                type.family(),
                type.revision(),
                recorded.on(),
                stored.recordedAt(),
                recorded.metadata().actor(),
                recorded.metadata().role(),
                recorded.metadata().office(),
                recorded.metadata().channel(),
                event instanceof Amendment amendment ? amendment.entry() : null,
                EventWriter.json(type, wire.fields(stored.type(), stored.revision(), stored.payload()), open));
    }

    private static Kind kind(SupportEvent event) {
        return switch (event) {
            case Fact fact -> Kind.FACT;
            case Amendment amendment -> Kind.AMENDMENT;
            case Custody.KeyDestroyed destroyed -> Kind.KEY_DESTROYED;
            case Custody custody -> Kind.CUSTODY;
        };
    }
}
