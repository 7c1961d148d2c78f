package org.supporttimeline.api.due;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Confidence;
import org.supporttimeline.domain.calendar.DatedValue;
import org.supporttimeline.domain.calendar.Deadline;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.calendar.Setting;
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
        List<Rule> settings) {

    /**
     * A dated setting as it is in force on the day asked for.
     *
     * @param value as written in the settings: a number, words of a reading, or channels
     */
    record Rule(
            String setting,
            String ja,
            String en,
            List<String> value,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            Confidence confidence,
            @Nullable String verifiedBy) {

        static Rule of(DatedValue row) {
            Setting setting = row.setting();
            return new Rule(
                    setting.key(),
                    setting.ja(),
                    setting.en(),
                    row.words(),
                    row.validFrom(),
                    row.validTo(),
                    row.source(),
                    row.confidence(),
                    row.verifiedBy());
        }
    }

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
                        .map(Rule::of)
                        .toList());
    }
}
