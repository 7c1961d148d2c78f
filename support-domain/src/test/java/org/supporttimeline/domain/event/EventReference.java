package org.supporttimeline.domain.event;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reference page of the catalogue: families, events, fields, and the words of the vocabularies. */
final class EventReference {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("LocalDate", "day"),
            Map.entry("LocalTime", "time of day"),
            Map.entry("YearMonth", "month"),
            Map.entry("int", "whole number"),
            Map.entry("Integer", "whole number"),
            Map.entry("Long", "whole number"),
            Map.entry("boolean", "yes or no"),
            Map.entry("Fact", "a fact of the same type"));

    private final SourceComments comments;

    EventReference(Path root) {
        comments = SourceComments.of(root.resolve("support-domain/src/main/java")
                .resolve(getClass().getPackageName().replace('.', '/')));
    }

    String body() {
        return String.join("\n\n", intro(), contents(), events(), parts(), codes(), vocabularies());
    }

    private static String intro() {
        return """
                What can be recorded in a case. An entry of a case holds one event: its `type` is the event's name and its fields
                are named as here. How a practice of the field is kept, and what reads it, is told in
                [the catalogue](../explanation/catalogue.md).

                - A field is required unless its table says that it may be absent. Lists, sets and maps may be left out: they are
                  empty then.
                - *Sealed text* is what a person typed. It is encrypted before it is stored; blank text counts as absent.
                - *Entry* is the number of another entry of the same case, of one of the kinds that the table names.
                - A *day* is a day in Japan, `2025-04-01`; a *month* is `2025-04`; a *time of day* is `10:30:00`.
                - The day `on` is when it happened, not when it was written down; the log keeps that, and who wrote it.""";
    }

    private String contents() {
        return "| family | 日本語 | events |\n| --- | --- | --- |\n"
                + rows(
                        Shapes.families(),
                        family -> row(
                                "[" + family.getSimpleName() + "](#" + anchor(family) + ")",
                                term(family),
                                events(family).map(Class::getSimpleName).collect(Collectors.joining(", "))));
    }

    private String events() {
        return Shapes.families().stream()
                .map(family -> "## " + family.getSimpleName() + "\n\n**" + term(family) + "**: " + comments.of(family)
                        + "\n\n" + events(family).map(this::record).collect(Collectors.joining("\n\n")))
                .collect(Collectors.joining("\n\n"));
    }

    private String parts() {
        return "## Parts of events\n\n"
                + Shapes.records().stream()
                        .filter(record -> !SupportEvent.class.isAssignableFrom(record) && !isCode(record))
                        .map(this::record)
                        .collect(Collectors.joining("\n\n"));
    }

    private String codes() {
        return "## Codes\n\nShort codes of a fixed form; no words of a person fit into one.\n\n"
                + "| code | 日本語 | what it is |\n| --- | --- | --- |\n"
                + rows(
                        Shapes.records().stream()
                                .filter(record -> isCode(record) && record != Confidential.class)
                                .toList(),
                        code -> row("`" + code.getSimpleName() + "`", term(code), comments.of(code)));
    }

    private String vocabularies() {
        return "## Vocabularies\n\nClosed lists of words. A word is stored by its name; one may be added, none is renamed.\n\n"
                + Shapes.enums().stream().map(this::vocabulary).collect(Collectors.joining("\n\n"));
    }

    private String vocabulary(Class<?> vocabulary) {
        return heading(vocabulary) + "| word | 日本語 |\n| --- | --- |\n"
                + rows(
                        Arrays.stream(vocabulary.getDeclaredFields())
                                .filter(Field::isEnumConstant)
                                .toList(),
                        word -> row("`" + word.getName() + "`", term(word)));
    }

    private String record(Class<?> record) {
        return heading(record) + "| field | 日本語 | type | may be absent | refers to |\n| --- | --- | --- | --- | --- |\n"
                + rows(
                        List.of(record.getRecordComponents()),
                        field -> row(
                                "`" + field.getName() + "`",
                                term(field),
                                type(field),
                                Shapes.nullable(field) ? "yes" : "",
                                refersTo(field)));
    }

    private String heading(Class<?> type) {
        return "### " + type.getSimpleName() + "\n\n**" + term(type) + "**: " + comments.of(type) + "\n\n";
    }

    private static String type(RecordComponent field) {
        List<Class<?>> classes = Shapes.classes(field);
        boolean entry = field.isAnnotationPresent(RefersTo.class);
        String last = entry ? "entry" : kind(classes.getLast());
        return switch (classes.getFirst().getSimpleName()) {
            case "List" -> "list of " + last;
            case "SortedSet" -> "set of " + last;
            case "SortedMap" -> "map of " + kind(classes.get(1)) + " to " + last;
            default -> last;
        };
    }

    private static String kind(Class<?> type) {
        if (type == Confidential.class) {
            return "sealed text";
        }
        String plain = KINDS.get(type.getSimpleName());
        if (plain != null) {
            return plain;
        }
        return isCode(type)
                ? "`" + type.getSimpleName() + "`"
                : "[" + type.getSimpleName() + "](#" + anchor(type) + ")";
    }

    private static String refersTo(RecordComponent field) {
        RefersTo named = field.getAnnotation(RefersTo.class);
        return named == null
                ? ""
                : Arrays.stream(named.value())
                        .map(type -> type.isRecord()
                                ? "[" + type.getSimpleName() + "](#" + anchor(type) + ")"
                                : "any " + type.getSimpleName().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private static Stream<Class<? extends SupportEvent>> events(Class<?> family) {
        return Shapes.events().stream().filter(event -> event.getDeclaringClass() == family);
    }

    private static boolean isCode(Class<?> type) {
        return type.isRecord() && type.getRecordComponents().length == 1 && !type.isMemberClass();
    }

    private static String anchor(Class<?> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String term(AnnotatedElement element) {
        return Objects.requireNonNull(element.getAnnotation(Ja.class)).value();
    }

    private static <T> String rows(Collection<T> of, Function<T, String> row) {
        return of.stream().map(row).collect(Collectors.joining("\n"));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
