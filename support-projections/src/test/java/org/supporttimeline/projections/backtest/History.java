package org.supporttimeline.projections.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.supporttimeline.projections.projector.Facts.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.projections.log.BulkRow;
import org.supporttimeline.projections.log.Channel;
import org.supporttimeline.projections.log.Metadata;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.projector.Facts;

/** A case as it was recorded, from 5 January 2026 on: opened on that day, at work since then. */
final class History {

    static final LocalDate BEGIN = day("2026-01-05");

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Metadata BY = new Metadata("staff-1", "STAFF", "office-1", Channel.API, null, null);
    private static final WireForm WIRE = WireForm.present();

    final UUID id;
    private final List<RecordedEntry> entries = new ArrayList<>();

    History(int number, OfficeId office) {
        id = new UUID(0, number);
        recorded(BEGIN, Facts.intake(BEGIN, office), fact("EmploymentStarted", """
                {"on":"%s","employer":"sealed","basis":"NEW_HIRE","opening":"RESERVED","disclosure":"OPEN",
                 "weeklyMinutes":1200}""".formatted(BEGIN)));
    }

    static History of(int number) {
        return new History(number, Facts.OFFICE);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** Recorded on the days on which it happened. */
    History with(Fact... facts) {
        for (Fact fact : facts) {
            recorded(fact.on(), fact);
        }
        return this;
    }

    /** Recorded at noon of a day, which is none before the last. */
    History recorded(LocalDate on, SupportEvent... events) {
        for (SupportEvent event : events) {
            int no = entries.size() + 1;
            Instant at = on.atTime(12, 0)
                    .atZone(JAPAN)
                    .toInstant()
                    .plus(no, ChronoUnit.MILLIS)
                    .plus(id.getLeastSignificantBits(), ChronoUnit.MICROS);
            entries.add(new RecordedEntry(
                    no, id, new Entry(no, event), new UUID(id.getLeastSignificantBits(), no), at, BY));
        }
        return this;
    }

    List<RecordedEntry> entries() {
        return entries;
    }

    /** For a log of its own. */
    List<BulkRow> rows() {
        return entries.stream().map(this::row).toList();
    }

    private BulkRow row(RecordedEntry entry) {
        var type = WIRE.typeOf(entry.entry().event());
        return new BulkRow(
                ChronoUnit.MICROS.between(Instant.EPOCH, entry.recordedAt()),
                id,
                entry.entry().no(),
                entry.eventId(),
                type.name(),
                type.revision(),
                WIRE.write(entry.entry().event()).getBytes(UTF_8),
                WIRE.write(entry.metadata()).getBytes(UTF_8));
    }

    /** The employer is worried: R10 holds until it is resolved. */
    static Fact concern(String on) {
        return fact("EmployerContacted", """
                {"on":"%s","channel":"PHONE","counterpart":"SUPERIOR","begunBy":"EMPLOYER","concern":"SERIOUS","themes":[]}
                """.formatted(on));
    }

    static Fact resolved(String on, int entry) {
        return fact("ConcernResolved", """
                {"on":"%s","entry":%d}""".formatted(on, entry));
    }

    static Fact ended(String on) {
        return fact("EmploymentEnded", """
                {"on":"%s","reasons":[]}""".formatted(on));
    }

    /** A weekly form that is low in getting up, for the week until that day. */
    static Fact lowWeek(String lastDay) {
        LocalDate to = day(lastDay);
        return fact("CheckInSubmitted", """
                {"on":"%1$s","form":"weekly-progress","formVersion":1,"periodFrom":"%2$s","periodTo":"%1$s",
                 "answers":{"WAKE_TIME":2,"MEALS":3},"texts":{},"signs":[],"enteredBy":"SELF"}
                """.formatted(to, to.minusDays(6)));
    }
}
