package org.supporttimeline.api.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import org.supporttimeline.domain.calendar.BusinessDays;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.projections.due.DueItem;

/**
 * Due items as a calendar (RFC 5545): an event for a whole day each, on the last day on which it is in time. No name and no
 * note: what leaves the service by this way can be read by whoever runs the calendar.
 */
final class DueCalendar {

    private static final String PRODUCT = "-//Support Timeline//Due items//JA";
    private static final String NAME = "支援タイムライン 期限";
    private static final int SHORT = 8;

    private final LocalDate holidaysKnownUntil;

    DueCalendar(BusinessDays businessDays) {
        this.holidaysKnownUntil = businessDays.knownUntil();
    }

    /** The text of the calendar, with CRLF and folded lines. */
    String of(List<DueItem> items, Instant now) {
        Calendar calendar = new Calendar(
                new PropertyList(
                        List.of(new ProdId(PRODUCT), new Version("2.0", null), new XProperty("X-WR-CALNAME", NAME))),
                new ComponentList<>(items.stream().map(item -> event(item, now)).toList()));
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private VEvent event(DueItem item, Instant now) {
        return new VEvent(new PropertyList(List.of(
                new Uid(uid(item)),
                new DtStamp(now.truncatedTo(ChronoUnit.SECONDS)),
                new DtStart<>(item.dueOn()),
                new Summary(summary(item)),
                new Description(description(item)),
                new Categories(item.kind().name()),
                new Transp(Transp.VALUE_TRANSPARENT))));
    }

    /** The same for the same item each time the feed is fetched, and for no other. */
    private static String uid(DueItem item) {
        String place = String.join(
                " ",
                item.caseId().toString(),
                item.dueOn().toString(),
                item.kind().name(),
                Integer.toString(item.entryNo()),
                Integer.toString(item.nth()));
        return UUID.nameUUIDFromBytes(place.getBytes(UTF_8)) + "@support-timeline";
    }

    private static String summary(DueItem item) {
        return (item.state() == DeadlineState.OVERDUE ? "【超過】" : "")
                + item.kind().ja() + " " + caseNumber(item);
    }

    private String description(DueItem item) {
        List<String> lines = new ArrayList<>();
        lines.add("ケース " + caseNumber(item));
        lines.add(item.kind().en());
        if (item.dueOn().isAfter(holidaysKnownUntil)) {
            lines.add(holidaysKnownUntil + " より後の祝日はまだ分からないため、営業日で数える期限は早めに出ていることがあります。");
        }
        return String.join("\n", lines);
    }

    /** Enough of the case's id to find it in the office's list. */
    private static String caseNumber(DueItem item) {
        return item.caseId().toString().substring(0, SHORT);
    }
}
