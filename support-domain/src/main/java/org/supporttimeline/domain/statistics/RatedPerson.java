package org.supporttimeline.domain.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.PersonId;

/**
 * Somebody behind a retention rate.
 *
 * @param cases the cases that were looked at
 * @param usedFrom first day of the service within the window; null for somebody counted as a hire
 * @param usedUntil last day of the service; null while it was used on the judged day, and for a hire
 * @param hiredOn first day of the employment that counts; null when no job is on record
 * @param sixMonthsOn last day of its first six months
 * @param counted how the person counts by the readings in force
 */
public record RatedPerson(
        PersonId person,
        List<UUID> cases,
        @Nullable LocalDate usedFrom,
        @Nullable LocalDate usedUntil,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate sixMonthsOn,
        Status status,
        Counted counted) {

    public RatedPerson {
        cases = List.copyOf(cases);
    }

    /** Whether one can suppose that the person stays: their employment is not known to have ended. */
    public boolean mayStay() {
        return counted == Counted.DOES_NOT_CONTINUE && status.state() != Status.State.LEFT;
    }

    RatedPerson supposing(Set<UUID> leaving, Set<UUID> staying) {
        if (cases.stream().anyMatch(leaving::contains)) {
            return counting(Counted.DOES_NOT_CONTINUE);
        }
        return mayStay() && cases.stream().anyMatch(staying::contains) ? counting(Counted.CONTINUES) : this;
    }

    private RatedPerson counting(Counted otherwise) {
        return new RatedPerson(person, cases, usedFrom, usedUntil, hiredOn, sixMonthsOn, status, otherwise);
    }

    /** How somebody counts. */
    public enum Counted {
        /** In numerator and denominator. */
        CONTINUES,
        /** In the denominator only. */
        DOES_NOT_CONTINUE,
        /** In neither. */
        LEFT_OUT
    }
}
