package org.supporttimeline.api.pages.checkin;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.domain.form.Item;
import org.supporttimeline.domain.form.Item.Choice;
import org.supporttimeline.domain.form.Item.Quantity;
import org.supporttimeline.domain.form.Item.Scale;
import org.supporttimeline.domain.form.Item.Step;
import org.supporttimeline.domain.form.Item.Text;
import org.supporttimeline.domain.form.Wording;

/** The words of a form in a reader's language. */
public final class FormWords {

    private static final int MINUTES = 60;

    private final Terms terms;

    public FormWords(Locale locale) {
        this.terms = Terms.in(locale);
    }

    public String of(Wording wording) {
        return terms.of(wording.ja(), wording.en());
    }

    String of(Step step) {
        return terms.of(step.ja(), step.en());
    }

    String times(int number) {
        return terms.of(number + "回", number == 1 ? "once" : number + " times");
    }

    /** When a question is asked, for a reader who sees all of them at once. */
    String onlyWhen(Item gate, Collection<Integer> isOneOf) {
        String answers = isOneOf.stream()
                .map(value -> terms.of("「" + answer(gate, value) + "」", "“" + answer(gate, value) + "”"))
                .collect(Collectors.joining(terms.of("", ", ")));
        return terms.of(answers + "のときだけ答えてください。", "Only if you answered " + answers + ".");
    }

    /** What a number stands for as an answer to an item. */
    public String answer(Item item, int number) {
        return switch (item) {
            case Scale scale -> step(scale.steps(), number);
            case Choice choice -> step(choice.options(), number);
            case Quantity quantity ->
                switch (quantity.unit()) {
                    case MINUTES -> length(number / MINUTES, number % MINUTES);
                    case MINUTE_OF_DAY -> "%d:%02d".formatted(number / MINUTES, number % MINUTES);
                    case TIMES -> times(number);
                };
            case Text ignored -> "";
        };
    }

    private String length(int hours, int minutes) {
        return minutes == 0
                ? terms.of(hours + "時間", hours + " h")
                : hours == 0
                        ? terms.of(minutes + "分", minutes + " min")
                        : terms.of(hours + "時間" + minutes + "分", hours + " h " + minutes + " min");
    }

    private String step(List<Step> steps, int number) {
        return steps.stream()
                .filter(step -> step.value() == number)
                .findFirst()
                .map(this::of)
                .orElse("");
    }
}
