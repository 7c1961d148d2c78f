package org.supporttimeline.api.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.risk.Sentence;
import org.supporttimeline.domain.risk.Indicator;
import org.supporttimeline.domain.risk.Level;
import org.supporttimeline.domain.risk.RiskRule;

/**
 * An indicator that was raised or cleared, or stands otherwise.
 *
 * @param version of the rule
 * @param before how it stood; none when it was raised
 * @param after how it stands; none when it was cleared
 */
public record IndicatorChange(
        What change,
        RiskRule rule,
        int version,
        String ja,
        String en,
        @Nullable IndicatorStanding before,
        @Nullable IndicatorStanding after) {

    /** What became of it. */
    public enum What {
        /** The rule holds and did not before. */
        RAISED,
        /** The rule does not hold any more. */
        CLEARED,
        /** The rule holds by other evidence, at another level, or staff have responded. */
        CHANGED
    }

    /**
     * How an indicator stands.
     *
     * @param reason none for readers of codes and days only
     */
    public record IndicatorStanding(
            @Nullable Level level,
            LocalDate since,
            SortedSet<Integer> evidence,
            Indicator.Standing standing,
            @Nullable Integer response,
            @Nullable Sentence reason) {

        private static @Nullable IndicatorStanding of(@Nullable Indicator indicator, boolean readsWords) {
            return indicator == null
                    ? null
                    : new IndicatorStanding(
                            indicator.level(),
                            indicator.since(),
                            indicator.evidence(),
                            indicator.standing(),
                            indicator.response(),
                            readsWords ? Sentence.of(indicator.reason()) : null);
        }
    }

    /** What differs, by rule. */
    static List<IndicatorChange> between(List<Indicator> before, List<Indicator> after, boolean readsWords) {
        Map<RiskRule, Indicator> known = byRule(before);
        Map<RiskRule, Indicator> now = byRule(after);
        List<IndicatorChange> changes = new ArrayList<>();
        for (RiskRule rule : RiskRule.values()) {
            Indicator one = known.get(rule);
            Indicator other = now.get(rule);
            if (one == null ? other != null : !one.equals(other)) {
                What change = one == null ? What.RAISED : other == null ? What.CLEARED : What.CHANGED;
                changes.add(new IndicatorChange(
                        change,
                        rule,
                        rule.version(),
                        rule.ja(),
                        rule.en(),
                        IndicatorStanding.of(one, readsWords),
                        IndicatorStanding.of(other, readsWords)));
            }
        }
        return List.copyOf(changes);
    }

    private static Map<RiskRule, Indicator> byRule(List<Indicator> indicators) {
        Map<RiskRule, Indicator> byRule = new EnumMap<>(RiskRule.class);
        indicators.forEach(indicator -> byRule.put(indicator.rule(), indicator));
        return byRule;
    }
}
