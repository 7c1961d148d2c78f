package org.supporttimeline.domain.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.StaffId;

class DifferencesTest {

    private record Item(int entry, String says) {}

    private record Within(int number, @Nullable Integer more) {}

    private record Whole(
            List<Item> items,
            Within within,
            @Nullable Within perhaps,
            Map<String, Integer> answers,
            Set<String> set,
            List<Integer> numbers,
            StaffId staff,
            Confidential words) {}

    private static final Whole BEFORE = new Whole(
            List.of(new Item(3, "a"), new Item(5, "b"), new Item(5, "c")),
            new Within(1, null),
            null,
            new TreeMap<>(Map.of("x", 1, "y", 2)),
            Set.of("p"),
            List.of(1, 2),
            new StaffId("abe"),
            new Confidential("s1"));

    private static List<String> told(Whole after) {
        return Differences.between(BEFORE, after).stream()
                .map(one -> one.field() + ": " + one.before() + " -> " + one.after())
                .toList();
    }

    @Test
    void every_kind_of_field_is_compared_as_what_it_is() {
        assertThat(told(new Whole(
                        List.of(new Item(4, "new"), new Item(5, "b"), new Item(5, "other")),
                        new Within(1, 7),
                        new Within(2, null),
                        new TreeMap<>(Map.of("y", 3, "z", 4)),
                        Set.of("q"),
                        List.of(2, 1),
                        new StaffId("ito"),
                        new Confidential("s2"))))
                .containsExactly(
                        "items[3]: Item[entry=3, says=a] -> null",
                        "items[5/2].says: c -> other",
                        "items[4]: null -> Item[entry=4, says=new]",
                        "within.more: null -> 7",
                        "perhaps: null -> Within[number=2, more=null]",
                        "answers.x: 1 -> null",
                        "answers.y: 2 -> 3",
                        "answers.z: null -> 4",
                        "set: [p] -> [q]",
                        "numbers: [1, 2] -> [2, 1]",
                        "staff: abe -> ito",
                        "words: Confidential -> Confidential");
    }

    @Test
    void the_place_in_a_list_is_no_difference_where_elements_stand_at_entries() {
        assertThat(told(new Whole(
                        List.of(new Item(5, "b"), new Item(5, "c"), new Item(3, "a")),
                        BEFORE.within(),
                        null,
                        BEFORE.answers(),
                        BEFORE.set(),
                        BEFORE.numbers(),
                        BEFORE.staff(),
                        BEFORE.words())))
                .isEmpty();
    }

    @Test
    void what_stands_beside_nothing_is_told_by_its_fields() {
        assertThat(Differences.between(null, new Within(1, null)))
                .containsExactly(new FieldDifference("number", null, 1));
        assertThat(Differences.between(new Within(1, 2), null))
                .containsExactly(new FieldDifference("number", 1, null), new FieldDifference("more", 2, null));
        assertThat(Differences.between(null, null)).isEmpty();
    }

    @Test
    void records_of_two_types_are_not_compared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Differences.between(new Within(1, null), new Item(1, "a")));
    }
}
