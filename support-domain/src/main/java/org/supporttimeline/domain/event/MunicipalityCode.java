package org.supporttimeline.domain.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A municipality by its JIS X 0402 code (five digits, or six with the check digit). */
@Ja("市区町村コード")
public record MunicipalityCode(String value) implements Comparable<MunicipalityCode> {

    private static final Pattern FORM = Pattern.compile("[0-9]{5,6}");

    /** @throws IllegalArgumentException when the code is not of the form {@code [0-9]{5,6}} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MunicipalityCode {
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
    public int compareTo(MunicipalityCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
