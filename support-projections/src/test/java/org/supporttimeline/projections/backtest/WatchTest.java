package org.supporttimeline.projections.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.decision.RandomHistory;
import org.supporttimeline.domain.risk.RiskRule;
import org.supporttimeline.domain.risk.RiskRules;

class WatchTest {

    private static final Policies POLICIES = Policies.standard();

    @ParameterizedTest
    @EnumSource
    void looking_on_the_days_that_matter_finds_what_looking_every_day_finds(RiskRule rule) {
        for (long seed = 31; seed < 34; seed++) {
            CaseFile file = CaseFile.of(RandomHistory.of(seed, 140));
            LocalDate from = LocalDate.of(2022, 1, 1);
            LocalDate stop = LocalDate.of(2025, 7, 1);
            var watch = new Watch(rule, POLICIES);
            watch.look(file, from, stop);
            assertThat(watch.firings()).as("seed %d", seed).isEqualTo(everyDay(rule, file, from, stop));
        }
    }

    private static List<LocalDate> everyDay(RiskRule rule, CaseFile file, LocalDate from, LocalDate stop) {
        List<LocalDate> firings = new ArrayList<>();
        boolean held = false;
        for (LocalDate day = from; day.isBefore(stop); day = day.plusDays(1)) {
            boolean holds = RiskRules.why(rule, file, day, POLICIES).fired();
            if (holds && !held) {
                firings.add(day);
            }
            held = holds;
        }
        return firings;
    }
}
