package org.supporttimeline.api.pages.record;

import java.util.List;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.pages.record.FormField.Kind;
import org.supporttimeline.api.pages.record.FormField.Option;
import org.supporttimeline.domain.form.Item;

/** The questions of a check-in form as fields: those answered with a number, or those answered with words. */
final class Questions {

    private Questions() {}

    record Question(String code, String text, Kind kind, List<Option> options) {}

    static List<Question> of(Surroundings around, boolean words) {
        return around.form().items().stream()
                .filter(item -> item instanceof Item.Text == words)
                .map(item -> question(item, around.terms()))
                .toList();
    }

    private static Question question(Item item, Terms terms) {
        String text = terms.of(item.question().ja(), item.question().en());
        return switch (item) {
            case Item.Scale scale ->
                new Question(item.code().value(), text, Kind.CHOICE, options(scale.steps(), terms));
            case Item.Choice choice ->
                new Question(item.code().value(), text, Kind.CHOICE, options(choice.options(), terms));
            case Item.Quantity quantity ->
                new Question(
                        item.code().value(),
                        text + " (" + quantity.min() + "–" + quantity.max() + ")",
                        Kind.NUMBER,
                        List.of());
            case Item.Text ignored -> new Question(item.code().value(), text, Kind.TEXT, List.of());
        };
    }

    private static List<Option> options(List<Item.Step> steps, Terms terms) {
        return steps.stream()
                .map(step -> new Option(Integer.toString(step.value()), terms.of(step.ja(), step.en())))
                .toList();
    }
}
