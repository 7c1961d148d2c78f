package org.supporttimeline.api.pages.record;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a form's fields, by their paths: sent by a browser, or put there before. */
final class Sent {

    /** More than any list that was ever recorded; an index above it is nobody's. */
    private static final int MOST_IN_A_LIST = 1000;

    private static final Pattern INDEX = Pattern.compile("\\[([0-9]{1,4})].*", Pattern.DOTALL);

    private final Map<String, List<String>> values;

    private Sent(Map<String, List<String>> values) {
        this.values = values;
    }

    static Sent of(Map<String, String[]> parameters) {
        var values = new HashMap<String, List<String>>();
        parameters.forEach((name, given) -> values.put(
                name,
                Arrays.stream(given)
                        .map(text -> text.replace("\r\n", "\n"))
                        .filter(text -> !text.isEmpty())
                        .toList()));
        return new Sent(values);
    }

    static Sent with(Map<String, List<String>> values) {
        return new Sent(Map.copyOf(values));
    }

    /** The same with one value in the place of what stood there. */
    Sent with(String path, String value) {
        var more = new HashMap<>(values);
        more.put(path, List.of(value));
        return with(more);
    }

    List<String> all(String path) {
        return values.getOrDefault(path, List.of());
    }

    String one(String path) {
        List<String> all = all(path);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** The number of an entry at the path; empty where none stands there. */
    Optional<Integer> number(String path) {
        return Optional.of(one(path)).filter(text -> text.matches("[0-9]{1,9}")).map(Integer::valueOf);
    }

    /** Whether anything stands at the path or below it. */
    boolean has(String path) {
        return values.entrySet().stream()
                .anyMatch(field -> !field.getValue().isEmpty() && isAtOrBelow(field.getKey(), path));
    }

    /** How many elements of a list there are, empty ones before the last counted. */
    int count(String path) {
        return values.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty() && field.getKey().startsWith(path + "["))
                .map(field -> INDEX.matcher(field.getKey().substring(path.length())))
                .filter(Matcher::matches)
                .mapToInt(index -> Integer.parseInt(index.group(1)) + 1)
                .filter(count -> count <= MOST_IN_A_LIST)
                .max()
                .orElse(0);
    }

    /** The names directly below a path, in order. */
    SortedSet<String> below(String path) {
        var names = new TreeSet<String>();
        values.keySet().stream()
                .filter(name -> name.startsWith(path + "."))
                .map(name -> name.substring(path.length() + 1))
                .forEach(names::add);
        return names;
    }

    private static boolean isAtOrBelow(String name, String path) {
        return name.equals(path)
                || (name.startsWith(path) && (name.charAt(path.length()) == '.' || name.charAt(path.length()) == '['));
    }
}
