package org.supporttimeline.domain.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Dated;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/**
 * A case file looked at on one day, by the rules of that day. What happened after the day is left out, so that a past day can
 * be judged with a file that knows more.
 */
record AsOf(CaseFile file, LocalDate today, Policy policy, BusinessDays businessDays) {

    /** Whether the case is in that stage. */
    boolean in(SupportPhase phase) {
        return phase().filter(phase::equals).isPresent();
    }

    /** The stage on the day. */
    Optional<SupportPhase> phase() {
        return file.phases().on(today);
    }

    /** Those that had happened by the day. */
    <T extends Dated> List<T> known(List<T> all) {
        return all.stream().filter(one -> !one.on().isAfter(today)).toList();
    }

    /** Those that happened from the first day until the last, and by today. */
    <T extends Dated> List<T> within(List<T> all, LocalDate first, LocalDate last) {
        return known(all).stream()
                .filter(one -> !one.on().isBefore(first) && !one.on().isAfter(last))
                .toList();
    }

    /** The last day of that many months. */
    LocalDate lastDay(LocalDate first, int months) {
        return Months.lastDay(first, months, policy.monthCounting());
    }

    /** Something that must be done by a day, and has not been. */
    Deadline open(
            DeadlineKind kind,
            Binding binding,
            LocalDate from,
            LocalDate dueOn,
            int soonDays,
            Collection<Integer> entries,
            Set<Setting> settings) {
        return of(kind, binding, from, dueOn, state(dueOn, dueOn.minusDays(soonDays)), entries, settings);
    }

    /** A day that is waited for: once it has come, it is met. */
    Deadline awaited(
            DeadlineKind kind,
            Binding binding,
            LocalDate from,
            LocalDate dueOn,
            int soonDays,
            Collection<Integer> entries,
            Set<Setting> settings) {
        DeadlineState state = dueOn.isBefore(today) ? DeadlineState.MET : state(dueOn, dueOn.minusDays(soonDays));
        return of(kind, binding, from, dueOn, state, entries, settings);
    }

    /** Something that has been done in time. */
    Deadline met(
            DeadlineKind kind,
            Binding binding,
            LocalDate from,
            LocalDate dueOn,
            Collection<Integer> entries,
            Set<Setting> settings) {
        return of(kind, binding, from, dueOn, DeadlineState.MET, entries, settings);
    }

    Deadline of(
            DeadlineKind kind,
            Binding binding,
            LocalDate from,
            LocalDate dueOn,
            DeadlineState state,
            Collection<Integer> entries,
            Set<Setting> settings) {
        return new Deadline(kind, from, dueOn, state, binding, new TreeSet<>(entries), settings);
    }

    /** How something not yet done stands, when it is near from a day on. */
    DeadlineState state(LocalDate dueOn, LocalDate soonFrom) {
        if (today.isAfter(dueOn)) {
            return DeadlineState.OVERDUE;
        }
        if (today.equals(dueOn)) {
            return DeadlineState.DUE_TODAY;
        }
        return today.isBefore(soonFrom) ? DeadlineState.UPCOMING : DeadlineState.DUE_SOON;
    }
}
