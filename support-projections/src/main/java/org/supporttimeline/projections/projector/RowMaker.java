package org.supporttimeline.projections.projector;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.projections.log.RecordedEntry;

/** Asks a projection for its rows of one case. */
final class RowMaker {

    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Projection projection;
    private final CaseFolder folder;
    private final InstantSource clock;
    private final boolean readsTheDay;
    private final List<Table> entered;
    private final List<Table> state;

    /** @param clock tells today, in Japan */
    RowMaker(Projection projection, CaseFolder folder, InstantSource clock) {
        this.projection = projection;
        this.folder = folder;
        this.clock = clock;
        this.readsTheDay = projection.tables().contains(NextDay.TABLE);
        this.entered =
                projection.tables().stream().filter(table -> !table.isState()).toList();
        this.state = projection.tables().stream().filter(Table::isState).toList();
    }

    /** What the next entries of a case do; state that they leave as it was is not in it. */
    CaseRows next(UUID caseId, List<RecordedEntry> entries) {
        if (state.isEmpty()) {
            return new CaseRows(caseId, entered(entries), Map.of());
        }
        var step =
                folder.next(caseId, entries.stream().map(RecordedEntry::entry).toList());
        RecordedEntry first = entries.getFirst();
        Map<Table, List<Record>> changed = new LinkedHashMap<>(state(known(entries.getLast(), step.after())));
        CaseFile before = step.before();
        // What the tables hold was made on an earlier day where rows depend on it: there, nothing is known to be
        // unchanged.
        if (before != null && first.entry().no() > 1 && !readsTheDay) {
            KnownCase was = new KnownCase(caseId, before, first.entry().no() - 1, first.position() - 1, today());
            state(was).forEach((table, rows) -> changed.remove(table, rows));
        }
        return new CaseRows(caseId, entered(entries), changed);
    }

    /** All rows of a case, from all of its entries up to some position. */
    CaseRows whole(UUID caseId, List<RecordedEntry> entries) {
        return whole(
                caseId,
                entries,
                state.isEmpty()
                        ? CaseFile.EMPTY
                        : CaseFile.of(entries.stream().map(RecordedEntry::entry).toList()));
    }

    /** The same, where its file is at hand. */
    CaseRows whole(UUID caseId, List<RecordedEntry> entries, CaseFile file) {
        return rows(caseId, entries, known(entries.getLast(), file));
    }

    /** The same, of a case as it was known. */
    CaseRows rows(UUID caseId, List<RecordedEntry> entries, KnownCase known) {
        return new CaseRows(caseId, entered(entries), state(known));
    }

    /** Only the rows that tell how a case stands today: nothing new was recorded, but the day is another. */
    CaseRows standing(UUID caseId, List<RecordedEntry> entries) {
        return new CaseRows(caseId, Map.of(), whole(caseId, entries).state());
    }

    /** Whether rows change with the day alone. */
    boolean readsTheDay() {
        return readsTheDay;
    }

    /** The day it is now, in Japan. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JAPAN);
    }

    /** A batch with these cases has not been committed. */
    void forget(Set<UUID> cases) {
        folder.forget(cases);
    }

    private Map<Table, List<Record>> entered(List<RecordedEntry> entries) {
        return CaseRows.sort(entered, entries.stream().map(projection::entered).toList());
    }

    private Map<Table, List<Record>> state(KnownCase known) {
        return CaseRows.sort(state, List.of(projection.state(known)));
    }

    private KnownCase known(RecordedEntry last, CaseFile file) {
        return new KnownCase(last.caseId(), file, last.entry().no(), last.position(), today());
    }
}
