package org.supporttimeline.api.risk;

import org.supporttimeline.domain.risk.Words;

/** A generated sentence in both languages: days, numbers and names of items, never what somebody wrote. */
public record Sentence(String ja, String en) {

    /** Of what a rule says. */
    public static Sentence of(Words words) {
        return new Sentence(words.ja(), words.en());
    }
}
