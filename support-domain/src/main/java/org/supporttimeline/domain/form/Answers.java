package org.supporttimeline.domain.form;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.CheckIn.CheckInSubmitted;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.form.Item.Choice;
import org.supporttimeline.domain.form.Item.Condition;
import org.supporttimeline.domain.form.Item.Quantity;
import org.supporttimeline.domain.form.Item.Scale;
import org.supporttimeline.domain.form.Item.Step;
import org.supporttimeline.domain.form.Item.Text;

/** One filled form beside the version that it names; finds everything that does not fit. */
final class Answers {

    private final Form form;
    private final CheckInSubmitted given;
    private final List<FormFault> faults = new ArrayList<>();

    Answers(Form form, CheckInSubmitted given) {
        this.form = form;
        this.given = given;
    }

    List<FormFault> faults() {
        period();
        something();
        given.answers().forEach(this::answer);
        given.texts().keySet().forEach(this::text);
        return List.copyOf(faults);
    }

    private void period() {
        long days = ChronoUnit.DAYS.between(given.periodFrom(), given.periodTo()) + 1;
        if (days != form.periodDays()) {
            add(
                    "periodTo",
                    "対象期間は初日と末日を含めて" + form.periodDays() + "日間です。",
                    "The period of this form is " + form.periodDays() + " day(s), first and last included.");
        }
        if (given.on().isBefore(given.periodFrom())) {
            add("periodFrom", "対象期間は提出日より後に始まりません。", "The period cannot begin after the day of submission.");
        }
    }

    private void something() {
        if (given.answers().isEmpty()
                && given.texts().isEmpty()
                && given.signs().isEmpty()) {
            add("answers", "少なくとも1項目の記入が必要です。", "At least one item must be filled.");
        }
    }

    private void answer(ItemCode code, Integer value) {
        String field = "answers." + code;
        form.item(code)
                .ifPresentOrElse(
                        item -> {
                            asked(item, field);
                            value(item, field, value);
                        },
                        () -> unknown(field));
    }

    private void text(ItemCode code) {
        String field = "texts." + code;
        form.item(code)
                .ifPresentOrElse(
                        item -> {
                            asked(item, field);
                            words(item, field);
                        },
                        () -> unknown(field));
    }

    private void value(Item item, String field, Integer value) {
        switch (item) {
            case Scale scale -> among(scale.steps(), field, value);
            case Choice choice -> among(choice.options(), field, value);
            case Quantity quantity -> between(quantity.min(), quantity.max(), field, value);
            case Text _ -> add(field, "この項目は文章で答えます。", "This item is answered in words.");
        }
    }

    private void words(Item item, String field) {
        switch (item) {
            case Text _ -> {}
            case Scale _, Choice _, Quantity _ -> add(field, "この項目は数値で答えます。", "This item is answered with a number.");
        }
    }

    private void among(List<Step> steps, String field, Integer value) {
        between(steps.getFirst().value(), steps.getLast().value(), field, value);
    }

    private void between(int min, int max, String field, @Nullable Integer value) {
        if (value == null || value < min || value > max) {
            add(
                    field,
                    "値は" + min + "から" + max + "までの整数です。",
                    "The value is a whole number from " + min + " to " + max + ".");
        }
    }

    private void asked(Item item, String field) {
        Condition condition = item.askedWhen();
        if (condition == null) {
            return;
        }
        Integer gate = given.answers().get(condition.item());
        if (gate == null || !condition.isOneOf().contains(gate)) {
            add(
                    field,
                    condition.item() + "が" + condition.isOneOf() + "のときだけ答える項目です。",
                    "Asked only when " + condition.item() + " is one of " + condition.isOneOf() + ".");
        }
    }

    private void unknown(String field) {
        add(field, "このフォームにその項目はありません。", "The form has no such item.");
    }

    private void add(String field, String ja, String en) {
        faults.add(new FormFault(field, ja, en));
    }
}
