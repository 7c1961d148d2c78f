package org.supporttimeline.projections.backtest;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.casefile.Reading;
import org.supporttimeline.domain.event.Amendment;

/**
 * The file of one case as it grew: what it was after so many entries. An amendment reaches back, but seldom far: some of the files
 * on the way are kept, and the case is folded again from the last of them that it leaves as it was.
 */
final class Folded {

    private static final int STEP = 32;

    private final List<Entry> entries;
    private final NavigableMap<Integer, CaseFile> kept = new TreeMap<>();
    private CaseFile file = CaseFile.EMPTY;

    /** @param entries all entries of the case, in order */
    Folded(List<Entry> entries) {
        this.entries = entries;
    }

    /** The file of the first so many entries; no fewer than the last time. */
    CaseFile to(int end) {
        List<Entry> more = entries.subList(file.lastEntry(), end);
        if (more.stream().anyMatch(Entry::amends)) {
            goBack(more);
            go(Reading.of(entries.subList(0, end)).subList(file.lastEntry(), end));
        } else {
            go(more.stream().map(Reading::asWritten).toList());
        }
        return file;
    }

    private void go(List<Reading> readings) {
        for (Reading reading : readings) {
            file = file.with(reading);
            if (file.lastEntry() % STEP == 0) {
                kept.put(file.lastEntry(), file);
            }
        }
    }

    private void goBack(List<Entry> more) {
        int first = more.stream().mapToInt(this::changed).min().orElseThrow();
        if (first <= file.lastEntry()) {
            kept.tailMap(first, true).clear();
            var last = kept.lastEntry();
            file = last == null ? CaseFile.EMPTY : last.getValue();
        }
    }

    /** The first entry that reads otherwise because of an entry; an amendment of an amendment reaches as far as that does. */
    private int changed(Entry by) {
        return by.event() instanceof Amendment amendment
                ? Math.min(amendment.entry(), changed(entries.get(amendment.entry() - 1)))
                : by.no();
    }
}
