package org.supporttimeline.domain.risk;

import static org.supporttimeline.domain.calendar.Setting.HELP_SEEKING_DROP;
import static org.supporttimeline.domain.calendar.Setting.HELP_SEEKING_FORMS;
import static org.supporttimeline.domain.calendar.Setting.HELP_SEEKING_LOW;
import static org.supporttimeline.domain.calendar.Setting.INSTRUCTION_FORMS;
import static org.supporttimeline.domain.calendar.Setting.INSTRUCTION_LOW;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.risk.Finding.Holds;
import org.supporttimeline.domain.risk.Finding.Quiet;
import org.supporttimeline.domain.risk.FormPattern.Shown;

/**
 * R6 and R7: one item is low in several forms in a row; asking for help also when it falls at once. A form in which the item
 * was skipped interrupts the row.
 */
final class LowItem {

    private static final ItemCode HELP = new ItemCode("HELP_SEEKING");
    private static final ItemCode INSTRUCTIONS = new ItemCode("INSTRUCTION_UNDERSTANDING");

    private LowItem() {}

    static Finding helpSeeking(Sight sight) {
        return low(sight, HELP, HELP_SEEKING_LOW, HELP_SEEKING_FORMS)
                .or(() -> fall(sight, HELP, HELP_SEEKING_DROP))
                .orElseGet(() -> Quiet.of(() -> new Words(
                        "「援助の要請」の低い記録は続いておらず、前回からの大きな低下もありません。",
                        "Asking for help is not low in forms in a row, and has not fallen much.")));
    }

    static Finding instructions(Sight sight) {
        return low(sight, INSTRUCTIONS, INSTRUCTION_LOW, INSTRUCTION_FORMS)
                .orElseGet(() -> Quiet.of(() -> new Words(
                        "「指示内容の理解」の低い記録は続いていません。", "Understanding instructions is not low in forms in a row.")));
    }

    private static Optional<Finding> low(Sight sight, ItemCode item, Setting atMost, Setting inRow) {
        int step = sight.policy().steps(atMost);
        int span = sight.policy().times(inRow);
        FormPattern low = (forms, at) ->
                IntStream.rangeClosed(at - span + 1, at).allMatch(one -> answer(forms, one, item) <= step);
        return low.in(sight, span).map(shown -> {
            Words name = Usual.name(shown.newest(), item);
            int count = shown.forms().size();
            return holds(
                    shown,
                    () -> new Words(
                            "%sから%d回続けて、記録の「%s」が%d以下でした。"
                                    .formatted(Words.ja(shown.forms().getFirst().from()), count, name.ja(), step),
                            "In %d forms in a row since %s, \"%s\" was at %d or below."
                                    .formatted(count, shown.forms().getFirst().from(), name.en(), step)));
        });
    }

    private static Optional<Finding> fall(Sight sight, ItemCode item, Setting by) {
        int drop = sight.policy().steps(by);
        FormPattern fall = (forms, at) -> drop > 0
                && answer(forms, at - 1, item) != Integer.MAX_VALUE
                && answer(forms, at, item) <= answer(forms, at - 1, item) - drop;
        return fall.in(sight, 2).map(shown -> {
            List<Submitted> forms = shown.forms();
            Words name = Usual.name(shown.newest(), item);
            int before = answer(forms, forms.size() - 2, item);
            int now = answer(forms, forms.size() - 1, item);
            return holds(
                    shown,
                    () -> new Words(
                            "%sからの記録で「%s」が前回の%dから%dに下がりました。"
                                    .formatted(Words.ja(shown.newest().from()), name.ja(), before, now),
                            "In the form from %s \"%s\" fell from %d to %d."
                                    .formatted(shown.newest().from(), name.en(), before, now)));
        });
    }

    private static Finding holds(Shown shown, Supplier<Words> words) {
        return Holds.at(Level.CHECK, shown.since(), shown.newestDay(), shown.entries(), words);
    }

    /** The answer, or more than any step when it was skipped. */
    private static int answer(List<Submitted> forms, int at, ItemCode item) {
        return forms.get(at).answers().getOrDefault(item, Integer.MAX_VALUE);
    }
}
