package org.supporttimeline.domain.decision;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supporttimeline.domain.casefile.Phases.Step;
import org.supporttimeline.domain.event.Phase;
import org.supporttimeline.domain.event.Phase.ContactWish;
import org.supporttimeline.domain.event.Phase.PhaseChanged;
import org.supporttimeline.domain.event.Phase.PhaseReason;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** The ways between the stages, re-use, and what both sides agreed about contact. */
final class PhaseRules {

    /** From closed the ways are those from the intake: a reopened case may enter at any stage. */
    static final Map<SupportPhase, Set<SupportPhase>> WAYS = Map.of(
            SupportPhase.INTAKE,
            Set.of(
                    SupportPhase.TRANSITION,
                    SupportPhase.PLACEMENT,
                    SupportPhase.RETENTION,
                    SupportPhase.FOLLOW_UP,
                    SupportPhase.CLOSED),
            SupportPhase.TRANSITION,
            Set.of(SupportPhase.PLACEMENT, SupportPhase.CLOSED),
            SupportPhase.PLACEMENT,
            Set.of(SupportPhase.TRANSITION, SupportPhase.RETENTION, SupportPhase.FOLLOW_UP, SupportPhase.CLOSED),
            SupportPhase.RETENTION,
            Set.of(SupportPhase.TRANSITION, SupportPhase.FOLLOW_UP, SupportPhase.CLOSED),
            SupportPhase.FOLLOW_UP,
            Set.of(SupportPhase.TRANSITION, SupportPhase.PLACEMENT, SupportPhase.RETENTION, SupportPhase.CLOSED),
            SupportPhase.CLOSED,
            Set.of(
                    SupportPhase.INTAKE,
                    SupportPhase.TRANSITION,
                    SupportPhase.PLACEMENT,
                    SupportPhase.RETENTION,
                    SupportPhase.FOLLOW_UP));

    /** Stages that a person reaches by working; from them transition support is used again only when that is granted. */
    private static final Set<SupportPhase> AT_WORK =
            Set.of(SupportPhase.PLACEMENT, SupportPhase.RETENTION, SupportPhase.FOLLOW_UP);

    private PhaseRules() {}

    static void check(Judged by, Phase fact, Findings findings) {
        switch (fact) {
            case Phase.PhaseChanged it -> changed(by, it, findings);
            case Phase.ContactPreferenceSet it -> {
                boolean regular = it.wish() == ContactWish.REGULAR;
                findings.require(regular == (it.everyDays() != null), Rule.INTERVAL_EXACTLY_WHEN_REGULAR, "everyDays");
                findings.between(1, it.everyDays(), 366, "everyDays");
                findings.ordered(it.on(), it.until(), "until");
            }
            case Phase.RegularContactEndAgreed it -> JobSearchRules.side(it.party(), findings);
            case Phase.ReuseDecided it -> {}
            case Phase.FollowUpArranged it -> findings.ordered(it.on(), it.checkOn(), "checkOn");
            case Phase.ReuseRequested it -> {}
            case Phase.ExitEvaluated it -> {}
            case Phase.HandoverShared it -> {}
        }
    }

    private static void changed(Judged by, PhaseChanged it, Findings findings) {
        findings.require(
                (it.to() == SupportPhase.CLOSED) == (it.outcome() != null),
                Rule.OUTCOME_EXACTLY_WHEN_CLOSED,
                "outcome");
        Optional<Step> before = by.file().phases().stepOn(it.on());
        if (before.isEmpty()) {
            findings.add(Rule.PHASE_EDGE, "on");
            return;
        }
        Step entered = new Step(it.on(), 0, it.to(), it.reason(), it.outcome());
        way(by, before.get(), entered, before.get().entry(), findings);
        following(by, it.on()).ifPresent(next -> way(by, entered, next, next.entry(), findings));
    }

    private static void way(Judged by, Step from, Step to, int collides, Findings findings) {
        findings.require(leads(from.to(), to.to()), Rule.PHASE_EDGE, "to", collides);
        findings.require(
                (from.to() == SupportPhase.CLOSED) == (to.reason() == PhaseReason.REOPENED),
                Rule.REOPENED_EXACTLY_AFTER_CLOSING,
                "reason",
                collides);
        findings.require(
                to.to() != SupportPhase.TRANSITION
                        || !AT_WORK.contains(from.to())
                        || by.file()
                                .reuse()
                                .granted(SupportService.TRANSITION, from.on(), to.on())
                                .isPresent(),
                Rule.REUSE_GRANTED,
                "to",
                collides);
    }

    /** A change that is recorded late must also lead on to the one that came after it. */
    private static Optional<Step> following(Judged by, LocalDate on) {
        return by.file().phases().steps().stream()
                .filter(step -> step.on().isAfter(on))
                .findFirst();
    }

    private static boolean leads(SupportPhase from, SupportPhase to) {
        return WAYS.getOrDefault(from, Set.of()).contains(to);
    }
}
