package org.supporttimeline.api.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads single values. A value that cannot be taken leaves a fault and is null. */
final class Scalars {

    /** Characters of one text: more than ten pages. */
    static final int MAX_TEXT = 20_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final int MAX_NUMBER = 10_000_000;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    private final List<Fault> faults;

    Scalars(List<Fault> faults) {
        this.faults = faults;
    }

    static boolean isPlainName(String name) {
        return NAME.matcher(name).matches();
    }

    @Nullable
    Object value(JsonNode node, Class<?> type, String path) {
        if (type.isEnum()) {
            return word(node, type, path);
        }
        return switch (type.getName()) {
            case "boolean", "java.lang.Boolean" -> flag(node, path);
            case "int", "java.lang.Integer" ->
                number(node, path, MAX_NUMBER).map(Long::intValue).orElse(null);
            case "long", "java.lang.Long" -> number(node, path, Long.MAX_VALUE).orElse(null);
            case "java.lang.String" -> text(node, path).orElse(null);
            case "java.time.LocalDate" -> day(node, path);
            case "java.time.LocalTime" -> parsed(node, path, "HH:mm", LocalTime::parse);
            case "java.time.YearMonth" -> month(node, path);
            case "java.util.UUID" -> parsed(node, path, "UUID", Scalars::uuid);
            default -> throw new IllegalStateException("no JSON for " + type.getName());
        };
    }

    /** The text, or empty when it is blank or not a text (noted). */
    Optional<String> text(JsonNode node, String path) {
        if (!node.isString()) {
            faults.add(Fault.wrongType(path, "文字列", "a string"));
            return Optional.empty();
        }
        String text = node.asString();
        if (text.length() > MAX_TEXT) {
            faults.add(Fault.tooLong(path, MAX_TEXT));
            return Optional.empty();
        }
        if (!isClean(text)) {
            faults.add(Fault.forbiddenCharacter(path));
            return Optional.empty();
        }
        return text.isBlank() || text.codePoints().allMatch(Scalars::isBlank) ? Optional.empty() : Optional.of(text);
    }

    /** Also the spaces of Japanese text and those without width, which look like nothing. */
    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isClean(String text) {
        return text.codePoints().allMatch(Scalars::isClean);
    }

    private static boolean isClean(int c) {
        return switch (Character.getType(c)) {
            case Character.SURROGATE -> false;
            case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t';
            default -> true;
        };
    }

    private @Nullable Object word(JsonNode node, Class<?> type, String path) {
        var words = type.getEnumConstants();
        for (Object word : words) {
            if (node.isString() && ((Enum<?>) word).name().equals(node.asString())) {
                return word;
            }
        }
        faults.add(Fault.unknownWord(
                path, Arrays.stream(words).map(word -> ((Enum<?>) word).name()).toList()));
        return null;
    }

    private @Nullable Object flag(JsonNode node, String path) {
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        faults.add(Fault.wrongType(path, "true か false", "true or false"));
        return null;
    }

    private Optional<Long> number(JsonNode node, String path, long most) {
        if (!node.isIntegralNumber()) {
            faults.add(Fault.wrongType(path, "整数", "a whole number"));
            return Optional.empty();
        }
        if (!node.canConvertToLong() || node.asLong() < 0 || node.asLong() > most) {
            faults.add(Fault.outOfRange(path, "0", Long.toString(most)));
            return Optional.empty();
        }
        return Optional.of(node.asLong());
    }

    @Nullable
    LocalDate day(JsonNode node, String path) {
        LocalDate day = parsed(node, path, "YYYY-MM-DD", LocalDate::parse);
        if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
            faults.add(Fault.outOfRange(path, FIRST_DAY.toString(), LAST_DAY.toString()));
            return null;
        }
        return day;
    }

    private @Nullable YearMonth month(JsonNode node, String path) {
        YearMonth month = parsed(node, path, "YYYY-MM", YearMonth::parse);
        if (month != null
                && (month.atDay(1).isBefore(FIRST_DAY) || month.atDay(1).isAfter(LAST_DAY))) {
            faults.add(Fault.outOfRange(
                    path,
                    YearMonth.from(FIRST_DAY).toString(),
                    YearMonth.from(LAST_DAY).toString()));
            return null;
        }
        return month;
    }

    private <T> @Nullable T parsed(JsonNode node, String path, String form, Function<String, T> parse) {
        if (!node.isString()) {
            faults.add(Fault.wrongType(path, "文字列（" + form + "）", "a string (" + form + ")"));
            return null;
        }
        try {
            return parse.apply(node.asString());
        } catch (DateTimeException | IllegalArgumentException e) {
            faults.add(Fault.malformed(path, form));
            return null;
        }
    }

    private static UUID uuid(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }
}
