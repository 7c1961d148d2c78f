package org.supporttimeline.domain.risk;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule that holds in a case on a day: a prompt for staff to look, never a prediction. Computed and never recorded; what
 * staff did about it is recorded.
 *
 * @param level how soon to look; null for a banner and for good news, which are no risk
 * @param since the day on which it began to hold
 * @param evidence the entries that it rests on; empty where it rests on silence alone
 * @param reason what was noticed, in which window
 * @param standing whether staff have responded to just this evidence
 * @param response the entry by which they did, or null
 */
public record Indicator(
        RiskRule rule,
        @Nullable Level level,
        LocalDate since,
        SortedSet<Integer> evidence,
        Words reason,
        Standing standing,
        @Nullable Integer response) {

    public Indicator {
        evidence = Collections.unmodifiableSortedSet(new TreeSet<>(evidence));
    }

    /** What staff did about it. */
    public enum Standing {
        /** Nothing yet, or something is new since. */
        OPEN,
        /** Somebody has seen it; it stays, marked. */
        ACKNOWLEDGED,
        /** It was looked into. It is told for as long as the rule would hold, but prompts nobody. */
        CLOSED
    }

    /** The version of the rule that found it. */
    public int version() {
        return rule.version();
    }

    /** What staff may do next; a suggestion. */
    public Words nextStep() {
        return rule.nextStep();
    }

    /** Whether it still asks for somebody's eyes. */
    public boolean prompts() {
        return standing != Standing.CLOSED;
    }
}
