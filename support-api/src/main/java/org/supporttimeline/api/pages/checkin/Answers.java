package org.supporttimeline.api.pages.checkin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Item;
import org.supporttimeline.domain.form.Item.Choice;
import org.supporttimeline.domain.form.Item.Condition;
import org.supporttimeline.domain.form.Item.Quantity;
import org.supporttimeline.domain.form.Item.Scale;
import org.supporttimeline.domain.form.Item.Step;
import org.supporttimeline.domain.form.Item.Text;
import org.supporttimeline.domain.form.Item.Unit;

/**
 * What was answered, understood. An answer to a question that another answer has closed is left out: without a script all
 * questions stand on the page.
 *
 * @param wrong the items whose answers are none
 */
record Answers(Map<ItemCode, Integer> numbers, Map<ItemCode, String> words, Set<ItemCode> wrong) {

    /** Characters in one answer at most: a page of a phone, many times over. */
    static final int MOST = 2000;

    static Answers of(Form form, Fields fields) {
        var answers = new Answers(new LinkedHashMap<>(), new LinkedHashMap<>(), new HashSet<>());
        form.items().stream()
                .filter(item -> answers.asked(item.askedWhen()))
                .forEach(item -> answers.take(item, fields));
        return answers;
    }

    private boolean asked(@Nullable Condition condition) {
        Integer gate = condition == null ? null : numbers.get(condition.item());
        return condition == null || (gate != null && condition.isOneOf().contains(gate));
    }

    private void take(Item item, Fields fields) {
        var given = fields.given(item.code());
        switch (item) {
            case Scale scale -> number(item, Fields.number(given), values(scale.steps()));
            case Choice choice -> number(item, Fields.number(given), values(choice.options()));
            case Quantity quantity -> {
                Optional<Integer> value = switch (quantity.unit()) {
                    case MINUTES -> Fields.length(given);
                    case MINUTE_OF_DAY -> Fields.time(given);
                    case TIMES -> Fields.number(given);
                };
                number(item, value, List.of(quantity.min(), quantity.max()));
            }
            case Text ignored -> {
                if (given.value().length() > MOST) {
                    wrong.add(item.code());
                } else if (!given.value().isEmpty()) {
                    words.put(item.code(), given.value());
                }
            }
        }
    }

    private void number(Item item, Optional<Integer> value, List<Integer> bounds) {
        value.ifPresent(number -> {
            if (number < bounds.getFirst() || number > bounds.getLast()) {
                wrong.add(item.code());
            } else {
                numbers.put(item.code(), number);
            }
        });
    }

    private static List<Integer> values(List<Step> steps) {
        return steps.stream().map(Step::value).toList();
    }

    boolean isEmpty() {
        return numbers.isEmpty() && words.isEmpty();
    }

    /** One answer beside its question, in the words of the form. */
    record Line(String question, String answer, boolean own) {

        /** Says nothing: the framework logs models. */
        @Override
        public String toString() {
            return "Line";
        }
    }

    /** All that was answered, in the order of the form. */
    List<Line> lines(Form form, FormWords in) {
        var lines = new ArrayList<Line>();
        for (Item item : form.items()) {
            Integer number = numbers.get(item.code());
            String said = words.get(item.code());
            if (number != null) {
                lines.add(new Line(in.of(item.question()), in.answer(item, number), false));
            } else if (said != null) {
                lines.add(new Line(in.of(item.question()), said, true));
            }
        }
        return lines;
    }

    /** Whether a quantity is answered by choosing one of its numbers. */
    static boolean isChosen(Quantity quantity) {
        return quantity.unit() == Unit.TIMES;
    }
}
