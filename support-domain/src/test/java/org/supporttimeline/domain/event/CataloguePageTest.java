package org.supporttimeline.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.domain.page.GeneratedPage;

/** The page that walks through the practices names only what there is, and every event. */
class CataloguePageTest {

    private static final Pattern NAMED = Pattern.compile("`([A-Z][a-z][A-Za-z]*)(?:\\.(\\w+))?`");
    private static final Pattern CAPITALS = Pattern.compile("`([A-Z][A-Z_]+)`");
    private static final Map<String, Class<?>> TYPES = Stream.of(Shapes.records(), Shapes.enums())
            .flatMap(Collection::stream)
            .collect(Collectors.toMap(Class::getSimpleName, type -> type));

    @Test
    void every_event_field_and_word_that_the_page_names_exists() throws IOException {
        assertThat(named())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(exists(name)).as(name.group()).isTrue());
    }

    @Test
    void the_page_names_every_event() throws IOException {
        assertThat(named().stream().map(name -> name.group(1)))
                .containsAll(EventCatalogue.all().stream().map(EventType::name).toList());
    }

    @Test
    void every_deadline_is_named_and_what_is_named_is_a_deadline_or_an_item_of_a_form() throws IOException {
        Set<String> deadlines =
                Arrays.stream(DeadlineKind.values()).map(Enum::name).collect(Collectors.toSet());
        Set<String> items = Forms.standard().all().stream()
                .flatMap(form -> form.items().stream())
                .map(item -> item.code().value())
                .collect(Collectors.toSet());
        List<String> capitals =
                CAPITALS.matcher(page()).results().map(name -> name.group(1)).toList();

        assertThat(capitals).containsAll(deadlines);
        assertThat(capitals).allMatch(name -> deadlines.contains(name) || items.contains(name));
    }

    @Test
    void every_practice_has_its_row() throws IOException {
        List<String> rows = Stream.of(rows(0, 1, 14), rows(1, 1, 9), rows(2, 1, 13), rows(3, 1, 7), rows(4, 1, 7))
                .flatMap(List::stream)
                .toList();

        assertThat(page()).contains(rows);
    }

    private static List<String> rows(int table, int first, int last) {
        return Stream.iterate(first, row -> row <= last, row -> row + 1)
                .map(row -> "| " + table + "-" + row + " |")
                .toList();
    }

    private static boolean exists(MatchResult name) {
        Class<?> type = TYPES.get(name.group(1));
        return type != null && (name.group(2) == null || members(type).contains(name.group(2)));
    }

    private static List<String> members(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getDeclaredFields())
                        .filter(Field::isEnumConstant)
                        .map(Field::getName)
                        .toList()
                : Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList();
    }

    private static List<MatchResult> named() throws IOException {
        return NAMED.matcher(page()).results().toList();
    }

    private static String page() throws IOException {
        return Files.readString(
                GeneratedPage.root(Path.of("").toAbsolutePath()).resolve("docs/explanation/catalogue.md"));
    }
}
