package org.supporttimeline.api.pages.record;

import java.util.List;
import java.util.stream.Stream;

/**
 * One field of a form.
 *
 * @param path its name in the form and in faults, for example {@code actions[1].what}
 * @param kind how it is drawn
 * @param first whether it is among those that matter first; the others stand behind a fold
 * @param values what stands in it
 * @param options what can be chosen
 * @param parts what a group or list consists of
 * @param wrong what is wrong with it, for people
 */
record FormField(
        String path,
        String label,
        Kind kind,
        boolean required,
        boolean first,
        List<String> values,
        List<Option> options,
        List<FormField> parts,
        List<String> wrong) {

    private static final int LONG = 30;
    private static final int NEAR = 8;

    enum Kind {
        DAY,
        MONTH,
        TIME,
        NUMBER,
        FLAG,
        LINE,
        /** Words of which there are few. */
        WORDS_LINE,
        TEXT,
        CHOICE,
        CHOICES,
        GROUP,
        LIST
    }

    /**
     * Something that is wrong.
     *
     * @param id of its field; empty where none is to blame
     */
    record Mistake(String id, String label, String sentence) {}

    /** @param value as it is sent */
    record Option(String value, String text) {}

    /** The name without what would need escaping in an address or a style. */
    public String id() {
        return "f-" + path.replaceAll("[^A-Za-z0-9]", "-");
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The choices that stand in sight: all of a short list, else the first and what is chosen. */
    public List<Option> near() {
        return options.stream()
                .filter(option ->
                        options.size() <= LONG || options.indexOf(option) < NEAR || values.contains(option.value()))
                .toList();
    }

    /** The other choices. */
    public List<Option> far() {
        List<Option> near = near();
        return options.stream().filter(option -> !near.contains(option)).toList();
    }

    /** Whether it or a part of it is wrong. */
    public boolean faulty() {
        return !wrong.isEmpty() || parts.stream().anyMatch(FormField::faulty);
    }

    /** Whether anything stands in it. */
    public boolean filled() {
        return !value().isEmpty() || parts.stream().anyMatch(FormField::filled);
    }

    /** What is wrong with it and its parts, each with where that stands. */
    Stream<Mistake> mistakes() {
        return Stream.concat(
                wrong.stream().map(sentence -> new Mistake(id(), label, sentence)),
                parts.stream().flatMap(FormField::mistakes));
    }

    /** Says nothing: the framework logs models. */
    @Override
    public String toString() {
        return "FormField " + path;
    }
}
