package org.supporttimeline.domain.casefile;

import java.util.List;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.supporttimeline.domain.event.Amendment;

/**
 * The file of a case after each of its entries in turn, as it was known then: each is {@link CaseFile#of} of the entries up to
 * there. What an amendment reaches back to is folded again from some entries before it, not from the first, so that going
 * through a long case costs little more than folding it. One thread at a time.
 */
public final class Unfolding {

    /** So many entries lie between files that are kept to go back to. */
    private static final int STEP = 64;

    private final List<Entry> entries;
    private final NavigableMap<Integer, CaseFile> kept = new TreeMap<>();
    private CaseFile file = CaseFile.EMPTY;

    /** @param entries all entries of one case up to some number, in order */
    public Unfolding(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        keep();
    }

    /** The file after the entries taken so far; {@link CaseFile#EMPTY} before the first. */
    public CaseFile file() {
        return file;
    }

    /** Whether there is an entry that has not been taken. */
    public boolean hasNext() {
        return file.lastEntry() < entries.size();
    }

    /**
     * Takes the next entry.
     *
     * @return the file after it
     * @throws NoSuchElementException when all have been taken
     */
    public CaseFile next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no entry after " + file.lastEntry());
        }
        Entry entry = entries.get(file.lastEntry());
        if (entry.event() instanceof Amendment amendment) {
            again(amendment, entry.no());
        } else {
            file = file.with(entry);
            keep();
        }
        return file;
    }

    /** Folds again what the amendment may have changed: the fact that it reaches in the end, and all that follows. */
    private void again(Amendment amendment, int last) {
        int fact = amendment.entry();
        while (entries.get(fact - 1).event() instanceof Amendment amended) {
            fact = amended.entry();
        }
        kept.tailMap(fact, true).clear();
        file = kept.lastEntry().getValue();
        for (Reading reading : Reading.of(entries.subList(file.lastEntry(), last))) {
            file = file.with(reading);
            keep();
        }
    }

    private void keep() {
        if (file.lastEntry() % STEP == 0) {
            kept.put(file.lastEntry(), file);
        }
    }
}
