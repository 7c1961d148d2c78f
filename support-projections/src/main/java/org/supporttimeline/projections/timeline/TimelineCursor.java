package org.supporttimeline.projections.timeline;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place between two entries of a timeline: a page begins before it. Its text form means nothing to its bearer. */
public record TimelineCursor(LocalDate on, int entry) {

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) ([1-9]\\d{0,8})");

    /**
     * Reads a text form.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static TimelineCursor parse(String text) {
        String decoded = new String(Base64.getUrlDecoder().decode(text), US_ASCII);
        Matcher matcher = FORM.matcher(decoded);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a place in a timeline");
        }
        try {
            return new TimelineCursor(LocalDate.parse(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a place in a timeline", e);
        }
    }

    /** Its text form: letters, digits, {@code -} and {@code _}. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((on + " " + entry).getBytes(US_ASCII));
    }
}
