package org.supporttimeline.domain.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An account of a member of staff: a short code that the operator gives it. */
@Ja("職員")
public record StaffId(String value) implements Comparable<StaffId> {

    private static final CodeForm FORM = new CodeForm("[a-z0-9]", "[a-z0-9._-]");

    /** @throws IllegalArgumentException when the code is not of the form {@code [a-z0-9][a-z0-9._-]{0,39}} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StaffId {
        FORM.require(value);
    }

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public int compareTo(StaffId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
