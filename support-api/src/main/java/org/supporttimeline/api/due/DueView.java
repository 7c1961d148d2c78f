package org.supporttimeline.api.due;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.supporttimeline.api.web.SettingInForce;
import org.supporttimeline.domain.calendar.Deadline;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.due.DueItem;

/**
 * One thing that is due and not yet met.
 *
 * @param from the day that it counts from, or the first on which it can be done
 * @param daysLeft days from the day asked for until it is due; negative when that has passed
 * @param staff who is in charge of the case
 * @param entries the entries of the case that it follows from
 * @param settings the dated settings that it follows from
 */
record DueView(
        UUID caseId,
        OfficeId office,
        DeadlineKind kind,
        String ja,
        String en,
        LocalDate from,
        LocalDate dueOn,
        long daysLeft,
        DeadlineState state,
        String stateJa,
        Deadline.Binding binding,
        List<StaffId> staff,
        List<Integer> entries,
        List<SettingInForce> settings) {

    /** @param policy the settings of the day from which the days left are counted */
    static DueView of(DueItem item, Policy policy) {
        return new DueView(
                item.caseId(),
                item.office(),
                item.kind(),
                item.kind().ja(),
                item.kind().en(),
                item.from(),
                item.dueOn(),
                item.daysLeft(policy.day()),
                item.state(),
                item.state().ja(),
                item.binding(),
                item.staff(),
                item.entries(),
                item.settings().stream()
                        .sorted()
                        .map(policy::rule)
                        .map(SettingInForce::of)
                        .toList());
    }
}
