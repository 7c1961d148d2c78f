package org.supporttimeline.api.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.log.StoredEntry;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a case step by step, one JSON object a line: a head that says what the answer is made of, each entry with what it
 * changed, and an end with counts. Made of the log, the settings and the program, and of nothing else: the same of each give
 * the same bytes. {@code docs/reference/replay.md} describes the lines.
 */
@Component
public final class ReplayWriter {

    private final CaseLog log;
    private final Policies policies;
    private final JsonMapper mapper;

    ReplayWriter(CaseLog log, Policies policies, JsonMapper mapper) {
        this.log = log;
        this.policies = policies;
        this.mapper = Reader.mapper(mapper);
    }

    /**
     * Which steps, and how they are judged.
     *
     * @param after steps begin after this position of the log
     * @param until and end with this one
     * @param on the day on which all are judged; null to judge each on its own day of recording
     */
    public record Range(long after, long until, @Nullable LocalDate on) {}

    /**
     * Writes the steps of a case that the reader may see.
     *
     * @param open how the reader sees words
     * @param readsWords whether words are opened for the reader at all; indicators then say their reason
     * @throws IOException what the stream throws
     */
    public void write(
            UUID caseId, Range range, Function<Confidential, Words> open, boolean readsWords, OutputStream out)
            throws IOException {
        List<StoredEntry> stored = log.entries().entries(caseId).stream()
                .filter(entry -> entry.position() <= range.until())
                .toList();
        List<RecordedEntry> recorded = stored.stream()
                .map(entry -> RecordedEntry.of(entry, log.wire()))
                .toList();
        int first = Math.toIntExact(stored.stream()
                .filter(entry -> entry.position() <= range.after())
                .count());
        var reader = new Reader(mapper, open, readsWords);
        line(out, reader, head(caseId, range.on(), stored, recorded, first, readsWords));
        var steps = new ReplaySteps(caseId, stored, recorded, log.wire(), policies, reader, range.on());
        steps.skip(first);
        while (steps.hasNext()) {
            line(out, reader, steps.next());
        }
        line(out, reader, steps.end());
    }

    private ReplayHead head(
            UUID caseId,
            @Nullable LocalDate on,
            List<StoredEntry> stored,
            List<RecordedEntry> recorded,
            int first,
            boolean readsWords) {
        List<RecordedEntry> told = recorded.subList(first, recorded.size());
        LocalDate firstDay = on != null || told.isEmpty() ? on : told.getFirst().recordedOn();
        LocalDate lastDay = on != null || told.isEmpty() ? on : told.getLast().recordedOn();
        return new ReplayHead(
                "head",
                caseId,
                on,
                readsWords,
                ReplayHead.EntriesTold.of(stored.subList(first, stored.size())),
                RecordUsed.of(stored),
                ProgramUsed.present(),
                firstDay == null || lastDay == null
                        ? PolicyUsed.NONE
                        : PolicyUsed.between(firstDay, lastDay, policies, mapper));
    }

    private static void line(OutputStream out, Reader reader, Object value) throws IOException {
        out.write((reader.json(value) + "\n").getBytes(UTF_8));
    }
}
