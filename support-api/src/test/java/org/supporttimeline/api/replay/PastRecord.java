package org.supporttimeline.api.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.projections.log.BulkLoad;
import org.supporttimeline.projections.log.BulkRow;
import org.supporttimeline.projections.log.Channel;
import org.supporttimeline.projections.log.Metadata;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.schema.TestDatabase;
import org.supporttimeline.projections.vault.CaseSeal;

/** One case of the office north, written down at moments of the past: in time, late, and amended. */
final class PastRecord {

    static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-00000000c05e");

    private static final WireForm WIRE = WireForm.present();
    private static final Metadata BY = new Metadata("north-staff", "STAFF", "north", Channel.API, null, null);

    private final CaseSeal seal;
    private final AtomicInteger no = new AtomicInteger();

    private PastRecord(CaseSeal seal) {
        this.seal = seal;
    }

    /** Loads it into an empty log. */
    static void into(TestDatabase database, CaseSeal seal) throws Exception {
        try (BulkLoad load = BulkLoad.begin(database.owner())) {
            new PastRecord(seal).rows().forEach(load::write);
            load.finish();
        }
    }

    /** The interview of May was written down in July, after June's; its report was shared, and then it was corrected. */
    private List<BulkRow> rows() {
        return List.of(
                row("2025-10-01T10:00:00+09:00", "IntakeTaken", """
                        {"on":"2025-10-01","person":"00000000-0000-0000-0000-000000000001","office":"north",
                         "name":"%s","route":"SELF","disabilities":[]}""".formatted(sealed("山田 花子"))),
                row("2025-10-01T10:05:00+09:00", "EmploymentStarted", """
                        {"on":"2025-10-01","employer":"%s","basis":"NEW_HIRE","opening":"RESERVED",
                         "disclosure":"OPEN","weeklyMinutes":1200}""".formatted(sealed("みどり工業"))),
                row("2026-04-01T10:00:00+09:00", "PhaseChanged", """
                        {"on":"2026-04-01","to":"RETENTION","reason":"SERVICE_BEGAN"}"""),
                row("2026-04-20T16:00:00+09:00", "InterviewHeld", interview("2026-04-20", "四月の面談")),
                row("2026-06-10T16:00:00+09:00", "InterviewHeld", interview("2026-06-10", "六月の面談")),
                row("2026-07-10T16:00:00+09:00", "InterviewHeld", interview("2026-05-20", "五月の面談")),
                row("2026-07-12T16:00:00+09:00", "ReportShared", """
                        {"on":"2026-07-12","month":"2026-05","with":["CLIENT"],"channel":"FACE_TO_FACE"}"""),
                row("2026-07-20T09:00:00+09:00", "EntryCorrected", """
                        {"entry":6,"reason":"%s","replacement":{"type":"InterviewHeld","revision":1,%s}""".formatted(
                        sealed("日付の誤り"), interview("2026-05-27", "五月の面談").substring(1))));
    }

    private String interview(String on, String note) {
        return """
                {"on":"%s","channel":"FACE_TO_FACE","note":"%s","basedOn":[],"actions":[],"themes":[]}""".formatted(on, sealed(note));
    }

    private String sealed(String words) {
        return Objects.requireNonNull(seal.seal(words)).sealed();
    }

    /** In the form in which the log stores it, which is read once to be sure that it is. */
    private BulkRow row(String at, String type, String json) {
        SupportEvent event = WIRE.read(type, 1, json);
        Instant moment = OffsetDateTime.parse(at).toInstant();
        int number = no.incrementAndGet();
        return new BulkRow(
                ChronoUnit.MICROS.between(Instant.EPOCH, moment),
                CASE,
                number,
                new UUID(0x4000L, 0x8000000000000000L | number),
                type,
                1,
                WIRE.write(event).getBytes(UTF_8),
                WIRE.write(BY).getBytes(UTF_8));
    }
}
