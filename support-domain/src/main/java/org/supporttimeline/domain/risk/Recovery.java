package org.supporttimeline.domain.risk;

import static org.supporttimeline.domain.calendar.Setting.BASELINE_DROP;
import static org.supporttimeline.domain.calendar.Setting.BASELINE_FORMS;
import static org.supporttimeline.domain.calendar.Setting.RECOVERY_FORMS;
import static org.supporttimeline.domain.calendar.Setting.RECOVERY_SHOWN;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.casefile.Dated;
import org.supporttimeline.domain.risk.Finding.Holds;
import org.supporttimeline.domain.risk.Finding.Quiet;
import org.supporttimeline.domain.risk.FormPattern.Shown;

/**
 * R16, good news: after a stretch of forms below what is usual for the person, several in a row are back at it; or a success
 * or a reached goal was noted lately.
 */
final class Recovery {

    private Recovery() {}

    static Finding judge(Sight sight) {
        int back = sight.policy().times(RECOVERY_FORMS);
        FormPattern recovered = (forms, at) -> recovered(sight, forms, at - back + 1, at);
        return Stream.concat(recovered.in(sight, back).stream().map(Recovery::back), successes(sight))
                .reduce(Holds::and)
                .map(Finding.class::cast)
                .orElseGet(() -> Quiet.of(
                        () -> new Words("最近の回復や成功の記録はまだありません。", "No recovery or success has been recorded lately.")));
    }

    /** Whether the forms from the first to the last are back at what was usual before the stretch that they end. */
    private static boolean recovered(Sight sight, List<Submitted> forms, int first, int last) {
        int drop = sight.policy().tenths(BASELINE_DROP) * Usual.UNIT / 10;
        int earliest = Math.max(0, first - sight.policy().times(BASELINE_FORMS));
        for (int begin = first - 1; begin >= earliest; begin--) {
            OptionalInt usual = Usual.mean(sight, forms, begin);
            if (usual.isPresent()
                    && means(sight, forms, begin, first - 1).allMatch(mean -> mean >= 0 && mean < usual.getAsInt())
                    && means(sight, forms, begin, first - 1).anyMatch(mean -> mean <= usual.getAsInt() - drop)
                    && means(sight, forms, first, last).allMatch(mean -> mean >= usual.getAsInt())) {
                return true;
            }
        }
        return false;
    }

    /** Their means; -1 for a form without one, which tells of nothing. */
    private static IntStream means(Sight sight, List<Submitted> forms, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .map(at -> Usual.mean(sight, forms.get(at)).orElse(-1));
    }

    private static Holds back(Shown shown) {
        return Holds.at(
                null,
                shown.since(),
                shown.newestDay(),
                shown.entries(),
                () -> new Words(
                        "%sからの記録が、本人のいつもの水準に戻りました。"
                                .formatted(Words.ja(shown.forms().getFirst().from())),
                        "The forms since %s are back at what is usual for the person."
                                .formatted(shown.forms().getFirst().from())));
    }

    private static Stream<Holds> successes(Sight sight) {
        List<Dated> noted = Stream.<Dated>concat(
                        sight.file().outlook().successes().stream(), sight.file().plans().reached().stream())
                .filter(one -> sight.asOf().reached(one.on()))
                .filter(one -> sight.recent(one.on(), sight.policy().days(RECOVERY_SHOWN)))
                .toList();
        return noted.stream()
                .map(one -> Holds.at(
                        null,
                        one.on(),
                        one.on(),
                        List.of(one.entry()),
                        () -> new Words(
                                "%sに、うまくいったことや目標の達成が記録されました。".formatted(Words.ja(one.on())),
                                "A success or a reached goal was noted on %s.".formatted(one.on()))));
    }
}
