package org.supporttimeline.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Which fields name other entries, and of what kinds. */
class ReferencesTest {

    private static final Set<List<Class<?>>> SHAPES =
            Set.of(List.of(int.class), List.of(Integer.class), List.of(SortedSet.class, Integer.class));

    @Test
    void only_numbers_refer_to_entries() {
        assertThat(references())
                .isNotEmpty()
                .allSatisfy(component ->
                        assertThat(SHAPES).as(Shapes.name(component)).contains(Shapes.classes(component)));
    }

    @Test
    void a_field_named_entry_says_what_it_may_name() {
        assertThat(Shapes.components()
                        .filter(component -> Set.of("entry", "entries", "evidence", "basedOn", "consent")
                                .contains(component.getName())))
                .isNotEmpty()
                .allSatisfy(component -> assertThat(component.getAnnotation(RefersTo.class))
                        .as(Shapes.name(component))
                        .isNotNull());
    }

    @Test
    void what_may_be_named_is_an_event_or_a_family() {
        assertThat(references())
                .flatExtracting(component ->
                        List.of(component.getAnnotation(RefersTo.class).value()))
                .allSatisfy(named -> assertThat(Shapes.events()).anyMatch(named::isAssignableFrom));
    }

    @Test
    void references_stand_on_events_not_inside_nested_records() {
        assertThat(references())
                .allSatisfy(component -> assertThat(SupportEvent.class)
                        .as(Shapes.name(component))
                        .isAssignableFrom(component.getDeclaringRecord()));
    }

    private static List<RecordComponent> references() {
        return Shapes.components()
                .filter(component -> component.isAnnotationPresent(RefersTo.class))
                .toList();
    }
}
