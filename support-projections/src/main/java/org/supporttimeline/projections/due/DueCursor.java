package org.supporttimeline.projections.due;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supporttimeline.domain.calendar.DeadlineKind;

/** A place in a list of due items, after one of them. Its text form means nothing to its bearer. */
public record DueCursor(LocalDate dueOn, UUID caseId, DeadlineKind kind, int entryNo, int nth) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
                    + " ([A-Z_]{1,40}) (\\d{1,9}) (\\d{1,9})");

    /** The place before all that is due on a day. */
    public static DueCursor before(LocalDate day) {
        return new DueCursor(day, new UUID(0, 0), DeadlineKind.TRANSITION_LIMIT, 0, 0);
    }

    static DueCursor after(DueItem item) {
        return new DueCursor(item.dueOn(), item.caseId(), item.kind(), item.entryNo(), item.nth());
    }

    /**
     * Reads a text form.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static DueCursor parse(String text) {
        String decoded = new String(Base64.getUrlDecoder().decode(text), US_ASCII);
        Matcher matcher = FORM.matcher(decoded);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a place in a list of due items");
        }
        try {
            return new DueCursor(
                    LocalDate.parse(matcher.group(1)),
                    UUID.fromString(matcher.group(2)),
                    DeadlineKind.valueOf(matcher.group(3)),
                    Integer.parseInt(matcher.group(4)),
                    Integer.parseInt(matcher.group(5)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a place in a list of due items", e);
        }
    }

    /** Its text form: letters, digits, {@code -} and {@code _}. */
    public String text() {
        String plain = dueOn + " " + caseId + " " + kind + " " + entryNo + " " + nth;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(US_ASCII));
    }
}
