package org.supporttimeline.projections.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.projections.backtest.History.concern;
import static org.supporttimeline.projections.backtest.History.day;
import static org.supporttimeline.projections.backtest.History.ended;
import static org.supporttimeline.projections.backtest.History.lowWeek;
import static org.supporttimeline.projections.backtest.History.resolved;
import static org.supporttimeline.projections.projector.Facts.fact;
import static org.supporttimeline.projections.projector.Facts.phase;
import static org.supporttimeline.projections.projector.Facts.retract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.risk.RiskRule;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.backtest.Figures.Lead;

class CaseWalkTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 6, 30);
    private static final int HORIZON = 60;

    private static CaseWalk.Sum walked(RiskRule rule, Map<String, String> changes, History... cases) {
        Trial trial = Trial.of(rule, changes, HORIZON);
        Policies inForce = Policies.standard();
        var walk = new CaseWalk(trial, List.of(inForce, trial.applied(inForce)), OfficeScope.EVERYWHERE, UNTIL);
        for (History one : cases) {
            walk.walk(one.entries());
        }
        return CaseWalk.sum(List.of(walk), HORIZON);
    }

    private static Figures figures(RiskRule rule, History... cases) {
        return walked(rule, Map.of(), cases).tallies().getFirst().figures(1);
    }

    @Test
    void firings_and_endings_are_matched_within_the_horizon() {
        History warned = History.of(1).with(concern("2026-01-10")).recorded(day("2026-02-03"), ended("2026-02-01"));
        History inVain = History.of(2)
                .with(concern("2026-03-01"), resolved("2026-03-05", 3), concern("2026-04-01"), concern("2026-04-03"));
        History unforeseen = History.of(3).with(ended("2026-03-15"));
        History tooEarly = History.of(4).with(concern("2026-01-06"), resolved("2026-01-07", 3), ended("2026-04-30"));
        History recent = History.of(5).with(concern("2026-06-10"));

        CaseWalk.Sum sum = walked(RiskRule.R10, Map.of(), warned, inVain, unforeseen, tooEarly, recent);
        assertThat(sum.cases()).isEqualTo(5);
        assertThat(sum.days()).isEqualTo(5 * 177); // from 5 January to 30 June, both included
        assertThat(sum.endings()).isEqualTo(3);
        assertThat(sum.tallies().getFirst().figures(10))
                .isEqualTo(new Figures(5, 0.5, 1, new Lead(22, 22, 22), 2, 1, 3, 1));
    }

    @Test
    void the_days_before_an_ending_are_counted_from_the_first_firing_within_the_horizon() {
        History twice = History.of(1)
                .with(concern("2026-03-01"), resolved("2026-03-05", 3), concern("2026-03-20"), ended("2026-04-01"));
        Figures figures = figures(RiskRule.R10, twice);
        assertThat(figures.lead()).isEqualTo(new Lead(31, 31, 31));
        assertThat(figures.preceded()).isEqualTo(1);
        assertThat(figures.followed()).isEqualTo(2);
    }

    @Test
    void quartiles_are_of_all_endings_that_were_preceded() {
        History[] cases = new History[4];
        for (int i = 0; i < 4; i++) {
            cases[i] = History.of(i).with(concern("2026-02-01"), ended("2026-02-1" + i)); // 9, 10, 11 and 12 days
        }
        assertThat(figures(RiskRule.R10, cases).lead()).isEqualTo(new Lead(9, 10, 11));
    }

    @Test
    void what_was_recorded_only_after_the_ending_does_not_precede_it() {
        History late = History.of(1)
                .recorded(day("2026-02-01"), ended("2026-02-01"))
                .recorded(day("2026-02-05"), concern("2026-01-10"));
        Figures figures = figures(RiskRule.R10, late);
        assertThat(figures.preceded()).isZero();
        assertThat(figures.notPreceded()).isEqualTo(1);
        assertThat(figures.notFollowed()).isEqualTo(1);
    }

    @Test
    void what_was_known_then_counts_although_it_was_retracted_later() {
        History retracted = History.of(1)
                .with(concern("2026-01-10"))
                .recorded(day("2026-01-12"), retract(3))
                .with(ended("2026-02-01"));
        Figures figures = figures(RiskRule.R10, retracted);
        assertThat(figures.firings()).isEqualTo(1);
        assertThat(figures.preceded()).isEqualTo(1);
    }

    @Test
    void what_was_retracted_on_the_same_day_was_never_noticed() {
        History mistaken = History.of(1).recorded(day("2026-01-10"), concern("2026-01-10"), retract(3));
        assertThat(figures(RiskRule.R10, mistaken).firings()).isZero();
    }

    @Test
    void a_setting_that_is_tried_changes_only_what_is_tried() {
        History low = History.of(1)
                .with(lowWeek("2026-01-11"), lowWeek("2026-01-18"), lowWeek("2026-01-25"), ended("2026-02-08"));
        CaseWalk.Sum three = walked(RiskRule.R1, Map.of("rhythm-forms", "3"), low);
        assertThat(three.tallies().getFirst().figures(1).lead()).isEqualTo(new Lead(21, 21, 21));
        assertThat(three.tallies().getLast().figures(1).lead()).isEqualTo(new Lead(14, 14, 14));
        CaseWalk.Sum four = walked(RiskRule.R1, Map.of("rhythm-forms", "4"), low);
        assertThat(four.tallies().getFirst().figures(1).firings()).isEqualTo(1);
        assertThat(four.tallies().getLast().figures(1).firings()).isZero();
        assertThat(four.tallies().getLast().figures(1).notPreceded()).isEqualTo(1);
    }

    @Test
    void a_rule_fires_also_on_a_day_on_which_nothing_was_recorded() {
        History silent = History.of(1).with(fact("ConsultationReceived", """
                        {"on":"2026-01-07","from":"CLIENT","channel":"PHONE","side":"LIFE","themes":[]}""")).with(ended("2026-01-16"));
        // Wednesday; owed by Friday, so the rule holds on Saturday, six days before
        assertThat(figures(RiskRule.R8, silent).lead()).isEqualTo(new Lead(6, 6, 6));
    }

    @Test
    void a_closed_case_is_not_observed() {
        History closed = History.of(1).with(phase(day("2026-01-15"), SupportPhase.CLOSED), concern("2026-01-20"));
        CaseWalk.Sum sum = walked(RiskRule.R10, Map.of(), closed);
        assertThat(sum.days()).isEqualTo(10);
        assertThat(sum.tallies().getFirst().figures(1).firings()).isZero();
    }

    @Test
    void cases_of_other_offices_are_not_counted() {
        Trial trial = Trial.of(RiskRule.R10, Map.of(), HORIZON);
        var walk = new CaseWalk(trial, List.of(Policies.standard()), OfficeScope.of(new OfficeId("elsewhere")), UNTIL);
        walk.walk(History.of(1).with(concern("2026-01-10")).entries());
        CaseWalk.Sum sum = CaseWalk.sum(List.of(walk), HORIZON);
        assertThat(sum.cases()).isZero();
        assertThat(sum.days()).isZero();
        assertThat(sum.tallies().getFirst().figures(0)).isEqualTo(new Figures(0, null, 0, null, 0, 0, 0, 0));
    }
}
