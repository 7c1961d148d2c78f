package org.supporttimeline.domain.risk;

import static org.supporttimeline.domain.calendar.Setting.BASELINE_DROP;
import static org.supporttimeline.domain.calendar.Setting.BASELINE_ITEM_DROP;
import static org.supporttimeline.domain.calendar.Setting.BASELINE_WEEKS;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.risk.Finding.Holds;
import org.supporttimeline.domain.risk.Finding.Quiet;
import org.supporttimeline.domain.risk.FormPattern.Shown;

/**
 * R5: a person's own forms are lower than is usual for this person: the mean of the five-step items in several forms in a row,
 * or one item in the newest. People are compared with themselves only.
 */
final class OwnBaselineDrop {

    private OwnBaselineDrop() {}

    static Finding judge(Sight sight) {
        int weeks = sight.policy().times(BASELINE_WEEKS);
        FormPattern mean = (forms, at) -> meanFell(sight, forms, at - weeks + 1, at);
        FormPattern item = (forms, at) -> fallen(sight, forms, at).isPresent();
        return mean.in(sight, weeks)
                .map(shown -> mean(sight, shown))
                .or(() -> item.in(sight, 1).map(shown -> item(sight, shown)))
                .orElseGet(() -> Quiet.of(() -> new Words(
                        "本人のいつもの記録より大きく低い記録は続いていません（いつもがまだ分からないときも含みます）。",
                        "No forms are much lower than is usual for the person (or what is usual is not known yet).")));
    }

    private static boolean meanFell(Sight sight, List<Submitted> forms, int first, int last) {
        OptionalInt usual = Usual.mean(sight, forms, first);
        int drop = sight.policy().tenths(BASELINE_DROP) * Usual.UNIT / 10;
        return drop > 0
                && usual.isPresent()
                && IntStream.rangeClosed(first, last)
                        .mapToObj(at -> Usual.mean(sight, forms.get(at)))
                        .allMatch(mean -> mean.isPresent() && mean.getAsInt() <= usual.getAsInt() - drop);
    }

    private static Optional<ItemCode> fallen(Sight sight, List<Submitted> forms, int at) {
        int drop = sight.policy().steps(BASELINE_ITEM_DROP) * Usual.UNIT;
        return drop == 0
                ? Optional.empty()
                : sight.fiveSteps(forms.get(at)).entrySet().stream()
                        .filter(answer -> {
                            OptionalInt usual = Usual.item(sight, forms, at, answer.getKey());
                            return usual.isPresent() && answer.getValue() * Usual.UNIT <= usual.getAsInt() - drop;
                        })
                        .map(answer -> answer.getKey())
                        .findFirst();
    }

    private static Finding mean(Sight sight, Shown shown) {
        List<Submitted> forms = sight.filled(shown.newest().form());
        int usual = Usual.mean(sight, forms, forms.indexOf(shown.forms().getFirst()))
                .orElse(0);
        int now = Usual.mean(sight, shown.newest()).orElse(0);
        int count = shown.forms().size();
        return holds(
                shown,
                () -> new Words(
                        "5段階の項目の平均が、本人のいつも（中央値%s）より低い記録が%sから%d回続いています（最新%s）。"
                                .formatted(
                                        Usual.told(usual),
                                        Words.ja(shown.forms().getFirst().from()),
                                        count,
                                        Usual.told(now)),
                        "The mean of the five-step items has been below what is usual for the person (median %s) in %d forms in a row since %s (newest %s)."
                                .formatted(
                                        Usual.told(usual),
                                        count,
                                        shown.forms().getFirst().from(),
                                        Usual.told(now))));
    }

    private static Finding item(Sight sight, Shown shown) {
        List<Submitted> forms = sight.filled(shown.newest().form());
        int at = forms.indexOf(shown.newest());
        ItemCode item = fallen(sight, forms, at).orElseThrow();
        Words name = Usual.name(shown.newest(), item);
        int usual = Usual.item(sight, forms, at, item).orElse(0);
        int now = shown.newest().answers().getOrDefault(item, 0);
        return holds(
                shown,
                () -> new Words(
                        "%sからの記録で「%s」が%dで、本人のいつも（中央値%s）より低くなっています。"
                                .formatted(Words.ja(shown.newest().from()), name.ja(), now, Usual.told(usual)),
                        "In the form from %s \"%s\" is at %d, below what is usual for the person (median %s)."
                                .formatted(shown.newest().from(), name.en(), now, Usual.told(usual))));
    }

    private static Finding holds(Shown shown, Supplier<Words> words) {
        return Holds.at(Level.CHECK, shown.since(), shown.newestDay(), shown.entries(), words);
    }
}
