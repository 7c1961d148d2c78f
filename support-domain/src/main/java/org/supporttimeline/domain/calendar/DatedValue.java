package org.supporttimeline.domain.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;

/**
 * One row of a setting: its value from a day on, and what that rests on.
 *
 * @param validFrom the first day on which it holds
 * @param validTo the last day, or null when it holds until the next row begins
 * @param words the value as written: one word or number, the channels, or the brackets
 * @param source where it comes from
 * @param confidence how sure it is
 * @param verifiedBy who has checked it with a service manager or a municipality, or null when nobody has
 */
public record DatedValue(
        Setting setting,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> words,
        String source,
        Confidence confidence,
        @Nullable String verifiedBy) {

    /** @throws IllegalArgumentException when the value does not fit the setting's unit, or the days are reversed */
    public DatedValue {
        words = List.copyOf(words);
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("validTo is before validFrom");
        }
        check(setting, words);
    }

    int number() {
        return Integer.parseInt(words.getFirst());
    }

    MonthDay monthDay() {
        return MonthDay.parse("--" + words.getFirst());
    }

    Set<ContactChannel> channels() {
        Set<ContactChannel> channels = EnumSet.noneOf(ContactChannel.class);
        words.forEach(word -> channels.add(ContactChannel.valueOf(word)));
        return channels;
    }

    Brackets brackets() {
        return new Brackets(words.stream().map(Bracket::parse).toList());
    }

    private static void check(Setting setting, List<String> words) {
        Unit unit = setting.unit();
        if (unit != Unit.CHANNELS && unit != Unit.BRACKETS && words.size() != 1) {
            throw new IllegalArgumentException("one value is expected");
        }
        if (!words.stream().allMatch(word -> fits(setting, word))) {
            throw new IllegalArgumentException("value: " + expected(setting) + " is expected");
        }
        if (unit == Unit.BRACKETS) {
            Brackets.check(words.stream().map(Bracket::parse).toList());
        }
    }

    private static boolean fits(Setting setting, String word) {
        return switch (setting.unit()) {
            case MONTHS, DAYS, BUSINESS_DAYS, YEARS, TIMES, WEEKS, STEPS, TENTHS, PERCENT -> word.matches("[0-9]{1,4}");
            case DAY_OF_MONTH -> word.matches("[1-9]|[12][0-9]|3[01]");
            case MONTH_DAY ->
                word.matches("(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8]|(?<!02-)(29|30)|(?<=(0[13578]|1[02])-)31)");
            case READING, CHANNELS -> choices(setting).contains(word);
            case BRACKETS -> Bracket.isWritten(word);
        };
    }

    private static String expected(Setting setting) {
        return switch (setting.unit()) {
            case MONTHS, DAYS, BUSINESS_DAYS, YEARS, TIMES, WEEKS, STEPS, TENTHS, PERCENT ->
                "a whole number from 0 to 9999";
            case DAY_OF_MONTH -> "a day of the month from 1 to 31";
            case MONTH_DAY -> "a day of the year like 03-31";
            case READING, CHANNELS -> "one of " + choices(setting);
            case BRACKETS -> "a list of percent:units like 95:3512, and >0:519 for any share at all,";
        };
    }

    private static List<String> choices(Setting setting) {
        Class<? extends Enum<?>> type = setting.readings().orElse(ContactChannel.class);
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
