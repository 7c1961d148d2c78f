package org.supporttimeline.domain.difference;

import org.jspecify.annotations.Nullable;

/**
 * One field that says something else.
 *
 * @param field where it stands, from the outermost record inwards, for example {@code drafts[12].to}; in brackets the number of
 *     the entry that an element of a list stands at
 * @param before its value until then; null where there was none
 * @param after its value from then on; null where there is none
 */
public record FieldDifference(
        String field, @Nullable Object before, @Nullable Object after) {

    /** Whether it is something whole that came or went, as against a value that became another. */
    public boolean oneSided() {
        return before == null || after == null;
    }

    /** Says where, not what: values may be private. */
    @Override
    public String toString() {
        return field;
    }
}
