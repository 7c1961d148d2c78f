package org.supporttimeline.api.audit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field that says something else.
 *
 * @param field where it stands, for example {@code goals[1].what}
 * @param ja the Japanese terms on the way there; what has none is left out
 * @param before its value until then; none where there was none
 * @param after its value from then on; none where there is none
 */
public record FieldChange(
        String field,
        String ja,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {

    /** They may be private words. */
    @Override
    public String toString() {
        return field;
    }
}
