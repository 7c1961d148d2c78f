package org.supporttimeline.domain.event;

import java.util.regex.Pattern;

/**
 * What a short code looks like: one character of a kind, then up to 39 of another, all of them ASCII. Codes are looked at whenever
 * an event is read, so the characters are looked up and not matched against an expression.
 */
final class CodeForm {

    private static final int ASCII = 128;
    private static final int LONGEST = 40;

    private final String form;
    private final boolean[] first;
    private final boolean[] others;

    /**
     * Both as classes of characters of a regular expression, such as {@code [a-z0-9]}.
     */
    CodeForm(String first, String others) {
        this.form = "%s%s{0,%d}".formatted(first, others, LONGEST - 1);
        this.first = fitting(first);
        this.others = fitting(others);
    }

    /** @throws IllegalArgumentException when the code does not look like this */
    void require(String code) {
        if (!fits(code)) {
            throw new IllegalArgumentException("a code of the form " + form + " is expected");
        }
    }

    private boolean fits(String code) {
        if (code.isEmpty() || code.length() > LONGEST || !fits(code.charAt(0), first)) {
            return false;
        }
        for (int i = 1; i < code.length(); i++) {
            if (!fits(code.charAt(i), others)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(char character, boolean[] among) {
        return character < ASCII && among[character];
    }

    private static boolean[] fitting(String characters) {
        var one = Pattern.compile(characters).asMatchPredicate();
        boolean[] fitting = new boolean[ASCII];
        for (char c = 0; c < ASCII; c++) {
            fitting[c] = one.test(String.valueOf(c));
        }
        return fitting;
    }
}
