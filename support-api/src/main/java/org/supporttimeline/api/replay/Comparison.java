package org.supporttimeline.api.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.audit.HistoryEntryView;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.projections.audit.AsRecorded;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.log.StoredEntry;
import tools.jackson.databind.json.JsonMapper;

/** The record of a case at one moment beside the same at a later, judged on one day. */
@Component
public final class Comparison {

    private final CaseLog log;
    private final Policies policies;
    private final JsonMapper mapper;

    Comparison(CaseLog log, Policies policies, JsonMapper mapper) {
        this.log = log;
        this.policies = policies;
        this.mapper = Reader.mapper(mapper);
    }

    /**
     * A moment, and the position of the log at it.
     *
     * @param knownAt null for now
     */
    public record Moment(@Nullable Instant knownAt, long position) {}

    public CompareView between(
            UUID caseId,
            Moment before,
            Moment after,
            LocalDate on,
            Function<Confidential, Words> open,
            boolean readsWords) {
        List<StoredEntry> stored = upTo(after.position(), log.entries().entries(caseId));
        List<RecordedEntry> recorded = stored.stream()
                .map(entry -> RecordedEntry.of(entry, log.wire()))
                .toList();
        List<StoredEntry> known = upTo(before.position(), stored);
        var history = new AsRecorded(stored, recorded, log.wire(), policies);
        return new CompareView(
                caseId,
                on,
                at(before, known),
                at(after, stored),
                Changes.between(
                        Judged.of(caseId, file(recorded.subList(0, known.size())), on, policies),
                        Judged.of(caseId, file(recorded), on, policies),
                        new Reader(mapper, open, readsWords)),
                IntStream.range(known.size(), stored.size())
                        .mapToObj(
                                i -> HistoryEntryView.of(history.of(stored.get(i), recorded.get(i)), log.wire(), open))
                        .toList(),
                ProgramUsed.present(),
                PolicyUsed.between(on, on, policies, mapper));
    }

    private static CaseFile file(List<RecordedEntry> recorded) {
        List<Entry> entries = recorded.stream().map(RecordedEntry::entry).toList();
        return CaseFile.of(entries);
    }

    private static List<StoredEntry> upTo(long position, List<StoredEntry> entries) {
        return entries.stream().filter(entry -> entry.position() <= position).toList();
    }

    private static CompareView.RecordAt at(Moment moment, List<StoredEntry> entries) {
        return new CompareView.RecordAt(
                moment.knownAt(),
                entries.size(),
                entries.isEmpty() ? 0 : entries.getLast().position(),
                RecordUsed.of(entries));
    }
}
