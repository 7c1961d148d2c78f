package org.supporttimeline.projections.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * That somebody accesses something: what the access log is asked to keep.
 *
 * @param by who
 * @param kind what is done
 * @param operation by which operation: a code such as {@code GET /api/cases/{caseId}/timeline}, never the address that was called
 * @param purpose what for, where that is asked; null otherwise
 * @param cases whose; sorted, each once
 */
public record Accessed(
        Accessor by,
        AccessKind kind,
        String operation,
        @Nullable Purpose purpose,
        List<UUID> cases) {

    private static final Pattern OPERATION = Pattern.compile("[ -~]{1,120}");

    /** @throws IllegalArgumentException if the operation is no line of printable ASCII */
    public Accessed {
        cases = cases.stream().distinct().sorted(AccessLeaf.BY_TEXT).toList();
        if (!OPERATION.matcher(operation).matches()) {
            throw new IllegalArgumentException("an operation is a code");
        }
    }

    /** Without a purpose. */
    public static Accessed of(Accessor by, AccessKind kind, String operation, Collection<UUID> cases) {
        return new Accessed(by, kind, operation, null, List.copyOf(cases));
    }
}
