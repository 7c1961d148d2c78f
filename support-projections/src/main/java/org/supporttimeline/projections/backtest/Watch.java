package org.supporttimeline.projections.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.risk.RiskRule;
import org.supporttimeline.domain.risk.RiskRules;
import org.supporttimeline.domain.risk.RiskRules.Judged;

/** One reading of the rule, going through one case from day to day. */
final class Watch {

    private final RiskRule rule;
    private final Policies policies;
    private final List<LocalDate> firings = new ArrayList<>();
    private boolean held;

    Watch(RiskRule rule, Policies policies) {
        this.rule = rule;
        this.policies = policies;
    }

    /**
     * Looks at the case as it was known from a day on, on the days on which the answer may change.
     *
     * @param stop the day on which more is known
     */
    void look(CaseFile file, LocalDate from, LocalDate stop) {
        LocalDate day = from;
        while (day.isBefore(stop)) {
            Judged judged = RiskRules.judge(rule, file, day, policies);
            if (judged.holds() && !held) {
                firings.add(day);
            }
            held = judged.holds();
            day = judged.nextDay() == null ? stop : judged.nextDay();
        }
    }

    /** The case is not open: nothing is looked for. */
    void rest() {
        held = false;
    }

    /** The days on which the rule began to hold, in order. */
    List<LocalDate> firings() {
        return firings;
    }
}
