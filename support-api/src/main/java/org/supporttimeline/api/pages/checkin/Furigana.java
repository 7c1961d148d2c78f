package org.supporttimeline.api.pages.checkin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The readings of the words on a person's pages, written above their characters for whoever wishes it. The words stand in one file
 * with their readings; the longest that fits is taken, from left to right.
 */
final class Furigana {

    /** @param reading how it is read; null where it needs none */
    record Part(String text, @Nullable String reading) {}

    private static final Furigana WRITTEN = new Furigana(words());
    private static final Furigana NONE = new Furigana(Map.of());

    private final NavigableMap<String, String> words;

    private Furigana(Map<String, String> words) {
        this.words = new TreeMap<>(words);
    }

    static Furigana written() {
        return WRITTEN;
    }

    /** Every text as it is. */
    static Furigana none() {
        return NONE;
    }

    public List<Part> of(String text) {
        var parts = new ArrayList<Part>();
        var plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            String word = longest(text, at);
            if (word == null) {
                plain.append(text.charAt(at++));
            } else {
                read(word, Objects.requireNonNull(words.get(word)), plain, parts);
                at += word.length();
            }
        }
        flush(plain, parts);
        return parts;
    }

    /** The reading stands above what differs from it alone. */
    private static void read(String word, String reading, StringBuilder plain, List<Part> parts) {
        int begin = 0;
        while (word.charAt(begin) == reading.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (word.charAt(word.length() - 1 - end) == reading.charAt(reading.length() - 1 - end)) {
            end++;
        }
        plain.append(word, 0, begin);
        flush(plain, parts);
        parts.add(
                new Part(word.substring(begin, word.length() - end), reading.substring(begin, reading.length() - end)));
        plain.append(word, word.length() - end, word.length());
    }

    private static void flush(StringBuilder plain, List<Part> parts) {
        if (!plain.isEmpty()) {
            parts.add(new Part(plain.toString(), null));
            plain.setLength(0);
        }
    }

    private @Nullable String longest(String text, int at) {
        return words.subMap(text.substring(at, at + 1), true, text.substring(at), true).descendingKeySet().stream()
                .filter(word -> text.startsWith(word, at))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> words() {
        var words = new TreeMap<String, String>();
        try (InputStream in = Furigana.class.getResourceAsStream("furigana.txt")) {
            if (in == null) {
                throw new IllegalStateException("the readings are missing from the program");
            }
            var lines = new BufferedReader(new InputStreamReader(in, UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] word = line.split(" ", 2);
                if (word.length == 2 && !line.startsWith("#")) {
                    words.put(word[0], word[1].strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
