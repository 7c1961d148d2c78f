package org.supporttimeline.api.pages.shown;

import java.util.List;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.domain.form.Item;
import org.supporttimeline.domain.form.Item.Step;
import org.supporttimeline.domain.form.Item.Unit;

/** What the number that answers an item of a form means, for staff. */
public final class AnswerWords {

    private static final int HOUR = 60;

    private AnswerWords() {}

    static String of(Item item, int answer, Terms terms) {
        return switch (item) {
            case Item.Scale scale -> answer + " " + words(scale.steps(), answer, terms);
            case Item.Choice choice -> words(choice.options(), answer, terms);
            case Item.Quantity quantity -> quantity(quantity.unit(), answer, terms);
            case Item.Text _ -> Integer.toString(answer);
        };
    }

    /** So much of a unit. */
    public static String quantity(Unit unit, int value, Terms terms) {
        return switch (unit) {
            case MINUTES ->
                terms.of(
                        "%d時間%02d分".formatted(value / HOUR, value % HOUR),
                        "%d h %02d min".formatted(value / HOUR, value % HOUR));
            case MINUTE_OF_DAY -> "%d:%02d".formatted(value / HOUR, value % HOUR);
            case TIMES -> terms.of(value + " 回", value + " times");
        };
    }

    private static String words(List<Step> steps, int value, Terms terms) {
        return steps.stream()
                .filter(step -> step.value() == value)
                .map(step -> terms.of(step.ja(), step.en()))
                .findFirst()
                .orElseGet(() -> Integer.toString(value));
    }
}
