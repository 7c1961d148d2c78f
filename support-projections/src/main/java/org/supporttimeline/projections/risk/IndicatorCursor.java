package org.supporttimeline.projections.risk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supporttimeline.domain.risk.RiskRule;

/** A place in a list of indicators, after one of them. Its text form means nothing to its bearer. */
public record IndicatorCursor(int rank, LocalDate since, UUID caseId, RiskRule rule) {

    private static final Pattern FORM =
            Pattern.compile("(\\d) (\\d{4}-\\d{2}-\\d{2}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (R\\d{1,2})");

    static IndicatorCursor after(CaseIndicator one) {
        return new IndicatorCursor(
                IndicatorRow.rank(one.indicator().level()),
                one.indicator().since(),
                one.caseId(),
                one.indicator().rule());
    }

    /**
     * Reads a text form.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static IndicatorCursor parse(String text) {
        Matcher matcher = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), US_ASCII));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a place in a list of indicators");
        }
        try {
            return new IndicatorCursor(
                    Integer.parseInt(matcher.group(1)),
                    LocalDate.parse(matcher.group(2)),
                    UUID.fromString(matcher.group(3)),
                    RiskRule.valueOf(matcher.group(4)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a place in a list of indicators", e);
        }
    }

    /** Its text form: letters, digits, {@code -} and {@code _}. */
    public String text() {
        String plain = rank + " " + since + " " + caseId + " " + rule;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(US_ASCII));
    }
}
