package org.supporttimeline.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supporttimeline.domain.calendar.Setting.RETENTION_FEE;
import static org.supporttimeline.domain.calendar.Setting.TRANSITION_FEE;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supporttimeline.domain.calendar.MalformedPolicies;
import org.supporttimeline.domain.calendar.Policies;

/** What a share is worth: exact at the borders, and how far it is to the next. */
class WorthTest {

    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);

    @ParameterizedTest(name = "{0} of {1}: {2} units, up {3}, down {4}")
    @CsvSource({
        "19, 20, 3512, -, 1",
        "18, 20, 3348, 1, 1",
        "17, 19, 2768, 1, 2",
        "7, 10, 2234, 1, 1",
        "2, 3, 1690, 1, 1",
        "0, 3, 1074, 1, -",
        "1, 1, 3512, -, 1",
        "949, 1000, 3348, 1, 50"
    })
    void a_retention_rate_has_the_fee_of_its_exact_fraction(long part, long all, int units, String up, String down) {
        Worth worth = Worth.of(new Share(part, all), RETENTION_FEE, DAY, Policies.standard())
                .orElseThrow();
        assertThat(worth.bracket().units()).isEqualTo(units);
        assertThat(persons(worth.up())).isEqualTo(up);
        assertThat(persons(worth.down())).isEqualTo(down);
    }

    private static String persons(Worth.@Nullable Distance distance) {
        return distance == null ? "-" : String.valueOf(distance.persons());
    }

    @ParameterizedTest(name = "{0} of {1}: {2} units, up {3}, down {4}")
    @CsvSource({"0, 40, 479, 1, -", "1, 40, 519, 3, 1", "4, 40, 569, 4, 1", "20, 40, 1210, -, 1"})
    void any_person_at_all_is_worth_more_than_none_in_transition(
            long part, long all, int units, String up, String down) {
        Worth worth = Worth.of(new Share(part, all), TRANSITION_FEE, DAY, Policies.standard())
                .orElseThrow();
        assertThat(worth.bracket().units()).isEqualTo(units);
        assertThat(persons(worth.up())).isEqualTo(up);
        assertThat(persons(worth.down())).isEqualTo(down);
    }

    @Test
    void before_the_first_known_table_and_for_nobody_there_is_no_fee() {
        assertThat(Worth.of(new Share(1, 1), RETENTION_FEE, LocalDate.of(2024, 3, 31), Policies.standard()))
                .isEmpty();
        assertThat(Worth.of(new Share(0, 0), RETENTION_FEE, DAY, Policies.standard()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"[\"95:3512\"]", "[\"90:1\", \"95:2\", \"0:0\"]", "[\"0:1\", \">0:2\"]", "[\"0\"]"})
    void a_table_that_leaves_a_share_without_a_bracket_is_refused(String table) {
        String yaml =
                "settings:%n  retention-fee:%n    - { validFrom: 2027-04-01, value: %s, source: x, confidence: D }%n"
                        .formatted(table);
        assertThatThrownBy(() -> Policies.standard().overriddenBy("own.yaml", yaml))
                .isInstanceOf(MalformedPolicies.class);
    }

    @Test
    void a_share_is_shown_cut_off_and_never_rounded_up() {
        assertThat(new Share(2, 3).shown()).isEqualTo("66.6");
        assertThat(new Share(0, 0).shown()).isEqualTo("-");
        assertThat(new Share(1, 1).shown()).isEqualTo("100.0");
    }
}
