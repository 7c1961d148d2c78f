package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Employments that count as one, because each change to the next was a permitted one. The months of employment count from
 * the first day of the first.
 *
 * @param spells at least one, in the order of their days
 */
public record EmploymentRun(List<EmploymentSpell> spells) {

    public EmploymentRun {
        spells = List.copyOf(spells);
    }

    /** The first day of the first employment. */
    public LocalDate from() {
        return spells.getFirst().from();
    }

    /** The last day of the last employment; empty while it runs. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(spells.getLast().until());
    }

    /** How many changes of job it holds. */
    public int changes() {
        return spells.size() - 1;
    }

    /** Whether the run, its gaps included, covers a day. */
    public boolean covers(LocalDate day) {
        LocalDate until = spells.getLast().until();
        return !day.isBefore(from()) && (until == null || !day.isAfter(until));
    }
}
