package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Attention.Finding;
import org.supporttimeline.domain.event.Attention.IndicatorAcknowledged;
import org.supporttimeline.domain.event.Attention.IndicatorClosed;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.RuleCode;

/** What staff did about indicators, for the window. The indicators themselves are computed. */
public record Indicators(@Ja("気づきへの対応") List<Response> responses) {

    static final Indicators EMPTY = new Indicators(List.of());

    public Indicators {
        responses = List.copyOf(responses);
    }

    /**
     * Somebody acknowledged or closed an indicator.
     *
     * @param evidence the entries that the indicator rested on
     * @param finding what it turned out to be; null when it was acknowledged only
     */
    public record Response(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("規則") RuleCode rule,
            @Ja("もとにした記録の番号") SortedSet<Integer> evidence,
            @Ja("見てわかったこと") @Nullable Finding finding)
            implements Dated {
        public Response {
            evidence = Sorted.set(evidence);
        }
    }

    /** The last response to a rule on or before a day. */
    public Optional<Response> last(RuleCode rule, LocalDate day) {
        return ByDay.lastOn(
                responses.stream()
                        .filter(response -> response.rule().equals(rule))
                        .toList(),
                day);
    }

    Indicators with(int entry, IndicatorAcknowledged fact) {
        return new Indicators(
                ByDay.insert(responses, new Response(fact.on(), entry, fact.rule(), fact.evidence(), null)));
    }

    Indicators with(int entry, IndicatorClosed fact) {
        return new Indicators(
                ByDay.insert(responses, new Response(fact.on(), entry, fact.rule(), fact.evidence(), fact.outcome())));
    }

    Indicators since(LocalDate day) {
        List<Response> kept = ByDay.since(responses, day);
        return kept.size() == responses.size() ? this : new Indicators(kept);
    }
}
