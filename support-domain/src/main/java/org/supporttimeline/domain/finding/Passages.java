package org.supporttimeline.domain.finding;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Fact;

/**
 * What staff wrote in the entries of a case, folded for comparison: compatible characters made one, without blanks and
 * punctuation. Lives no longer than the request that opened it; nothing of it is told, stored or logged.
 *
 * @param complete whether everything could be opened; nothing is concluded from a part
 */
public record Passages(List<Passage> all, boolean complete) {

    static final Passages NONE = new Passages(List.of(), false);

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What people write when they write nothing, folded. */
    private static final Set<String> BLANK = Set.of(
            "なし",
            "無し",
            "特になし",
            "特に無し",
            "特にありません",
            "特に変わりなし",
            "特記なし",
            "特記事項なし",
            "特記事項無し",
            "特段なし",
            "変わりなし",
            "変わりありません",
            "変化なし",
            "異常なし",
            "問題なし",
            "問題ありません",
            "前回同様",
            "前回と同じ",
            "同上",
            "同じ");

    public Passages {
        all = List.copyOf(all);
    }

    /**
     * One text of one entry.
     *
     * @param folded the words, for comparison only
     */
    record Passage(int entry, LocalDate on, String folded) {

        boolean blank() {
            return folded.isEmpty() || BLANK.contains(folded);
        }

        /** Says nothing, so that no log line carries the words. */
        @Override
        public String toString() {
            return "Passage";
        }
    }

    static Passages of(List<Told<Fact>> facts, Function<Confidential, Optional<String>> open) {
        List<Passage> all = new ArrayList<>();
        boolean complete = true;
        for (Told<Fact> told : facts) {
            for (Confidential note : Notes.of(told.fact())) {
                Optional<String> text = open.apply(note);
                complete &= text.isPresent();
                text.ifPresent(words -> all.add(new Passage(told.no(), told.on(), folded(words))));
            }
        }
        return new Passages(all, complete);
    }

    private static String folded(String words) {
        return NO_WORD.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Says nothing, so that no log line carries the words. */
    @Override
    public String toString() {
        return "Passages";
    }
}
