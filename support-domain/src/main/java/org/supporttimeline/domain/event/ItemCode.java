package org.supporttimeline.domain.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** An item of a check-in form, for example {@code WAKE_TIME}; unique within its form. */
@Ja("項目")
public record ItemCode(String value) implements Comparable<ItemCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** @throws IllegalArgumentException when the code is not of the form {@code [A-Z][A-Z0-9_]{0,39}} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ItemCode {
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
    public int compareTo(ItemCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
