package org.supporttimeline.domain.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A risk rule, for example {@code R9}. */
@Ja("気づきの規則")
public record RuleCode(String value) implements Comparable<RuleCode> {

    private static final Pattern FORM = Pattern.compile("R[0-9]{1,3}");

    /** @throws IllegalArgumentException when the code is not of the form {@code R[0-9]{1,3}} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RuleCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a code of the form " + FORM + " is expected");
        }
    }

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public int compareTo(RuleCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
