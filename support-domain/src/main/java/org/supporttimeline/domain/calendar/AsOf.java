package org.supporttimeline.domain.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.casefile.Dated;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/**
 * A case file looked at on one day, by the rules of that day. What happened after the day is left out, so that a past day can
 * be judged with a file that knows more.
 *
 * <p>It also finds out how long its answers hold. Whoever judges compares the day with others only through {@link #reached},
 * {@link #past} and {@link #month}, which note when they would answer otherwise; the days on which a fact or a setting begins
 * or ceases to hold are noted at once. So whatever was judged is judged the same on every day before
 * {@link #nextDay}. Made for one judgement, in one thread.
 */
public final class AsOf {

    private static final BusinessDays JAPAN = BusinessDays.japan();

    private final CaseFile file;
    private final LocalDate today;
    private final Policy policy;
    private @Nullable LocalDate next;
    private @Nullable SortedMap<FormCode, List<Submitted>> filled;
    private final Map<Clock, List<Deadline>> told = new EnumMap<>(Clock.class);

    /**
     * @param today the day for which to judge
     * @param policies the dated settings; those in force on the day decide
     */
    public AsOf(CaseFile file, LocalDate today, Policies policies) {
        this.file = file;
        this.today = today;
        this.policy = policies.on(today);
        policies.changesAfter(today).ifPresent(this::note);
        noteFacts();
    }

    /** All that is known, later days included: ask it for what held on {@link #today()}. */
    public CaseFile file() {
        return file;
    }

    /** The day for which is judged. Compare it through {@link #reached} and {@link #past} only. */
    public LocalDate today() {
        return today;
    }

    /** The settings of the day. */
    public Policy policy() {
        return policy;
    }

    /** The days on which offices work. */
    public BusinessDays businessDays() {
        return JAPAN;
    }

    /** All deadlines of the case that matter on the day, as {@link Deadlines#of} tells them. */
    public List<Deadline> deadlines() {
        return deadlines(EnumSet.allOf(DeadlineKind.class));
    }

    /** Those of some kinds; only what runs towards them is looked at, and only that decides about the next day. */
    public List<Deadline> deadlines(Set<DeadlineKind> kinds) {
        Set<Clock> clocks = EnumSet.noneOf(Clock.class);
        kinds.forEach(kind -> clocks.add(Clock.of(kind)));
        return clocks.stream()
                .flatMap(clock -> told(clock).stream())
                .filter(deadline -> kinds.contains(deadline.kind()))
                .sorted(Deadlines.ORDER)
                .toList();
    }

    private List<Deadline> told(Clock clock) {
        return told.computeIfAbsent(clock, one -> one.deadlines(this).toList());
    }

    /**
     * The first later day on which something of what has been judged by this so far might be judged otherwise, if nothing new is
     * recorded; empty when it stays as it is for good.
     */
    public Optional<LocalDate> nextDay() {
        return Optional.ofNullable(next);
    }

    /** Whether the day has come. */
    public boolean reached(LocalDate day) {
        note(day);
        return !today.isBefore(day);
    }

    /** Whether the day is over. */
    public boolean past(LocalDate day) {
        return reached(day.plusDays(1));
    }

    /** The calendar month of the day. */
    public YearMonth month() {
        YearMonth month = YearMonth.from(today);
        note(month.plusMonths(1).atDay(1));
        return month;
    }

    /** Says that the judgement might change on that day. */
    void note(LocalDate day) {
        if (day.isAfter(today) && (next == null || day.isBefore(next))) {
            next = day;
        }
    }

    /** Days on which what the file says of today changes by itself: facts yet to come, and what ends on a day. */
    private void noteFacts() {
        if (file.newestDay() != null && file.newestDay().isAfter(today)) {
            file.entries().firstDayAfter(today).ifPresent(this::note);
        }
        file.employments().ends().forEach(end -> note(end.on().plusDays(1)));
        file.preferences().wishes().forEach(wish -> noteSpan(null, wish.until()));
        file.accommodations().agreed().forEach(one -> noteSpan(one.from(), one.until()));
        file.checkIns().arrangements().forEach(one -> noteSpan(one.from(), one.until()));
        file.staffing().assigned().forEach(turn -> noteSpan(null, turn.until()));
        file.consents().given().forEach(consent -> noteSpan(null, consent.until()));
    }

    private void noteSpan(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null) {
            note(from);
        }
        if (until != null) {
            note(until.plusDays(1));
        }
    }

    /** Whether the case is in that stage. */
    public boolean in(SupportPhase phase) {
        return phase().filter(phase::equals).isPresent();
    }

    /** The stage on the day. */
    public Optional<SupportPhase> phase() {
        return file.phases().on(today);
    }

    /** The forms of the window that had been filled by the day, by kind, in the order of their periods. */
    public SortedMap<FormCode, List<Submitted>> filled() {
        if (filled == null) {
            filled = file.checkIns().filledBy(today);
        }
        return filled;
    }

    /** Those that had happened by the day. */
    public <T extends Dated> List<T> known(List<T> all) {
        return all.stream().filter(one -> !one.on().isAfter(today)).toList();
    }

    /** Those that happened from the first day until the last, and by today. */
    public <T extends Dated> List<T> within(List<T> all, LocalDate first, LocalDate last) {
        return known(all).stream()
                .filter(one -> !one.on().isBefore(first) && !one.on().isAfter(last))
                .toList();
    }

    /** The last day of that many months. */
    public LocalDate lastDay(LocalDate first, int months) {
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
        DeadlineState state = past(dueOn) ? DeadlineState.MET : state(dueOn, dueOn.minusDays(soonDays));
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
        if (past(dueOn)) {
            return DeadlineState.OVERDUE;
        }
        if (reached(dueOn)) {
            return DeadlineState.DUE_TODAY;
        }
        return reached(soonFrom) ? DeadlineState.DUE_SOON : DeadlineState.UPCOMING;
    }
}
