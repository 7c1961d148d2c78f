package org.supporttimeline.projections.log;

import java.time.DateTimeException;
import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;

/** Reads a day as the log writes it, 2026-05-12, digit by digit; whatever stands there otherwise, as the library does. */
final class DayReader extends LocalDateDeserializer {

    private static final int LENGTH = 10;

    @Override
    protected LocalDate _fromString(JsonParser json, DeserializationContext context, String text) {
        if (text.length() == LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = number(text, 0, 4);
            int month = number(text, 5, 7);
            int day = number(text, 8, LENGTH);
            if (year >= 0 && month > 0 && day > 0) {
                try {
                    return LocalDate.of(year, month, day);
                } catch (DateTimeException e) {
                    return super._fromString(json, context, text); // which says what is wrong with it
                }
            }
        }
        return super._fromString(json, context, text);
    }

    /** Negative when there is anything but digits. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
