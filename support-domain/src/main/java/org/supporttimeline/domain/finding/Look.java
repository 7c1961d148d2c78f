package org.supporttimeline.domain.finding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.BusinessDays;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Phases.Span;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.finding.History.Amended;
import org.supporttimeline.domain.risk.Words;

/** A case as an inspector looks at it on a day: its file, everything that was written, and the settings of any day. */
final class Look {

    private static final BusinessDays JAPAN = BusinessDays.japan();

    private final CaseFile file;
    private final History history;
    private final LocalDate day;
    private final Policies policies;
    private final @Nullable Passages passages;
    private final Map<Class<?>, List<Told<Fact>>> byType;
    private final Map<LocalDate, Policy> known = new HashMap<>();
    private @Nullable List<Plan> plans;

    /** @param passages what was written in words, folded for comparison; null for who may not read it */
    Look(CaseFile file, History history, LocalDate day, Policies policies, @Nullable Passages passages) {
        this.file = file;
        this.history = history;
        this.day = day;
        this.policies = policies;
        this.passages = passages;
        this.byType = history.facts().stream()
                .collect(Collectors.groupingBy(told -> told.fact().getClass()));
    }

    CaseFile file() {
        return file;
    }

    LocalDate day() {
        return day;
    }

    Policies policies() {
        return policies;
    }

    /** What was written in words; nothing when it was not opened. */
    Passages passages() {
        return passages == null ? Passages.NONE : passages;
    }

    /** Whether all words could be read. */
    boolean readsWords() {
        return passages != null && passages.complete();
    }

    Policy policy(LocalDate on) {
        return known.computeIfAbsent(on, policies::on);
    }

    /** All facts that count, until the day. */
    List<Told<Fact>> facts() {
        return history.facts();
    }

    /** Those of one type, by day, then by entry. */
    <F extends Fact> Stream<Told<F>> told(Class<F> type) {
        return byType.getOrDefault(type, List.of()).stream().flatMap(told -> told.as(type).stream());
    }

    /** All plans with their steps, by the first day of their period. */
    List<Plan> plans() {
        if (plans == null) {
            plans = Plan.all(this);
        }
        return plans;
    }

    List<Amended> amendments() {
        return history.amendments();
    }

    /** The stretches of a stage that had begun by the day. */
    List<Span> spans(SupportPhase phase) {
        return file.phases().spansOf(phase).stream()
                .filter(span -> !span.from().isAfter(day))
                .filter(span -> span.until() == null || !span.until().isBefore(span.from()))
                .toList();
    }

    /** The day of the intake. */
    LocalDate opened() {
        List<Span> spans = file.phases().spans();
        return spans.isEmpty() ? LocalDate.MIN : spans.getFirst().from();
    }

    /** The last day of a stretch that has come. */
    LocalDate lastDay(Span span) {
        LocalDate until = span.until();
        return until == null || until.isAfter(day) ? day : until;
    }

    /** Whether support for which records are owed ran on a day. */
    boolean inService(LocalDate on) {
        return file.phases()
                .on(on)
                .filter(phase -> phase == SupportPhase.TRANSITION || phase == SupportPhase.RETENTION)
                .isPresent();
    }

    /** Whether something of a day was written down as soon as the settings ask for it. */
    boolean inTime(LocalDate on, LocalDate recordedOn) {
        int allowed = policy(recordedOn).businessDays(Setting.LATE_ENTRY);
        return recordedOn.isBefore(JAPAN.after(on, allowed + 1));
    }

    /** Something stands out, and nothing that is recorded later mends it. */
    Finding stands(FindingRule rule, Collection<Integer> entries, LocalDate from, LocalDate until, Words words) {
        return new Finding(rule, rule.weight(policy(day)), sorted(entries), from, until, words, null);
    }

    /**
     * Something had to be done by a day.
     *
     * @param done what does it, if anything
     * @return empty when it was done by then and written down soon, or when the day is not over
     */
    Optional<Finding> due(
            FindingRule rule,
            Collection<Integer> entries,
            LocalDate from,
            LocalDate due,
            Words words,
            Stream<Shown> done) {
        Optional<Shown> first = done.min(Comparator.comparing(Shown::recordedOn).thenComparingInt(Shown::entry));
        boolean met = first.filter(shown -> !shown.on().isAfter(due) && inTime(due, shown.recordedOn()))
                .isPresent();
        if (met || !day.isAfter(due)) {
            return Optional.empty();
        }
        SortedSet<Integer> concerned = sorted(entries);
        first.ifPresent(shown -> concerned.add(shown.entry()));
        Mended mended = first.map(shown -> mended(shown, due)).orElse(null);
        return Optional.of(new Finding(rule, rule.weight(policy(day)), concerned, from, due, words, mended));
    }

    static Mended mended(Shown shown, LocalDate due) {
        LocalDate last = shown.recordedOn().isAfter(shown.on()) ? shown.recordedOn() : shown.on();
        return new Mended(shown.entry(), shown.on(), shown.recordedOn(), last.toEpochDay() - due.toEpochDay());
    }

    private static SortedSet<Integer> sorted(Collection<Integer> entries) {
        return new TreeSet<>(entries);
    }
}
