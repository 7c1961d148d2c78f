package org.supporttimeline.domain.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.form.Item.Choice;
import org.supporttimeline.domain.form.Item.Condition;

/**
 * One version of a check-in form, as it is printed, served and validated against. A published version never changes.
 *
 * @param code its name, the same in every version
 * @param version counted from 1
 * @param title its heading
 * @param periodDays how many days one filled form covers, first and last included
 * @param source where it comes from
 * @param areas its headings, in printed order
 * @param items its questions, in printed order; a gate stands before the items that hang on it
 */
public record Form(
        FormCode code, int version, Wording title, int periodDays, String source, List<Area> areas, List<Item> items) {

    /** @throws IllegalArgumentException when the form contradicts itself */
    public Form {
        areas = List.copyOf(areas);
        items = List.copyOf(items);
        requireConsistent(areas, items);
    }

    /** The item of that code, or empty when the form does not ask it. */
    public Optional<Item> item(ItemCode wanted) {
        for (Item item : items) {
            if (item.code().equals(wanted)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private static void requireConsistent(List<Area> areas, List<Item> items) {
        Set<String> headings = new HashSet<>();
        areas.forEach(area -> headings.add(area.code()));
        Map<ItemCode, Item> before = new HashMap<>();
        for (Item item : items) {
            Condition condition = item.askedWhen();
            if (!headings.contains(item.area())) {
                throw new IllegalArgumentException(item.code() + ": unknown area " + item.area());
            }
            if (condition != null && !opens(before.get(condition.item()), condition)) {
                throw new IllegalArgumentException(
                        item.code() + ": its condition names no options of an earlier choice");
            }
            if (before.put(item.code(), item) != null) {
                throw new IllegalArgumentException(item.code() + ": asked twice");
            }
        }
    }

    private static boolean opens(@Nullable Item gate, Condition condition) {
        return gate instanceof Choice choice
                && !condition.isOneOf().isEmpty()
                && condition.isOneOf().stream()
                        .allMatch(value -> choice.options().stream().anyMatch(option -> option.value() == value));
    }
}
