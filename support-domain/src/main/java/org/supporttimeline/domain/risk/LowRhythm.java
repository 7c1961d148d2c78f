package org.supporttimeline.domain.risk;

import static org.supporttimeline.domain.calendar.Setting.RHYTHM_FORMS;
import static org.supporttimeline.domain.calendar.Setting.RHYTHM_LOW;
import static org.supporttimeline.domain.calendar.Setting.RHYTHM_URGENT;

import java.util.List;
import java.util.Optional;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.risk.Finding.Holds;
import org.supporttimeline.domain.risk.Finding.Quiet;
import org.supporttimeline.domain.risk.FormPattern.Shown;

/**
 * R1: getting up or meals are low in several forms in a row (in each of them one of the two), or both at the lowest step in
 * the newest. The middle step is neutral. Only forms with these items speak of it; the daily report asks otherwise.
 */
final class LowRhythm {

    private static final List<ItemCode> ITEMS = List.of(new ItemCode("WAKE_TIME"), new ItemCode("MEALS"));

    private LowRhythm() {}

    static Finding judge(Sight sight) {
        int low = sight.policy().steps(RHYTHM_LOW);
        int lowest = sight.policy().steps(RHYTHM_URGENT);
        int wanted = sight.policy().times(RHYTHM_FORMS);
        FormPattern either = (forms, at) -> last(forms, at, wanted).stream()
                .allMatch(form -> ITEMS.stream().anyMatch(item -> atMost(form, item, low)));
        FormPattern both = (forms, at) -> ITEMS.stream().allMatch(item -> atMost(forms.get(at), item, lowest));
        Optional<Shown> urgent = both.in(sight, 1);
        Optional<Shown> running = either.in(sight, wanted);
        return urgent.map(shown -> urgent(shown, lowest))
                .or(() -> running.map(shown -> low(shown, low)))
                .orElseGet(() -> Quiet.of(() -> new Words(
                        "「起床時間」または「食事」が%d以下の記録は%d回続いていません。".formatted(low, wanted),
                        "Getting up or meals were not at %d or below in %d forms in a row.".formatted(low, wanted))));
    }

    private static Finding urgent(Shown shown, int lowest) {
        Submitted newest = shown.newest();
        return Holds.at(
                Level.URGENT,
                shown.since(),
                shown.newestDay(),
                shown.entries(),
                () -> new Words(
                        "%sからの記録で「起床時間」と「食事」がどちらも%d以下でした。".formatted(Words.ja(newest.from()), lowest),
                        "In the form from %s both getting up and meals were at %d or below."
                                .formatted(newest.from(), lowest)));
    }

    private static Finding low(Shown shown, int low) {
        int forms = shown.forms().size();
        Submitted first = shown.forms().getFirst();
        return Holds.at(
                Level.CHECK,
                shown.since(),
                shown.newestDay(),
                shown.entries(),
                () -> new Words(
                        "%sから%d回続けて、記録の「起床時間」または「食事」が%d以下でした。".formatted(Words.ja(first.from()), forms, low),
                        "In %d forms in a row since %s, getting up or meals were at %d or below."
                                .formatted(forms, first.from(), low)));
    }

    private static List<Submitted> last(List<Submitted> forms, int at, int span) {
        return forms.subList(at - span + 1, at + 1);
    }

    private static boolean atMost(Submitted form, ItemCode item, int step) {
        Integer answer = form.answers().get(item);
        return answer != null && answer <= step;
    }
}
