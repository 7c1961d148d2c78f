package org.supporttimeline.domain.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Private words (a name, a note, any text that a person typed), sealed before they came here. The domain can carry and
 * compare it, never read it: only the vault opens it, for a reader who may see it. Blank text is absent, not sealed.
 *
 * @param sealed the ciphertext in the vault's text form
 */
public record Confidential(String sealed) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Confidential {}

    @Override
    @JsonValue
    public String sealed() {
        return sealed;
    }

    /** Says nothing, not even in cipher, so that no log line ever carries it. */
    @Override
    public String toString() {
        return "Confidential";
    }
}
