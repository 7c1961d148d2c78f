package org.supporttimeline.api.pages.casepage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.pages.shown.Showing;
import org.supporttimeline.api.pages.shown.ShownField;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.timeline.TimelineEntry;

/** Makes lines of a page of a timeline. Every page that shows one has the same. */
public final class TimelineLines {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

    private final WireForm wire;
    private final Terms terms;
    private final Showing showing;

    public TimelineLines(WireForm wire, Terms terms, Showing showing) {
        this.wire = wire;
        this.terms = terms;
        this.showing = showing;
    }

    /**
     * Lines of some entries, the newest first.
     *
     * @param after the day of the last line that stands above them already; null for none
     */
    public List<TimelineLine> of(List<TimelineEntry> entries, @Nullable LocalDate after) {
        var lines = new ArrayList<TimelineLine>(entries.size());
        LocalDate before = after;
        for (TimelineEntry entry : entries) {
            lines.add(line(entry, before));
            before = entry.on();
        }
        return lines;
    }

    private TimelineLine line(TimelineEntry entry, @Nullable LocalDate before) {
        StoredEntry stored = entry.stored();
        SupportEvent event = wire.read(stored.type(), stored.revision(), stored.payload());
        EventType type = EventCatalogue.byName(stored.type()).orElseThrow();
        List<ShownField> fields = showing.fields(event);
        return new TimelineLine(
                stored.entryNo(),
                entry.on(),
                before == null || !YearMonth.from(before).equals(YearMonth.from(entry.on())),
                before == null || !before.equals(entry.on()),
                type.name(),
                type.family().toLowerCase(Locale.ROOT),
                Families.mark(type),
                terms.of(type),
                showing.brief(fields),
                fields,
                wire.readMetadata(stored.metadata()).actor(),
                MINUTE.format(stored.recordedAt()),
                entry.daysLate() > 1 ? entry.daysLate() : 0,
                entry.amends(),
                entry.amendedBy(),
                type.isFact());
    }
}
