package org.supporttimeline.projections.month;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.CheckIn.CheckInSubmitted;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.domain.form.Item;

/**
 * What a filled form adds to a mean: the answers to its items of five steps, the best as 5. Scales with another number of steps
 * are never averaged with them, so they are left out.
 */
record Scores(int sum, int count) {

    static final Scores NONE = new Scores(0, 0);

    private static final int STEPS = 5;

    /** Of so many answers, to a hundredth; null of none. */
    static @Nullable Double mean(int sum, int count) {
        return count == 0 ? null : Math.round(100.0 * sum / count) / 100.0;
    }

    static Scores of(CheckInSubmitted filled, Forms forms) {
        Optional<Form> form = forms.of(filled.form(), filled.formVersion());
        int sum = 0;
        int count = 0;
        for (var answer : filled.answers().entrySet()) {
            Optional<Item> item = form.flatMap(of -> of.item(answer.getKey()));
            if (item.isPresent()
                    && item.get() instanceof Item.Scale scale
                    && scale.steps().size() == STEPS) {
                sum += scale.goodness(answer.getValue()) + 1;
                count++;
            }
        }
        return new Scores(sum, count);
    }
}
