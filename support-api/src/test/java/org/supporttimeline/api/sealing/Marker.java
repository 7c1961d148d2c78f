package org.supporttimeline.api.sealing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What is recorded as every private text, and looked for afterwards: one word of Japanese and Latin letters, and one of Latin
 * letters alone, which also shows where Japanese was garbled on the way.
 */
final class Marker {

    static final String TEXT = "藍鼠の標識Qz7語x KaedeNoShirushi7Qz";

    private static final Map<String, Traces> WORDS = new TreeMap<>();

    static {
        for (String word : List.of(TEXT.split(" ", -1))) {
            WORDS.put(word, new Traces(word));
        }
    }

    private Marker() {}

    /** The words, each with the forms in which it may be found. */
    static Map<String, Traces> words() {
        return WORDS;
    }

    /** The text as JSON that has no letter beyond ASCII. */
    static String escaped() {
        var escaped = new StringBuilder();
        TEXT.chars().forEach(c -> escaped.append(c > 126 ? "\\u%04x".formatted(c) : Character.toString(c)));
        return escaped.toString();
    }

    static List<String> in(byte[] content) {
        return WORDS.values().stream()
                .flatMap(word -> word.in(content).stream())
                .toList();
    }

    static List<String> under(Path directory, Predicate<Path> looked) throws IOException {
        var found = new ArrayList<String>();
        for (Traces word : WORDS.values()) {
            found.addAll(word.under(directory, looked));
        }
        return found;
    }
}
