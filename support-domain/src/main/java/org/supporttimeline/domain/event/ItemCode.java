package org.supporttimeline.domain.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An item of a check-in form, for example {@code WAKE_TIME}; unique within its form. */
@Ja("項目")
public record ItemCode(String value) implements Comparable<ItemCode> {

    private static final CodeForm FORM = new CodeForm("[A-Z]", "[A-Z0-9_]");

    /** @throws IllegalArgumentException when the code is not of the form {@code [A-Z][A-Z0-9_]{0,39}} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ItemCode {
        FORM.require(value);
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
