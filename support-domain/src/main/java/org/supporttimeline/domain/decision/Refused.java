package org.supporttimeline.domain.decision;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A command was refused: nothing was recorded. It names all violations at once. Unchecked, so that nothing is committed. */
public final class Refused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /** @param violations at least one */
    public Refused(List<Violation> violations) {
        super(violations.stream().map(one -> one.rule() + " " + one.field()).collect(Collectors.joining(", ")));
        this.violations = List.copyOf(violations);
    }

    /** Every reason, in the order of the rules. */
    public List<Violation> violations() {
        return violations;
    }
}
