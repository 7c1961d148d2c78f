package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.casefile.Employments.Change;
import org.supporttimeline.domain.casefile.Employments.End;
import org.supporttimeline.domain.casefile.Employments.Start;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.Employment.LeaveKind;

/**
 * One employment from its first day, read out of {@link Employments}.
 *
 * @param end how it ended; null while it runs, or when a next one began without word of this one's end
 * @param until the last day; without an end the day before the next employment began, or null while it runs
 */
public record EmploymentSpell(
        Start start, @Nullable End end, @Nullable LocalDate until, List<Leave> leaves, List<Change> changes)
        implements Spell {

    public EmploymentSpell {
        leaves = List.copyOf(leaves);
        changes = List.copyOf(changes);
    }

    /**
     * A leave of absence within an employment.
     *
     * @param until the last day of leave; null while it lasts
     * @param returned the entry of the return to work, or null when there was none
     */
    public record Leave(
            int entry,
            LocalDate from,
            @Nullable LocalDate until,
            LeaveKind kind,
            @Nullable LocalDate expectedUntil,
            @Nullable Integer returned) {
        /** Whether the person was on leave that day. */
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** The first day at work. */
    @Override
    public LocalDate from() {
        return start.on();
    }

    @Override
    public Basis basis() {
        return start.basis();
    }

    /** The entry that began it, by which it is known. */
    public int entry() {
        return start.entry();
    }

    /** Whether the person was employed here on that day, leave included. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from()) && (until == null || !day.isAfter(until));
    }

    /** The leave that a day lies in. */
    public Optional<Leave> leaveOn(LocalDate day) {
        return leaves.stream().filter(leave -> leave.covers(day)).findFirst();
    }

    /** Whether the employer knew of the disability on a day. */
    public Disclosure disclosureOn(LocalDate day) {
        Disclosure known = start.disclosure();
        for (Change change : changes) {
            if (change.disclosure() != null && !change.on().isAfter(day)) {
                known = change.disclosure();
            }
        }
        return known;
    }

    /** Since when the employer has known of the disability without a break, as of a day; empty when it does not. */
    public Optional<LocalDate> openSince(LocalDate day) {
        LocalDate since = start.disclosure() == Disclosure.OPEN ? from() : null;
        for (Change change : changes) {
            if (change.disclosure() != null && !change.on().isAfter(day)) {
                since = change.disclosure() != Disclosure.OPEN ? null : since == null ? change.on() : since;
            }
        }
        return Optional.ofNullable(since);
    }

    /** The weekly working time in minutes that was agreed on a day. */
    public int weeklyMinutesOn(LocalDate day) {
        int minutes = start.weeklyMinutes();
        for (Change change : changes) {
            if (change.weeklyMinutes() != null && !change.on().isAfter(day)) {
                minutes = change.weeklyMinutes();
            }
        }
        return minutes;
    }

    /** The day on which the contract was to end, as agreed on a day; empty when it has no end. */
    public Optional<LocalDate> contractUntilOn(LocalDate day) {
        LocalDate agreed = start.contractUntil();
        for (Change change : changes) {
            if (change.contractUntil() != null && !change.on().isAfter(day)) {
                agreed = change.contractUntil();
            }
        }
        return Optional.ofNullable(agreed);
    }
}
