package org.supporttimeline.api.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.EventWriter;
import org.supporttimeline.api.json.Json;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.projections.audit.AuditEntry;
import org.supporttimeline.projections.log.Channel;
import org.supporttimeline.projections.log.Metadata;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.log.WireForm;

/**
 * One entry in the history of the record.
 *
 * @param entry its number in the case
 * @param on the day it stands on
 * @param office the office in whose name it was written
 * @param daysLate days from the day it stands on to the day it was recorded
 * @param businessDaysLate business days among them, for a fact
 * @param late whether they are more than the setting allowed on the day it was recorded
 * @param amended whether an amendment that counts has changed it or taken it back
 * @param amendment what it changed, if it is an amendment
 * @param event what was recorded, with its words opened
 */
public record HistoryEntryView(
        UUID caseId,
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
        int businessDaysLate,
        boolean late,
        boolean amended,
        @Nullable AmendmentView amendment,
        Json event) {

    /** The entry, with its words opened as this reader may see them. */
    public static HistoryEntryView of(AuditEntry entry, WireForm wire, Function<Confidential, Words> open) {
        StoredEntry stored = entry.stored();
        EventType type = EventCatalogue.byName(stored.type()).orElseThrow();
        Metadata by = wire.readMetadata(stored.metadata());
        AuditEntry.Amending amending = entry.amending();
        return new HistoryEntryView(
                stored.caseId(),
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
                entry.businessDaysLate(),
                entry.late(),
                entry.amended(),
                amending == null ? null : AmendmentView.of(amending, wire, open),
                event(stored, wire, open));
    }

    /** The same, which says of an amendment whether bundles that were made at these moments had been made before it. */
    public HistoryEntryView after(NavigableSet<Instant> bundles) {
        return amendment == null
                ? this
                : new HistoryEntryView(
                        caseId,
                        entry,
                        type,
                        typeJa,
                        family,
                        on,
                        recordedAt,
                        position,
                        recordedBy,
                        role,
                        office,
                        channel,
                        daysLate,
                        businessDaysLate,
                        late,
                        amended,
                        amendment.after(bundles.lower(recordedAt)),
                        event);
    }

    static Json event(StoredEntry stored, WireForm wire, Function<Confidential, Words> open) {
        EventType type = EventCatalogue.byName(stored.type()).orElseThrow();
        return EventWriter.json(type, wire.fields(stored.type(), stored.revision(), stored.payload()), open);
    }
}
