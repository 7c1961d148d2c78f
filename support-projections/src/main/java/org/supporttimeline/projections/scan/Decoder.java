package org.supporttimeline.projections.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.projections.log.Metadata;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.scan.LogRow.Slice;

/** Decodes rows where they lie. For one thread. */
final class Decoder {

    private final WireForm wire;
    private final Known<String> types =
            new Known<>(type -> new String(type.bytes(), type.from(), type.length(), UTF_8));
    private final Known<Metadata> metadata;

    Decoder(WireForm wire) {
        this.wire = wire;
        this.metadata = new Known<>(json -> wire.readMetadata(json.bytes(), json.from(), json.length()));
    }

    /**
     * The entries of a case.
     *
     * @throws org.supporttimeline.projections.log.UnreadableEvent at the first that this program does not know
     */
    List<RecordedEntry> decode(LogRow[] rows) {
        List<RecordedEntry> entries = new ArrayList<>(rows.length);
        for (LogRow row : rows) {
            Slice payload = row.payload();
            var event =
                    wire.read(types.get(row.type()), row.revision(), payload.bytes(), payload.from(), payload.length());
            entries.add(new RecordedEntry(
                    row.position(),
                    row.caseId(),
                    new Entry(row.entryNo(), event),
                    row.eventId(),
                    row.recordedAt(),
                    metadata.get(row.metadata())));
        }
        return entries;
    }
}
