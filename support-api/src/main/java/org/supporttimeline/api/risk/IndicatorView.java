package org.supporttimeline.api.risk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.risk.Indicator;
import org.supporttimeline.domain.risk.Level;
import org.supporttimeline.domain.risk.RiskRule;

/**
 * A rule that holds in a case: a prompt to look, never a prediction.
 *
 * @param version of the rule
 * @param level how soon to look; none for a banner and for good news, which are no risk
 * @param since the day on which it began to hold
 * @param evidence the entries of the case that it rests on; empty where it rests on silence alone
 * @param reason what was noticed, in which window; none for readers of codes and days only
 * @param standing whether staff have responded to just this evidence
 * @param response the entry by which they did
 * @param nextStep what staff may do next; a suggestion
 */
record IndicatorView(
        RiskRule rule,
        int version,
        RiskRule.Kind kind,
        String ja,
        String en,
        @Nullable Level level,
        @Nullable String levelJa,
        LocalDate since,
        List<Integer> evidence,
        @Nullable Sentence reason,
        Indicator.Standing standing,
        @Nullable Integer response,
        Sentence nextStep) {

    /** @param readsWords whether the reader is shown sentences about the case */
    static IndicatorView of(Indicator indicator, boolean readsWords) {
        RiskRule rule = indicator.rule();
        Level level = indicator.level();
        return new IndicatorView(
                rule,
                indicator.version(),
                rule.kind(),
                rule.ja(),
                rule.en(),
                level,
                level == null ? null : level.ja(),
                indicator.since(),
                List.copyOf(indicator.evidence()),
                readsWords ? Sentence.of(indicator.reason()) : null,
                indicator.standing(),
                indicator.response(),
                Sentence.of(indicator.nextStep()));
    }

    static List<IndicatorView> of(List<Indicator> indicators, boolean readsWords) {
        return indicators.stream().map(one -> of(one, readsWords)).toList();
    }
}
