package org.supporttimeline.api.caseload;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as people look for it: full and half width, katakana and hiragana, capitals and small letters are one, and spaces
 * count for nothing.
 */
public record SpokenName(String folded) implements Comparable<SpokenName> {

    private static final Pattern BETWEEN = Pattern.compile("[\\s・]+");

    /** From small a to the last katakana that has a hiragana. */
    private static final char FIRST_KATAKANA = 'ァ';

    private static final char LAST_KATAKANA = 'ヶ';
    private static final int TO_HIRAGANA = 'ァ' - 'ぁ';

    public static SpokenName of(String text) {
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(wide.length());
        BETWEEN.matcher(wide)
                .replaceAll("")
                .chars()
                .map(letter -> letter >= FIRST_KATAKANA && letter <= LAST_KATAKANA ? letter - TO_HIRAGANA : letter)
                .forEach(letter -> folded.append((char) letter));
        return new SpokenName(folded.toString());
    }

    public boolean contains(SpokenName part) {
        return folded.contains(part.folded);
    }

    /** In the order of the syllables. */
    @Override
    public int compareTo(SpokenName other) {
        return folded.compareTo(other.folded);
    }

    /** Says nothing: it is somebody's name. */
    @Override
    public String toString() {
        return "SpokenName";
    }
}
