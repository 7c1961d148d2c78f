package org.supporttimeline.domain.calendar;

import java.util.Arrays;
import java.util.Optional;

/** How sure a setting is. */
public enum Confidence {
    /** Stated by the offices whose practice this service follows. */
    S("S"),
    /** The text of an official page, law or notice was seen. */
    A("A"),
    /** Seen in a secondary source, not in the original. */
    B("B"),
    /** Not verified against a source; quite sure. */
    C_HI("C-hi"),
    /** Not verified against a source; fairly sure. */
    C_MED("C-med"),
    /** Not verified against a source; hardly more than a guess. */
    C_LO("C-lo"),
    /** Our own reading or proposal; no source claims it. */
    D("D");

    private final String mark;

    Confidence(String mark) {
        this.mark = mark;
    }

    /** The mark as it is written in files and tables. */
    public String mark() {
        return mark;
    }

    /** The confidence of that mark. */
    public static Optional<Confidence> ofMark(String mark) {
        return Arrays.stream(values())
                .filter(confidence -> confidence.mark.equals(mark))
                .findFirst();
    }
}
