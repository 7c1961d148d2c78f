package org.supporttimeline.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;

/** Reads a request's query strictly: a parameter that nobody reads is a mistake, not a wish that is silently ignored. */
public final class QueryReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final HttpServletRequest request;
    private final Set<String> names = new LinkedHashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    public QueryReader(HttpServletRequest request) {
        this.request = request;
    }

    /** Whether a parameter says anything: a form sends its empty fields as well. */
    public boolean given(String name) {
        String[] values = values(name);
        return values.length > 0 && !values[0].isEmpty();
    }

    /** Whole number between two bounds, both allowed. */
    public int number(String name, int least, int most, int otherwise) {
        return one(name, Fault.outOfRange(name, Integer.toString(least), Integer.toString(most)), text -> {
                    int number = Integer.parseInt(text);
                    if (number < least || number > most) {
                        throw new IllegalArgumentException("out of range");
                    }
                    return number;
                })
                .orElse(otherwise);
    }

    /** A day of the years 0 to 9999: beyond, no table could compare it. */
    public Optional<LocalDate> day(String name) {
        return one(name, Fault.malformed(name, "YYYY-MM-DD"), text -> {
            if (!DAY.matcher(text).matches()) {
                throw new IllegalArgumentException("not a day");
            }
            return LocalDate.parse(text);
        });
    }

    /** True or false. */
    public Optional<Boolean> flag(String name) {
        return word(name, List.of("true", "false")).map(Boolean::valueOf);
    }

    /** A word of a vocabulary. */
    public <E extends Enum<E>> Optional<E> word(String name, Class<E> vocabulary) {
        List<String> allowed =
                Arrays.stream(vocabulary.getEnumConstants()).map(Enum::name).toList();
        return word(name, allowed).map(text -> Enum.valueOf(vocabulary, text));
    }

    private Optional<String> word(String name, List<String> allowed) {
        return one(name, Fault.unknownWord(name, allowed), text -> requireAmong(allowed, text));
    }

    /** Any number of words of a closed list. */
    public Set<String> words(String name, List<String> allowed) {
        var words = new LinkedHashSet<String>();
        for (String text : values(name)) {
            parsed(text, Fault.unknownWord(name, allowed), value -> requireAmong(allowed, value))
                    .ifPresent(words::add);
        }
        return words;
    }

    /** Any number of what can be made of texts; the function refuses by {@link IllegalArgumentException}. */
    public <T> List<T> all(String name, String form, Function<String, T> parse) {
        return Arrays.stream(values(name))
                .flatMap(text -> parsed(text, Fault.malformed(name, form), parse).stream())
                .toList();
    }

    /** Whatever can be made of a text; the function refuses by {@link IllegalArgumentException}. */
    public <T> Optional<T> parsed(String name, String form, Function<String, T> parse) {
        return one(name, Fault.malformed(name, form), parse);
    }

    /**
     * After all parameters have been read.
     *
     * @throws FaultyRequest when one was malformed, given twice, or is none that was read
     */
    public void finish() {
        for (String name : request.getParameterMap().keySet()) {
            if (!names.contains(name)) {
                faults.add(Fault.unknownField(NAME.matcher(name).matches() ? name : "", List.copyOf(names)));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyRequest(faults);
        }
    }

    private <T> Optional<T> one(String name, Fault fault, Function<String, T> parse) {
        String[] values = values(name);
        if (values.length > 1) {
            faults.add(Fault.twice(name));
            return Optional.empty();
        }
        return values.length == 0 ? Optional.empty() : parsed(values[0], fault, parse);
    }

    private String[] values(String name) {
        names.add(name);
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    private <T> Optional<T> parsed(String text, Fault fault, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            faults.add(fault);
            return Optional.empty();
        }
    }

    private static String requireAmong(List<String> allowed, String text) {
        if (!allowed.contains(text)) {
            throw new IllegalArgumentException("not allowed");
        }
        return text;
    }
}
