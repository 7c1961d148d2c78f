package org.supporttimeline.projections.backtest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.calendar.MalformedPolicies;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.risk.RiskRule;

class TrialTest {

    @Test
    void a_setting_that_the_rule_does_not_read_is_refused_with_those_that_it_reads_and_their_units() {
        for (String key : new String[] {"weeks", "views-differ"}) {
            assertThatThrownBy(() -> Trial.of(RiskRule.R1, Map.of(key, "3"), 60))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("rhythm-forms (times)")
                    .hasMessageContaining("rhythm-low (steps)");
        }
    }

    @Test
    void a_value_that_does_not_fit_is_refused_with_what_is_expected() {
        Trial trial = Trial.of(RiskRule.R1, Map.of("rhythm-forms", "many"), 60);
        assertThatThrownBy(() -> trial.applied(Policies.standard()))
                .isInstanceOf(MalformedPolicies.class)
                .hasMessageContaining("rhythm-forms")
                .hasMessageContaining("a whole number");
    }

    @Test
    void a_horizon_out_of_bounds_is_refused() {
        for (int days : new int[] {0, -1, Trial.LONGEST + 1}) {
            assertThatThrownBy(() -> Trial.of(RiskRule.R1, Map.of(), days))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("730");
        }
    }
}
