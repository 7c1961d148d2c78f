package org.supporttimeline.api.backtest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A setting and the value that is tried, as somebody writes it: {@code rhythm-forms=3}. */
record Change(String key, String value) {

    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9-]{1,60})=([A-Za-z0-9_,. -]{1,200})");
    private static final Pattern HORIZON = Pattern.compile("(\\d{1,4})d?");

    /** @throws IllegalArgumentException when it is not of that form */
    static Change parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("setting=value is expected");
        }
        return new Change(matcher.group(1), matcher.group(2).strip());
    }

    /** By the settings' keys; of one that is given twice the last. */
    static Map<String, String> all(Collection<Change> changes) {
        Map<String, String> all = new LinkedHashMap<>();
        changes.forEach(change -> all.put(change.key(), change.value()));
        return all;
    }

    /**
     * Days, as in {@code 60d} or {@code 60}.
     *
     * @throws IllegalArgumentException when it is not of that form
     */
    static int days(String text) {
        Matcher matcher = HORIZON.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("days are expected, like 60d");
        }
        return Integer.parseInt(matcher.group(1));
    }
}
