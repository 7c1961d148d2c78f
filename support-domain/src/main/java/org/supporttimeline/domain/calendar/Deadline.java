package org.supporttimeline.domain.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One thing that is due in a case, as it stood on the day for which it was asked.
 *
 * @param from the day that it counts from, or the first day on which it can be done
 * @param dueOn the last day on which it is in time; for a day that is waited for, that day
 * @param binding whether law, ordinance or fee conditions ask for it, or only a promise or a good habit
 * @param entries the entries that it rests on, and those that meet it
 * @param settings the dated settings that it follows from
 */
public record Deadline(
        DeadlineKind kind,
        LocalDate from,
        LocalDate dueOn,
        DeadlineState state,
        Binding binding,
        SortedSet<Integer> entries,
        Set<Setting> settings) {

    public Deadline {
        entries = Collections.unmodifiableSortedSet(new TreeSet<>(entries));
        EnumSet<Setting> own = EnumSet.noneOf(Setting.class);
        own.addAll(settings);
        settings = Collections.unmodifiableSet(own);
    }

    /** How far a deadline binds. */
    public enum Binding {
        /** Law, ordinance or a condition of the fee. */
        LEGAL,
        /** Best effort, a promise to somebody, or the office's own aim. */
        SOFT
    }

    /** Days from a day until it is due; negative when that has passed. */
    public long daysLeft(LocalDate day) {
        return ChronoUnit.DAYS.between(day, dueOn);
    }
}
