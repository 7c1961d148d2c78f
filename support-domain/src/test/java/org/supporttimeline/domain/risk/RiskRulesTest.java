package org.supporttimeline.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.Facts.*;
import static org.supporttimeline.domain.risk.RiskFacts.*;
import static org.supporttimeline.domain.risk.RiskRule.*;
import static org.supporttimeline.domain.risk.RiskStory.atWork;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.decision.RandomHistory;
import org.supporttimeline.domain.event.Contact.Concern;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Vocabulary.Cadence;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.Theme;
import org.supporttimeline.domain.risk.Indicator.Standing;

/** All rules together, and what staff do about what they find. */
class RiskRulesTest {

    private final RiskStory low = atWork().then(week("2026-03-01", "MEALS=2"), week("2026-03-08", "MEALS=2"));

    @Test
    void the_highest_comes_first_and_is_the_level_of_the_case() {
        RiskStory story = low.then(RiskFacts.employer("2026-03-09", Concern.CONTRACT_AT_RISK));
        List<Indicator> found = story.on("2026-03-09");
        assertThat(found).extracting(Indicator::rule).containsExactly(R10, R1);
        assertThat(RiskRules.level(found)).contains(Level.URGENT);
    }

    @Test
    void a_banner_and_good_news_are_no_level() {
        RiskStory story = RiskStory.of(
                        intake("2026-01-06"), hired("2026-02-02"), phase("2026-02-02", SupportPhase.PLACEMENT))
                .then(success("2026-03-01"));
        assertThat(story.on("2026-03-02")).extracting(Indicator::rule).containsExactly(R12, R16);
        assertThat(RiskRules.level(story.on("2026-03-02"))).isEmpty();
    }

    @Test
    void an_acknowledged_indicator_stays_and_is_marked() {
        RiskStory story = low.then(acknowledged("2026-03-09", R1, 4, 5));
        assertThat(story.found(R1, "2026-03-08"))
                .hasValueSatisfying(one -> assertThat(one.standing()).isEqualTo(Standing.OPEN));
        assertThat(story.found(R1, "2026-03-09")).hasValueSatisfying(one -> {
            assertThat(one.standing()).isEqualTo(Standing.ACKNOWLEDGED);
            assertThat(one.response()).isEqualTo(6);
            assertThat(one.prompts()).isTrue();
        });
        assertThat(RiskRules.level(story.on("2026-03-09"))).contains(Level.CHECK);
    }

    @Test
    void a_closed_indicator_prompts_nobody_until_something_new_comes() {
        RiskStory story = low.then(closed("2026-03-09", R1, 4, 5), acknowledged("2026-03-10", R1, 4, 5));
        assertThat(story.found(R1, "2026-03-10")).hasValueSatisfying(one -> {
            assertThat(one.standing()).isEqualTo(Standing.CLOSED);
            assertThat(one.response()).isEqualTo(6);
        });
        assertThat(RiskRules.level(story.on("2026-03-10"))).isEmpty();
        RiskStory again = story.then(week("2026-03-15", "MEALS=1"));
        assertThat(again.found(R1, "2026-03-15"))
                .hasValueSatisfying(one -> assertThat(one.standing()).isEqualTo(Standing.OPEN));
    }

    @Test
    void a_response_to_other_evidence_or_another_rule_is_none() {
        RiskStory story = low.then(closed("2026-03-09", R1, 4), closed("2026-03-09", R6, 4, 5));
        assertThat(story.found(R1, "2026-03-09"))
                .hasValueSatisfying(one -> assertThat(one.standing()).isEqualTo(Standing.OPEN));
    }

    @Test
    void silence_that_goes_on_after_it_was_closed_is_new() {
        RiskStory silent =
                atWork().then(arranged("2026-02-02", WEEKLY, Cadence.WEEKLY, null), closed("2026-02-19", R4, 4));
        assertThat(silent.found(R4, "2026-02-24"))
                .hasValueSatisfying(one -> assertThat(one.standing()).isEqualTo(Standing.CLOSED));
        assertThat(silent.found(R4, "2026-02-25"))
                .hasValueSatisfying(one -> assertThat(one.standing()).isEqualTo(Standing.OPEN));
    }

    @Test
    void nothing_is_found_before_the_intake_and_after_the_end() {
        assertThat(low.on("2025-01-05")).isEmpty();
        assertThat(low.then(phase("2026-03-10", SupportPhase.CLOSED)).on("2026-03-10"))
                .isEmpty();
        assertThat(RiskRules.of(CaseFile.EMPTY, LocalDate.of(2026, 3, 1), RiskStory.STANDARD))
                .isEmpty();
    }

    @Test
    void what_happened_later_does_not_change_a_past_day() {
        List<Indicator> then = low.on("2026-03-08");
        RiskStory later = low.then(
                week("2026-03-15", "MEALS=5"),
                closed("2026-03-16", R1, 4, 5),
                phase("2026-03-20", SupportPhase.CLOSED));
        assertThat(later.on("2026-03-08")).isEqualTo(then);
    }

    @Test
    void why_tells_evidence_thresholds_with_their_source_and_a_sentence() {
        Why why = low.why(R1, "2026-03-08");
        assertThat(why.fired()).isTrue();
        assertThat(why.looked()).containsExactly(4, 5);
        assertThat(why.thresholds())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.source()).isNotBlank());
        assertThat(why.words().ja()).isEqualTo("2026年2月23日から2回続けて、記録の「起床時間」または「食事」が2以下でした。");
        assertThat(why.words().en()).contains("2 forms in a row since 2026-02-23");
    }

    @ParameterizedTest
    @EnumSource(RiskRule.class)
    void every_rule_says_why_it_does_not_hold(RiskRule rule) {
        Why why = RiskStory.of(intake("2025-01-06")).why(rule, "2026-03-08");
        assertThat(why.fired()).isFalse();
        assertThat(why.words().ja()).endsWith("。").isNotEqualTo(why.words().en());
        assertThat(why.thresholds()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(RiskRule.class)
    void every_rule_is_found_by_its_code(RiskRule rule) {
        assertThat(RiskRule.of(rule.code())).contains(rule);
    }

    @Test
    void every_rule_is_found_in_some_history_and_no_next_day_is_too_late() {
        Set<RiskRule> found = EnumSet.noneOf(RiskRule.class);
        for (long seed = 1; seed <= 3; seed++) {
            holds(CaseFile.of(RandomHistory.of(seed, 120)), found);
        }
        holds(EVENTFUL.file(), found);
        holds(atWork().then(phase("2026-06-01", SupportPhase.RETENTION)).file(), found);
        assertThat(found).containsExactlyInAnyOrder(RiskRule.values());
    }

    private static final RiskStory EVENTFUL = atWork().then(weeks(5))
            .then(
                    arranged("2026-02-01", WEEKLY, Cadence.WEEKLY, null),
                    success("2026-03-01"),
                    RiskFacts.asked("2026-03-02"),
                    talked("2026-03-03"),
                    week("2026-03-08", "MEALS=1 WAKE_TIME=1 HELP_SEEKING=1 INSTRUCTION_UNDERSTANDING=1"),
                    week("2026-03-15", "HELP_SEEKING=2 INSTRUCTION_UNDERSTANDING=2 ATTENDANCE=2 ABSENCE_NOTICE=1"),
                    attendance("2026-03-20", 2, 0, 1),
                    signs("2026-03-20"),
                    ticked("2026-03-24", 16, 1),
                    ticked("2026-03-26", 16, 1),
                    leave("2026-04-05"),
                    back("2026-04-27"),
                    week("2026-05-10", "MEALS=1 HELP_SEEKING=1 INSTRUCTION_UNDERSTANDING=1"),
                    phase("2026-06-01", SupportPhase.RETENTION),
                    talked("2026-06-02", Theme.SLEEP),
                    talked("2026-06-09", Theme.SLEEP),
                    talked("2026-06-16", Theme.SLEEP),
                    phase("2027-01-10", SupportPhase.CLOSED));

    private static Fact[] weeks(int count) {
        LocalDate first = LocalDate.of(2026, 1, 4);
        return IntStream.range(0, count)
                .mapToObj(week -> evenWeek(first.plusWeeks(week).toString(), 4))
                .toArray(Fact[]::new);
    }

    private static void holds(CaseFile file, Set<RiskRule> found) {
        LocalDate day = LocalDate.of(2020, 1, 1);
        LocalDate last = LocalDate.of(2030, 1, 1);
        while (day.isBefore(last)) {
            List<Indicator> indicators = RiskRules.of(file, day, RiskStory.STANDARD);
            indicators.forEach(one -> found.add(one.rule()));
            LocalDate next = RiskRules.nextDay(file, day, RiskStory.STANDARD).orElse(last);
            assertThat(next).isAfter(day);
            for (LocalDate at = day; at.isBefore(next) && at.isBefore(last); at = at.plusDays(1)) {
                assertThat(RiskRules.of(file, at, RiskStory.STANDARD))
                        .as("%s, as on %s", at, day)
                        .isEqualTo(indicators);
            }
            day = next;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void no_reason_holds_a_sealed_word(long seed) {
        List<Entry> history = RandomHistory.of(seed, 120);
        CaseFile file = CaseFile.of(history);
        LocalDate today = RandomHistory.today(history);
        Arrays.stream(RiskRule.values())
                .map(rule -> RiskRules.why(rule, file, today, RiskStory.STANDARD))
                .forEach(why -> assertThat(why.words().ja() + why.words().en()).doesNotContain("sealed"));
    }
}
