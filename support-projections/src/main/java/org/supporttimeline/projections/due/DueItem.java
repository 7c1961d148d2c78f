package org.supporttimeline.projections.due;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.supporttimeline.domain.calendar.Deadline;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;

/**
 * One thing that is due in a case and not yet met.
 *
 * @param office the office that keeps the case
 * @param nth tells apart what agrees in day, kind and first entry: 1, 2 …
 * @param from the day that it counts from, or the first on which it can be done
 * @param dueOn the last day on which it is in time
 * @param staff who is in charge of the case, each once
 * @param entries the entries that it rests on, and those that meet it in part
 * @param settings the dated settings that it follows from
 */
public record DueItem(
        UUID caseId,
        OfficeId office,
        DeadlineKind kind,
        int nth,
        LocalDate from,
        LocalDate dueOn,
        DeadlineState state,
        Deadline.Binding binding,
        List<StaffId> staff,
        List<Integer> entries,
        Set<Setting> settings) {

    public DueItem {
        staff = List.copyOf(staff);
        entries = List.copyOf(entries);
        settings = Set.copyOf(settings);
    }

    /** Days from a day until it is due; negative when that has passed. */
    public long daysLeft(LocalDate day) {
        return ChronoUnit.DAYS.between(day, dueOn);
    }

    /** The entry that it rests on first; 0 when none. */
    public int entryNo() {
        return entries.isEmpty() ? 0 : entries.getFirst();
    }
}
