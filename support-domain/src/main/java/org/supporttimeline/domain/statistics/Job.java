package org.supporttimeline.domain.statistics;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.casefile.EmploymentSpell;
import org.supporttimeline.domain.casefile.Spell;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Employment.EndedBy;
import org.supporttimeline.domain.event.Employment.LeavingReason;

/**
 * One employment.
 *
 * @param entry the entry that began it
 * @param until the last day; without an end on record the day before the next job began, or null while it runs
 * @param endEntry the entry that ended it, or null when there is none
 */
public record Job(
        UUID caseId,
        int entry,
        LocalDate from,
        Basis basis,
        @Nullable LocalDate until,
        @Nullable Integer endEntry,
        Set<LeavingReason> reasons,
        @Nullable EndedBy endedBy)
        implements Spell {

    public Job {
        reasons = Set.copyOf(reasons);
    }

    static Job of(UUID caseId, EmploymentSpell spell) {
        var end = spell.end();
        return new Job(
                caseId,
                spell.entry(),
                spell.from(),
                spell.basis(),
                spell.until(),
                end == null ? null : end.entry(),
                end == null ? Set.of() : new TreeSet<>(end.reasons()),
                end == null ? null : end.endedBy());
    }

    Job until(LocalDate day) {
        return new Job(caseId, entry, from, basis, day, endEntry, reasons, endedBy);
    }
}
