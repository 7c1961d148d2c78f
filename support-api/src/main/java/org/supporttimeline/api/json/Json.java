package org.supporttimeline.api.json;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** JSON that is written already and goes out as it is. */
public record Json(@JsonValue @JsonRawValue String text) {

    /** It may hold private words. */
    @Override
    public String toString() {
        return "Json";
    }
}
