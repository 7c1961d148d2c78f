package org.supporttimeline.domain.statistics;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Bracket;
import org.supporttimeline.domain.calendar.Brackets;
import org.supporttimeline.domain.calendar.DatedValue;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.calendar.Setting;

/**
 * What a share is worth in fees, and how far it is from being worth more or less.
 *
 * @param table the row of the setting, with its source and how sure it is
 * @param up the next better bracket and how many more persons it takes among the same of all; null in the best
 * @param down the bracket below and how few persons less lead there; null when none can be lost that matters
 */
public record Worth(
        Bracket bracket,
        DatedValue table,
        @Nullable Distance up,
        @Nullable Distance down) {

    /** So many persons make the share that of another bracket. */
    public record Distance(Bracket bracket, long persons) {}

    /** The worth by the table that is in force on a day; empty for nothing of nothing and before the first known table. */
    static Optional<Worth> of(Share share, Setting setting, LocalDate day, Policies policies) {
        Policy policy = policies.on(day);
        return policy.brackets(setting)
                .filter(table -> share.all() > 0)
                .map(table -> of(share, table, policy.rule(setting)));
    }

    private static Worth of(Share share, Brackets table, DatedValue rule) {
        Bracket now = table.of(share.part(), share.all());
        Distance up = table.above(now)
                .map(better -> new Distance(better, better.least(share.all()) - share.part()))
                .orElse(null);
        long below = now.least(share.all()) - 1;
        Distance down = below < 0 ? null : new Distance(table.of(below, share.all()), share.part() - below);
        return new Worth(now, rule, up, down);
    }
}
