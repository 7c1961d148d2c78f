package org.supporttimeline.api.pages.checkins;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.pages.picture.Svg;
import org.supporttimeline.api.pages.shown.AnswerWords;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.form.Item;
import org.supporttimeline.domain.form.Item.Quantity;
import org.supporttimeline.domain.form.Item.Scale;
import org.supporttimeline.domain.form.Item.Step;

/**
 * How the answers to an item are measured: a scale by its steps with the better end up, a quantity by its unit.
 *
 * @param low the lowest value that its picture has room for
 * @param high the highest
 */
record Measure(Item item, int low, int high, Terms terms) {

    private static final int HOUR = 60;

    /** The measure of an item; empty where nobody answered, and for choices and words, which are not above one another. */
    static Optional<Measure> of(Item item, List<Submitted> filled, Terms terms) {
        var values = filled.stream()
                .flatMap(form -> Optional.ofNullable(form.answers().get(item.code())).stream())
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        if (values.getCount() == 0) {
            return Optional.empty();
        }
        return switch (item) {
            case Scale scale -> Optional.of(new Measure(item, 1, scale.steps().size(), terms));
            case Quantity quantity -> Optional.of(quantity(quantity, values.getMin(), values.getMax(), terms));
            case Item.Choice _, Item.Text _ -> Optional.empty();
        };
    }

    /** Room for what was answered, and for so much more that a small change does not look like a large one. */
    private static Measure quantity(Quantity quantity, int least, int most, Terms terms) {
        int room = switch (quantity.unit()) {
            case MINUTES, MINUTE_OF_DAY -> 2 * HOUR;
            case TIMES -> 2;
        };
        int low = Math.max(quantity.min(), least - Math.max(0, room - (most - least)) / 2);
        return new Measure(quantity, low, Math.max(most, low + room), terms);
    }

    /** What a filled form says; on a scale 1 is the worst step. */
    OptionalInt value(Submitted form) {
        Integer answer = form.answers().get(item.code());
        if (answer == null) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(item instanceof Scale scale ? scale.goodness(answer) + 1 : answer);
    }

    /** Twice the value, so that the median of two is whole. */
    OptionalInt twice(Submitted form) {
        OptionalInt value = value(form);
        return value.isEmpty() ? value : OptionalInt.of(value.getAsInt() * 2);
    }

    /** A value as people read it. */
    String shown(double value) {
        return switch (item) {
            case Scale scale -> Svg.number(value) + "/" + scale.steps().size();
            case Quantity quantity -> AnswerWords.quantity(quantity.unit(), (int) Math.round(value), terms);
            case Item.Choice _, Item.Text _ -> Svg.number(value);
        };
    }

    /** The words of the step that a value stands for; empty where it has none. */
    String words(int value) {
        return switch (item) {
            case Scale scale ->
                scale.steps().stream()
                        .filter(step -> scale.goodness(step.value()) + 1 == value)
                        .map(this::words)
                        .findFirst()
                        .orElse("");
            case Quantity _, Item.Choice _, Item.Text _ -> "";
        };
    }

    private String words(Step step) {
        return terms.of(step.ja(), step.en());
    }
}
