package org.supporttimeline.domain.risk;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.domain.form.Item;
import org.supporttimeline.domain.form.Item.Scale;

/**
 * What is usual for a person: the median of their own earlier forms. Only scales of five steps are looked at, turned so that
 * more is better; scales of other lengths are never mixed in. Everything is counted in {@link #UNIT}ths of a step, so that no
 * mean is rounded.
 */
final class Usual {

    /** Parts of a step: divisible by 10 (tenths) and by twice any number of items up to 10. */
    static final int UNIT = 5040;

    private static final int STEPS = 5;
    private static final Forms FORMS = Forms.standard();

    private Usual() {}

    /** The answers on scales of five steps, 1 the worst and 5 the best. */
    static Map<ItemCode, Integer> answers(Submitted filled) {
        Map<ItemCode, Integer> answers = new TreeMap<>();
        FORMS.of(filled.form(), filled.formVersion())
                .map(Form::items)
                .orElse(List.of())
                .forEach(item -> {
                    Integer answer = filled.answers().get(item.code());
                    if (answer != null
                            && item instanceof Scale scale
                            && scale.steps().size() == STEPS) {
                        answers.put(item.code(), scale.goodness(answer) + 1);
                    }
                });
        return answers;
    }

    /** The mean of those answers; empty when there is none. */
    static OptionalInt mean(Sight sight, Submitted filled) {
        Map<ItemCode, Integer> answers = sight.fiveSteps(filled);
        int sum = answers.values().stream().mapToInt(Integer::intValue).sum();
        return answers.isEmpty() ? OptionalInt.empty() : OptionalInt.of(sum * UNIT / answers.size());
    }

    /** The usual mean before the form at that place; empty when too few forms tell it. */
    static OptionalInt mean(Sight sight, List<Submitted> forms, int before) {
        return OwnMedian.of(forms, before, form -> mean(sight, form), sight.policy());
    }

    /** The usual answer to an item before the form at that place; empty when too few forms tell it. */
    static OptionalInt item(Sight sight, List<Submitted> forms, int before, ItemCode item) {
        return OwnMedian.of(
                forms,
                before,
                form -> {
                    Integer answer = sight.fiveSteps(form).get(item);
                    return answer == null ? OptionalInt.empty() : OptionalInt.of(answer * UNIT);
                },
                sight.policy());
    }

    /** What an item is called on the form. */
    static Words name(Submitted filled, ItemCode item) {
        return FORMS.of(filled.form(), filled.formVersion())
                .flatMap(form -> form.item(item))
                .map(Item::question)
                .map(question -> new Words(question.ja(), question.en()))
                .orElseGet(() -> new Words(item.value(), item.value()));
    }

    /** With one decimal, as people read it. */
    static String told(int value) {
        int tenths = Math.floorDiv(value * 10 + UNIT / 2, UNIT);
        return tenths / 10 + "." + tenths % 10;
    }
}
