package org.supporttimeline.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Documented;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every event, field and word has the term that staff use for it. */
class JapaneseTermsTest {

    /** The one component of a code and of a sealed text is the thing itself. */
    private static final Set<String> SELVES = Set.of("value", "sealed");

    @Test
    void events_families_and_nested_records_have_a_japanese_term() {
        assertThat(Stream.concat(Shapes.families().stream(), Shapes.records().stream())
                        .filter(record -> record != Confidential.class))
                .allSatisfy(
                        type -> assertThat(term(type)).as(type.getSimpleName()).isNotBlank());
    }

    @Test
    void fields_have_a_japanese_term() {
        assertThat(Shapes.components().filter(component -> !SELVES.contains(component.getName())))
                .allSatisfy(component ->
                        assertThat(term(component)).as(Shapes.name(component)).isNotBlank());
    }

    @Test
    void vocabularies_and_their_words_have_a_japanese_term() {
        assertThat(Shapes.enums()).isNotEmpty().allSatisfy(vocabulary -> {
            assertThat(term(vocabulary)).as(vocabulary.getSimpleName()).isNotBlank();
            assertThat(words(vocabulary))
                    .allSatisfy(word -> assertThat(term(word))
                            .as("%s.%s", vocabulary.getSimpleName(), word.getName())
                            .isNotBlank());
        });
    }

    @Test
    void no_two_events_no_two_fields_of_an_event_and_no_two_words_of_a_vocabulary_share_a_term() {
        assertThat(Shapes.events()).extracting(JapaneseTermsTest::term).doesNotHaveDuplicates();
        assertThat(Shapes.enums()).extracting(JapaneseTermsTest::term).doesNotHaveDuplicates();
        assertThat(Shapes.records())
                .allSatisfy(record -> assertThat(record.getRecordComponents())
                        .as(record.getSimpleName())
                        .extracting(JapaneseTermsTest::term)
                        .doesNotHaveDuplicates());
        assertThat(Shapes.enums())
                .allSatisfy(vocabulary -> assertThat(words(vocabulary))
                        .as(vocabulary.getSimpleName())
                        .extracting(JapaneseTermsTest::term)
                        .doesNotHaveDuplicates());
    }

    @Test
    void the_term_stands_in_the_javadoc() {
        assertThat(Ja.class).hasAnnotation(Documented.class);
    }

    @Test
    void what_clients_fill_in_does_not_speak_of_disability() {
        List<? extends AnnotatedElement> shown = Arrays.stream(CheckIn.class.getDeclaredClasses())
                .flatMap(type -> Stream.concat(
                        Stream.of(type), type.isEnum() ? words(type).stream() : Arrays.stream(components(type))))
                .toList();

        assertThat(shown)
                .isNotEmpty()
                .allSatisfy(element -> assertThat(term(element)).doesNotContain("障害", "障がい"));
    }

    private static RecordComponent[] components(Class<?> type) {
        return type.getRecordComponents();
    }

    private static List<Field> words(Class<?> vocabulary) {
        return Arrays.stream(vocabulary.getDeclaredFields())
                .filter(Field::isEnumConstant)
                .toList();
    }

    private static String term(AnnotatedElement element) {
        Ja ja = element.getAnnotation(Ja.class);
        return ja == null ? "" : ja.value();
    }
}
