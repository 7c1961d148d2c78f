package org.supporttimeline.domain.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A service office (事業所): a short code that the operator gives it, never a name of a person. */
@Ja("事業所")
public record OfficeId(String value) implements Comparable<OfficeId> {

    private static final CodeForm FORM = new CodeForm("[a-z0-9]", "[a-z0-9-]");

    /** @throws IllegalArgumentException when the code is not of the form {@code [a-z0-9][a-z0-9-]{0,39}} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OfficeId {
        FORM.require(value);
    }

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public int compareTo(OfficeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
