package org.supporttimeline.projections.projector;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.projector.PastCases.PastCase;

/** Some cases as of some positions, read and folded in both ways: as a rebuild does, and as is answered what was known. Each once. */
final class CaseFolds {

    private final CaseLog log;
    private final PastCases past;
    private final Map<UUID, List<RecordedEntry>> scanned;
    private final Map<UUID, List<RecordedEntry>> alone = new HashMap<>();
    private final Map<Place, Folded> folded = new HashMap<>();

    private record Place(UUID caseId, long position) {}

    /**
     * A case as of a position.
     *
     * @param scanned its entries up to there, as a scan of the log reads them
     * @param file their fold
     * @param alone the same entries, read for this case alone
     * @param known the case as it was known then
     */
    record Folded(List<RecordedEntry> scanned, CaseFile file, List<RecordedEntry> alone, KnownCase known) {

        long position() {
            return known.position();
        }

        KnownCase on(LocalDate day) {
            return new KnownCase(known.caseId(), known.file(), known.lastEntry(), known.position(), day);
        }
    }

    /** @param scanned all entries of each case that can be read, up to some position */
    CaseFolds(CaseLog log, Map<UUID, List<RecordedEntry>> scanned) {
        this.log = log;
        this.past = new PastCases(log);
        this.scanned = scanned;
    }

    /** A case that has an entry up to there. */
    Folded at(UUID caseId, long position) {
        List<RecordedEntry> entries = entries(caseId, position);
        Place place = new Place(caseId, entries.getLast().position());
        Folded known = folded.get(place);
        if (known == null) {
            known = fold(place, entries);
            folded.put(place, known);
        }
        return known;
    }

    /** The entries of a case up to there. Where a later one cannot be read, those before it are read one by one. */
    List<RecordedEntry> entries(UUID caseId, long position) {
        List<RecordedEntry> all = scanned.get(caseId);
        return all == null ? alone(caseId, position) : upTo(all, position);
    }

    private Folded fold(Place place, List<RecordedEntry> entries) {
        CaseFile file = CaseFile.of(entries.stream().map(RecordedEntry::entry).toList());
        RecordedEntry last = entries.getLast();
        if (!scanned.containsKey(place.caseId())) { // nor can it be told what was known of it
            var known = new KnownCase(place.caseId(), file, last.entry().no(), last.position(), last.recordedOn());
            return new Folded(entries, file, entries, known);
        }
        List<RecordedEntry> read = alone.computeIfAbsent(place.caseId(), id -> alone(id, Long.MAX_VALUE));
        return new Folded(
                entries,
                file,
                upTo(read, place.position()),
                past.find(place.caseId(), place.position(), last.recordedOn())
                        .map(PastCase::known)
                        .orElseThrow());
    }

    private List<RecordedEntry> alone(UUID caseId, long position) {
        return log.entries().entries(caseId).stream()
                .filter(entry -> entry.position() <= position)
                .map(entry -> RecordedEntry.of(entry, log.wire()))
                .toList();
    }

    private static List<RecordedEntry> upTo(List<RecordedEntry> entries, long position) {
        return entries.stream().filter(entry -> entry.position() <= position).toList();
    }
}
