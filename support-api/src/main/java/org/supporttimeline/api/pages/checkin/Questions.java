package org.supporttimeline.api.pages.checkin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.pages.checkin.Question.Kind;
import org.supporttimeline.api.pages.checkin.Question.Option;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.form.Area;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Item;
import org.supporttimeline.domain.form.Item.Choice;
import org.supporttimeline.domain.form.Item.Condition;
import org.supporttimeline.domain.form.Item.Quantity;
import org.supporttimeline.domain.form.Item.Scale;
import org.supporttimeline.domain.form.Item.Step;
import org.supporttimeline.domain.form.Item.Text;
import org.supporttimeline.domain.form.Wording;

/** Makes questions of a form's items. */
final class Questions {

    private final Form form;
    private final FormWords in;
    private final Map<String, String> areas = new HashMap<>();

    private Questions(Form form, FormWords in) {
        this.form = form;
        this.in = in;
        for (Area area : form.areas()) {
            areas.put(area.code(), in.of(area.title()));
        }
    }

    /** @param fields what stands in them */
    static List<Question> of(Form form, FormWords in, Fields fields, Set<ItemCode> wrong) {
        var questions = new Questions(form, in);
        return form.items().stream()
                .map(item -> questions.question(item, fields, wrong.contains(item.code())))
                .toList();
    }

    private Question question(Item item, Fields fields, boolean wrong) {
        Condition condition = item.askedWhen();
        return new Question(
                item.code().value(),
                areas.getOrDefault(item.area(), ""),
                in.of(item.question()),
                kind(item),
                options(item),
                condition == null ? null : condition.item().value(),
                condition == null
                        ? ""
                        : condition.isOneOf().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                condition == null ? null : when(condition),
                example(item),
                fields.given(item.code()),
                wrong);
    }

    private static Kind kind(Item item) {
        return switch (item) {
            case Scale ignored -> Kind.CHOICE;
            case Choice ignored -> Kind.CHOICE;
            case Quantity quantity ->
                switch (quantity.unit()) {
                    case MINUTES -> Kind.LENGTH;
                    case MINUTE_OF_DAY -> Kind.TIME;
                    case TIMES -> Kind.CHOICE;
                };
            case Text ignored -> Kind.WORDS;
        };
    }

    private List<Option> options(Item item) {
        return switch (item) {
            case Scale scale -> options(scale.steps());
            case Choice choice -> options(choice.options());
            case Quantity quantity ->
                Answers.isChosen(quantity)
                        ? IntStream.rangeClosed(quantity.min(), quantity.max())
                                .mapToObj(number -> new Option(number, in.times(number)))
                                .toList()
                        : List.of();
            case Text ignored -> List.of();
        };
    }

    private List<Option> options(List<Step> steps) {
        return steps.stream().map(step -> new Option(step.value(), in.of(step))).toList();
    }

    private String when(Condition condition) {
        return in.onlyWhen(form.item(condition.item()).orElseThrow(), condition.isOneOf());
    }

    private @Nullable String example(Item item) {
        Wording example = item instanceof Text text ? text.example() : null;
        return example == null ? null : in.of(example);
    }
}
