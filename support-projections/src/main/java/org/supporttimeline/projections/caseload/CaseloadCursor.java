package org.supporttimeline.projections.caseload;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list of cases, after one of them. Its text form means nothing to its bearer.
 *
 * @param calm how far down by level; 0 in an order that is by something else
 */
public record CaseloadCursor(
        CaseloadOrder order, int calm, @Nullable LocalDate on, UUID caseId) {

    private static final Pattern FORM = Pattern.compile(
            "([A-Z_]{1,40}) (\\d) (\\d{4}-\\d{2}-\\d{2})? ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /**
     * Reads a text form.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static CaseloadCursor parse(String text) {
        String decoded = new String(Base64.getUrlDecoder().decode(text), US_ASCII);
        Matcher matcher = FORM.matcher(decoded);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a place in a list of cases");
        }
        String on = matcher.group(3);
        try {
            return new CaseloadCursor(
                    CaseloadOrder.valueOf(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    on == null ? null : LocalDate.parse(on),
                    UUID.fromString(matcher.group(4)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a place in a list of cases", e);
        }
    }

    /** Its text form: letters, digits, {@code -} and {@code _}. */
    public String text() {
        String plain = order + " " + calm + " " + (on == null ? "" : on) + " " + caseId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(US_ASCII));
    }
}
