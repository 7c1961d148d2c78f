package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.Phase.Outcome;
import org.supporttimeline.domain.event.Phase.PhaseChanged;
import org.supporttimeline.domain.event.Phase.PhaseReason;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/** The stages that the case went through, each from its first day until the day before the next. */
public record Phases(@Ja("段階の移行") List<Step> steps) {

    static final Phases EMPTY = new Phases(List.of());

    public Phases {
        steps = List.copyOf(steps);
    }

    /** The case entered a stage; the intake enters {@link SupportPhase#INTAKE} and has no reason. */
    public record Step(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("段階") SupportPhase to,
            @Ja("理由") @Nullable PhaseReason reason,
            @Ja("終了時の状況") @Nullable Outcome outcome)
            implements Dated {}

    /**
     * A stretch of days in one stage.
     *
     * @param until the last day, or null while it lasts; before {@code from} when the next stage began on the same day
     */
    public record Span(
            SupportPhase phase, LocalDate from, @Nullable LocalDate until, Step begun) {
        /** Whether the day lies in it. */
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** All stretches in the order of their days. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            LocalDate until = i + 1 < steps.size() ? steps.get(i + 1).on().minusDays(1) : null;
            spans.add(new Span(step.to(), step.on(), until, step));
        }
        return List.copyOf(spans);
    }

    /** The stage on a day; empty before the intake. Of several changes on one day the last entry counts. */
    public Optional<SupportPhase> on(LocalDate day) {
        return stepOn(day).map(Step::to);
    }

    /** The change by which the stage on a day was entered. */
    public Optional<Step> stepOn(LocalDate day) {
        return ByDay.lastOn(steps, day);
    }

    /** The stretch that a day lies in. */
    public Optional<Span> spanOn(LocalDate day) {
        return spans().reversed().stream().filter(span -> span.covers(day)).findFirst();
    }

    /** The newest stage. */
    public Optional<SupportPhase> current() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast().to());
    }

    /** The stretches in one stage. */
    public List<Span> spansOf(SupportPhase phase) {
        return spans().stream().filter(span -> span.phase() == phase).toList();
    }

    boolean resumed(LocalDate after, LocalDate day) {
        return steps.stream()
                .anyMatch(step -> step.reason() == PhaseReason.REGULAR_CONTACT_RESUMED
                        && step.on().isAfter(after)
                        && !step.on().isAfter(day));
    }

    Phases begun(LocalDate on, int entry) {
        return new Phases(ByDay.insert(steps, new Step(on, entry, SupportPhase.INTAKE, null, null)));
    }

    Phases with(int entry, PhaseChanged fact) {
        return new Phases(ByDay.insert(steps, new Step(fact.on(), entry, fact.to(), fact.reason(), fact.outcome())));
    }
}
