package org.supporttimeline.domain.risk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** One text in both languages. It holds days, numbers and names of items, never what somebody wrote. */
public record Words(String ja, String en) {

    private static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** A day as it is written in Japanese text. */
    public static String ja(LocalDate day) {
        return JAPANESE.format(day);
    }
}
