package org.supporttimeline.domain.risk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.AsOf;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Indicators.Response;
import org.supporttimeline.domain.risk.Finding.Holds;
import org.supporttimeline.domain.risk.Indicator.Standing;

/**
 * Which risk rules hold in a case on a day: pure, so that a past day can be asked for as well. What happened after the day is
 * left out, and the settings are those in force on it. Principles: {@code docs/explanation/risk.md}.
 */
public final class RiskRules {

    private static final Comparator<Indicator> ORDER = Comparator.comparing(
                    Indicator::level, Comparator.nullsFirst(Comparator.<Level>naturalOrder()))
            .reversed()
            .thenComparing(Indicator::rule);

    private RiskRules() {}

    /**
     * All indicators of a case on a day, the highest level first, then by rule; one for each rule that holds, also when staff
     * have closed it.
     */
    public static List<Indicator> of(CaseFile file, LocalDate day, Policies policies) {
        return of(new AsOf(file, day, policies));
    }

    /** The indicators of the case as it is looked at. */
    public static List<Indicator> of(AsOf asOf) {
        Sight sight = new Sight(asOf);
        return Arrays.stream(RiskRule.values())
                .flatMap(rule -> indicator(sight, rule, rule.judge(sight)).stream())
                .sorted(ORDER)
                .toList();
    }

    /** Whether one rule holds in a case on a day, and by which facts and thresholds. */
    public static Why why(RiskRule rule, CaseFile file, LocalDate day, Policies policies) {
        Sight sight = new Sight(new AsOf(file, day, policies));
        Finding finding = rule.judge(sight);
        return new Why(
                rule,
                day,
                indicator(sight, rule, finding).orElse(null),
                finding.entries(),
                rule.settings().stream().map(sight.policy()::rule).toList(),
                finding.words());
    }

    /**
     * Whether one rule holds in a case on a day.
     *
     * @param nextDay the first later day on which that may be otherwise if nothing new is recorded; null when it never will
     */
    public record Judged(boolean holds, @Nullable LocalDate nextDay) {}

    /** Whether one rule holds, and how long that is sure: for going through a history without looking at every day. */
    public static Judged judge(RiskRule rule, CaseFile file, LocalDate day, Policies policies) {
        AsOf asOf = new AsOf(file, day, policies);
        boolean holds = rule.judge(new Sight(asOf)) instanceof Holds;
        return new Judged(holds, asOf.nextDay().orElse(null));
    }

    /** The highest level of the indicators that nobody has closed; empty when no risk is seen. */
    public static Optional<Level> level(Collection<Indicator> indicators) {
        return indicators.stream()
                .filter(Indicator::prompts)
                .flatMap(indicator -> Stream.ofNullable(indicator.level()))
                .max(Comparator.naturalOrder());
    }

    /**
     * The first later day on which {@link #of} may give another answer if nothing new is recorded; empty when it never will.
     * It can be too early, never too late.
     */
    public static Optional<LocalDate> nextDay(CaseFile file, LocalDate day, Policies policies) {
        AsOf asOf = new AsOf(file, day, policies);
        Object _ = of(asOf);
        return asOf.nextDay();
    }

    private static Optional<Indicator> indicator(Sight sight, RiskRule rule, Finding finding) {
        return finding instanceof Holds holds ? Optional.of(indicator(sight, rule, holds)) : Optional.empty();
    }

    private static Indicator indicator(Sight sight, RiskRule rule, Holds holds) {
        Optional<Response> response = response(sight, rule, holds);
        Standing standing = response.map(done -> done.finding() == null ? Standing.ACKNOWLEDGED : Standing.CLOSED)
                .orElse(Standing.OPEN);
        return new Indicator(
                rule,
                holds.level(),
                holds.since(),
                holds.entries(),
                holds.words(),
                standing,
                response.map(Response::entry).orElse(null));
    }

    /**
     * What staff did about all of its evidence once the newest of it was there; closing it outweighs a later acknowledgement.
     */
    private static Optional<Response> response(Sight sight, RiskRule rule, Holds holds) {
        List<Response> fitting = sight.asOf().known(sight.file().indicators().responses()).stream()
                .filter(done -> done.rule().equals(rule.code()))
                .filter(done -> done.evidence().containsAll(holds.entries()))
                .filter(done -> !done.on().isBefore(holds.newest()))
                .toList();
        return fitting.reversed().stream()
                .filter(done -> done.finding() != null)
                .findFirst()
                .or(() -> fitting.reversed().stream().findFirst());
    }
}
