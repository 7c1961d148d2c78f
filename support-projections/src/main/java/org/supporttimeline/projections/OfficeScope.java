package org.supporttimeline.projections;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.OfficeId;

/**
 * Whose cases a reader may see. Every query takes one; there is no reading without. A case belongs to the office that keeps
 * it now, and what lies outside the scope is not there for the reader.
 *
 * @param all every office; then the set is empty
 * @param offices these offices only; none, when the set is empty
 */
public record OfficeScope(boolean all, Set<OfficeId> offices) {

    /** Every office: for the operator's own jobs and for roles that are bound to none. */
    public static final OfficeScope EVERYWHERE = new OfficeScope(true, Set.of());

    /** @throws IllegalArgumentException when offices are named although all are meant */
    public OfficeScope {
        offices = Set.copyOf(offices);
        if (all && !offices.isEmpty()) {
            throw new IllegalArgumentException("either all offices or some");
        }
    }

    /** These offices. */
    public static OfficeScope of(Set<OfficeId> offices) {
        return new OfficeScope(false, offices);
    }

    /** One office. */
    public static OfficeScope of(OfficeId office) {
        return of(Set.of(office));
    }

    /** Whether it reaches that office. */
    public boolean covers(OfficeId office) {
        return all || offices.contains(office);
    }

    /** That office alone, if it is in reach, else none; this very scope when no office is named. */
    public OfficeScope within(@Nullable OfficeId office) {
        if (office == null) {
            return this;
        }
        return covers(office) ? of(office) : of(Set.of());
    }

    /** Of these offices only that one; none at all, when it is not among them. */
    public OfficeScope only(OfficeId office) {
        return of(covers(office) ? Set.of(office) : Set.of());
    }

    /** The codes of the offices, as SQL takes them. */
    public String[] codes() {
        return offices.stream()
                .map(OfficeId::value)
                .sorted()
                .collect(Collectors.toList())
                .toArray(String[]::new);
    }
}
