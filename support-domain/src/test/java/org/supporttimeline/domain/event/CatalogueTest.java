package org.supporttimeline.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every event of the catalogue, whoever adds the next one. */
class CatalogueTest {

    /** What a field may be besides an enum or another record of the catalogue. */
    private static final Set<Class<?>> PLAIN = Set.of(
            LocalDate.class,
            LocalTime.class,
            YearMonth.class,
            int.class,
            Integer.class,
            Long.class,
            boolean.class,
            Fact.class,
            List.class,
            SortedSet.class,
            SortedMap.class);

    /** The only text that there is: what is sealed, and codes of a fixed form. */
    private static final Set<String> TEXTS = Set.of(
            "Confidential.sealed",
            "OfficeId.value",
            "StaffId.value",
            "FormCode.value",
            "ItemCode.value",
            "RuleCode.value",
            "MunicipalityCode.value");

    private static final String HOME = CatalogueTest.class.getPackageName();

    @Test
    void the_families_and_their_events_are_all_found() {
        assertThat(Shapes.families())
                .extracting(Class::getSimpleName)
                .containsExactly(
                        "Intake",
                        "Planning",
                        "JobSearch",
                        "Employment",
                        "CheckIn",
                        "Contact",
                        "Report",
                        "Network",
                        "Phase",
                        "Consent",
                        "Attention",
                        "Amendment",
                        "Custody");
        assertThat(Shapes.events()).hasSizeGreaterThan(70);
    }

    @Test
    void an_events_stored_name_is_its_own() {
        List<String> declared = Shapes.families().stream()
                .flatMap(family -> Arrays.stream(family.getDeclaredClasses()))
                .filter(SupportEvent.class::isAssignableFrom)
                .map(Class::getSimpleName)
                .toList();

        assertThat(declared).doesNotHaveDuplicates();
        assertThat(EventCatalogue.all()).extracting(EventType::name).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void every_name_means_one_thing() {
        assertThat(Stream.of(Shapes.families(), Shapes.records(), Shapes.enums())
                        .flatMap(Collection::stream))
                .extracting(Class::getSimpleName)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_type_is_found_by_its_stored_name_by_its_event_and_by_its_shape() {
        for (EventType type : EventCatalogue.all()) {
            assertThat(EventCatalogue.byName(type.name())).contains(type);
            assertThat(EventCatalogue.of(Specimens.full().of(type))).isEqualTo(type);
            assertThat(EventCatalogue.of(type.shape())).isEqualTo(type);
            assertThat(type.isFact()).isEqualTo(Specimens.full().of(type) instanceof Fact);
        }
        assertThat(EventCatalogue.byName("NothingOfTheKind")).isEmpty();
    }

    @Test
    void every_text_that_a_person_types_is_confidential() {
        assertThat(typedTexts(Shapes.records())).isEmpty();
    }

    @Test
    void a_plain_text_would_be_noticed_also_inside_a_collection() {
        record Careless(String note, List<String> notes, Confidential sealed) {}

        assertThat(typedTexts(Set.of(Careless.class))).containsExactlyInAnyOrder("Careless.note", "Careless.notes");
    }

    @Test
    void every_field_is_of_a_kind_that_the_wire_the_reference_and_the_forms_know() {
        assertThat(strangers(Shapes.records())).isEmpty();
    }

    @Test
    void a_field_of_another_kind_would_be_noticed() {
        record Strange(Object anything, Map<String, Integer> unsorted, java.time.Instant clock, int fine) {}

        assertThat(strangers(Set.of(Strange.class)))
                .containsExactlyInAnyOrder("Strange.anything", "Strange.unsorted", "Strange.clock");
    }

    @Test
    void a_fact_begins_with_its_day() {
        assertThat(Shapes.events().stream().filter(Fact.class::isAssignableFrom))
                .isNotEmpty()
                .allSatisfy(fact -> {
                    RecordComponent first = fact.getRecordComponents()[0];
                    assertThat(Shapes.name(first)).isEqualTo(fact.getSimpleName() + ".on");
                    assertThat(first.getType()).isEqualTo(LocalDate.class);
                    assertThat(Shapes.nullable(first)).isFalse();
                });
    }

    @Test
    void what_may_be_absent_can_be_and_what_may_not_cannot() {
        List<String> wrong = new ArrayList<>();
        Shapes.components().forEach(component -> {
            boolean nullable = Shapes.nullable(component);
            boolean boxed = Set.of(Integer.class, Long.class).contains(component.getType());
            boolean collection =
                    !component.getType().equals(Shapes.classes(component).getLast());
            boolean never = component.getType().isPrimitive() || collection;
            if ((nullable && never) || (boxed && !nullable)) {
                wrong.add(Shapes.name(component));
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void an_absent_collection_reads_as_an_empty_one_and_none_can_be_changed() {
        for (EventType type : EventCatalogue.all()) {
            for (SupportEvent event :
                    List.of(Specimens.full().of(type), Specimens.sparse().of(type))) {
                for (RecordComponent component : type.shape().getRecordComponents()) {
                    Object value = RecordValues.of(component, event);
                    assertThat(value == null && !Shapes.nullable(component))
                            .as("%s is absent", Shapes.name(component))
                            .isFalse();
                    assertThat(RecordValues.isMutable(value))
                            .as("%s can be changed", Shapes.name(component))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void the_same_values_make_an_equal_event() {
        for (EventType type : EventCatalogue.all()) {
            assertThat(Specimens.full().of(type)).isEqualTo(Specimens.full().of(type));
            assertThat(Specimens.sparse().of(type)).isEqualTo(Specimens.sparse().of(type));
        }
    }

    private static List<String> typedTexts(Collection<Class<?>> records) {
        return components(records)
                .filter(component -> Shapes.classes(component).contains(String.class))
                .map(Shapes::name)
                .filter(name -> !TEXTS.contains(name))
                .toList();
    }

    private static List<String> strangers(Collection<Class<?>> records) {
        return components(records)
                .filter(component -> !TEXTS.contains(Shapes.name(component)))
                .filter(component -> !Shapes.classes(component).stream().allMatch(CatalogueTest::isKnown))
                .filter(component ->
                        component.getType() != UUID.class || component.getDeclaringRecord() != PersonId.class)
                .map(Shapes::name)
                .toList();
    }

    private static boolean isKnown(Class<?> type) {
        boolean ours = type.getPackageName().equals(HOME) && (type.isEnum() || type.isRecord());
        return ours || PLAIN.contains(type);
    }

    private static Stream<RecordComponent> components(Collection<Class<?>> records) {
        return records.stream().flatMap(record -> Arrays.stream(record.getRecordComponents()));
    }
}
