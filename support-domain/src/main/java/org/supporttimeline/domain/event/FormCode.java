package org.supporttimeline.domain.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A check-in form, for example {@code weekly-progress}; its versions are numbered. */
@Ja("記録フォーム")
public record FormCode(String value) implements Comparable<FormCode> {

    private static final CodeForm FORM = new CodeForm("[a-z]", "[a-z0-9-]");

    /** @throws IllegalArgumentException when the code is not of the form {@code [a-z][a-z0-9-]{0,39}} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FormCode {
        FORM.require(value);
    }

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public int compareTo(FormCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
