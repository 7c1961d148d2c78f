package org.supporttimeline.api.generator.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A small grammar of Japanese phrases: under each heading stand alternatives, one a line, and a heading's name in braces
 * within a line is replaced by one of that heading's alternatives.
 */
final class Phrases {

    private sealed interface Part {
        record Text(String words) implements Part {}

        record Heading(String name) implements Part {}
    }

    private final Map<String, List<List<Part>>> alternatives = new HashMap<>();

    private Phrases(String text) {
        List<List<Part>> under = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                under = new ArrayList<>();
                alternatives.put(line.substring(1, line.length() - 1), under);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                under.add(parts(line.strip()));
            }
        }
    }

    /** The phrases that come with the generator. */
    static Phrases read() {
        try (@Nullable InputStream in = Phrases.class.getResourceAsStream("phrases.txt")) {
            if (in == null) {
                throw new IllegalStateException("phrases.txt is missing from the program");
            }
            return new Phrases(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the things that can be said under a heading. */
    String say(SplittableRandom random, String heading) {
        var said = new StringBuilder();
        say(random, heading, said);
        return said.toString();
    }

    private void say(SplittableRandom random, String heading, StringBuilder said) {
        List<List<Part>> choices = alternatives.get(heading);
        if (choices == null) {
            throw new IllegalArgumentException("no phrases under " + heading);
        }
        for (Part part : choices.get(random.nextInt(choices.size()))) {
            switch (part) {
                case Part.Text text -> said.append(text.words());
                case Part.Heading inner -> say(random, inner.name(), said);
            }
        }
    }

    private static List<Part> parts(String line) {
        var parts = new ArrayList<Part>();
        int from = 0;
        for (int open = line.indexOf('{'); open >= 0; open = line.indexOf('{', from)) {
            int close = line.indexOf('}', open);
            parts.add(new Part.Text(line.substring(from, open)));
            parts.add(new Part.Heading(line.substring(open + 1, close)));
            from = close + 1;
        }
        parts.add(new Part.Text(line.substring(from)));
        return List.copyOf(parts);
    }
}
