package org.supporttimeline.domain.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.ItemCode;

/**
 * One question of a form. All but the {@link Text} are answered with a number; every one may be skipped.
 *
 * <p>An item with a condition is asked only after the named choice was answered with one of the given options.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Item.Scale.class, name = "scale"),
    @JsonSubTypes.Type(value = Item.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = Item.Quantity.class, name = "quantity"),
    @JsonSubTypes.Type(value = Item.Text.class, name = "text")
})
public sealed interface Item {

    /** Its name in answers, unique within the form. */
    ItemCode code();

    /** The code of the heading that it stands under. */
    String area();

    /** What is asked. */
    Wording question();

    /** When it is asked; null means always. */
    @Nullable
    Condition askedWhen();

    /** Where the item comes from, and what of it is our own. */
    String source();

    /** Self-rating on ordered steps. Scales with different numbers of steps are never averaged. */
    record Scale(
            ItemCode code,
            String area,
            Wording question,
            @Nullable Condition askedWhen,
            Direction direction,
            List<Step> steps,
            String source)
            implements Item {
        public Scale {
            steps = List.copyOf(steps);
            Steps.requireRising(code, steps);
        }

        /** How good an answer is, from 0 (the worst step) to the number of steps less one (the best). */
        public int goodness(int answer) {
            int first = steps.getFirst().value();
            int last = steps.getLast().value();
            return switch (direction) {
                case HIGHER_IS_BETTER -> answer - first;
                case LOWER_IS_BETTER -> last - answer;
            };
        }
    }

    /** One of several options without an order; it may be the gate of conditional items. */
    record Choice(
            ItemCode code,
            String area,
            Wording question,
            @Nullable Condition askedWhen,
            List<Step> options,
            String source)
            implements Item {
        public Choice {
            options = List.copyOf(options);
            Steps.requireRising(code, options);
        }
    }

    /** A number in a unit, between two bounds (both allowed). */
    record Quantity(
            ItemCode code,
            String area,
            Wording question,
            @Nullable Condition askedWhen,
            Unit unit,
            int min,
            int max,
            String source)
            implements Item {
        public Quantity {
            if (min > max) {
                throw new IllegalArgumentException(code + ": min is above max");
            }
        }
    }

    /**
     * Words of the person's own.
     *
     * @param answerOwed words written here are a consultation, which staff owe an answer
     */
    record Text(
            ItemCode code,
            String area,
            Wording question,
            @Nullable Condition askedWhen,
            @Nullable Wording example,
            boolean answerOwed,
            String source)
            implements Item {}

    /** A step of a scale or an option of a choice: the number that is stored, and its words. */
    record Step(int value, String ja, String en) {}

    /** Asked only if the choice {@code item} was answered with one of these options. */
    record Condition(ItemCode item, SortedSet<Integer> isOneOf) {
        public Condition {
            isOneOf = Collections.unmodifiableSortedSet(new TreeSet<>(isOneOf));
        }
    }

    /** Which end of a scale is the good one. */
    enum Direction {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER
    }

    /** What a quantity counts. */
    enum Unit {
        /** A length of time. */
        MINUTES,
        /** A time of day, in minutes after midnight. */
        MINUTE_OF_DAY,
        /** How often. */
        TIMES
    }
}
