package org.supporttimeline.api.sealing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The forms in which a word may have been written somewhere: as it is, as hex, as base64 at each of its three alignments, as
 * escapes. The word should have both Latin and Japanese letters, so that no form is mistaken for another.
 */
final class Traces {

    /** By name of the form; as Latin-1, one character a byte. */
    private final Map<String, String> forms = new LinkedHashMap<>();

    Traces(String word) {
        byte[] bytes = word.getBytes(UTF_8);
        forms.put("plain", latin(bytes));
        forms.put("UTF-16BE", latin(word.getBytes(UTF_16BE)));
        forms.put("UTF-16LE", latin(word.getBytes(UTF_16LE)));
        String hex = HexFormat.of().formatHex(bytes);
        forms.put("hex", hex);
        forms.put("upper-case hex", hex.toUpperCase(Locale.ROOT));
        for (int alignment = 0; alignment < 3; alignment++) {
            forms.put("base64 at " + alignment, base64(Base64.getEncoder(), bytes, alignment));
            forms.put("base64url at " + alignment, base64(Base64.getUrlEncoder(), bytes, alignment));
        }
        for (String backslash : List.of("\\", "\\\\")) {
            forms.put("escaped after " + backslash, escaped(word, backslash, "%04x", c -> c > 126));
            forms.put("ESCAPED after " + backslash, escaped(word, backslash, "%04X", c -> c > 126));
            forms.put("all escaped after " + backslash, escaped(word, backslash, "%04x", c -> true));
            forms.put("ALL ESCAPED after " + backslash, escaped(word, backslash, "%04X", c -> true));
        }
        forms.put("in a URL", URLEncoder.encode(word, UTF_8));
    }

    /** The word in one of the forms, for planting. */
    byte[] planted(String form) {
        String written = forms.get(form);
        if (written == null) {
            throw new IllegalArgumentException(form);
        }
        return written.getBytes(ISO_8859_1);
    }

    List<String> forms() {
        return List.copyOf(forms.keySet());
    }

    /** The forms that are found. */
    List<String> in(byte[] content) {
        String text = latin(content);
        return forms.entrySet().stream()
                .filter(form -> text.contains(form.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every file under a directory in which a form is found, with the form. */
    List<String> under(Path directory, Predicate<Path> looked) throws IOException {
        var found = new ArrayList<String>();
        List<Path> files;
        try (var all = Files.walk(directory)) {
            files = all.filter(Files::isRegularFile).filter(looked).toList();
        }
        for (Path file : files) {
            try {
                in(Files.readAllBytes(file)).forEach(form -> found.add(directory.relativize(file) + ": " + form));
            } catch (NoSuchFileException e) {
                // the server has just removed it
            }
        }
        return found;
    }

    /** The characters of the encoded text that depend on the word alone, when it begins after some other bytes. */
    private static String base64(Base64.Encoder encoder, byte[] word, int before) {
        byte[] shifted = new byte[before + word.length];
        System.arraycopy(word, 0, shifted, before, word.length);
        int first = (before * 8 + 5) / 6;
        int last = shifted.length * 8 / 6;
        return encoder.withoutPadding().encodeToString(shifted).substring(first, last);
    }

    private static String escaped(String word, String backslash, String digits, Predicate<Integer> which) {
        return word.chars()
                .mapToObj(c -> which.test(c) ? backslash + "u" + digits.formatted(c) : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
