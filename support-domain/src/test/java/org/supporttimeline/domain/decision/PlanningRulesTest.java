package org.supporttimeline.domain.decision;

import static org.supporttimeline.domain.decision.Facts.WORDS;
import static org.supporttimeline.domain.decision.Facts.consented;
import static org.supporttimeline.domain.decision.Facts.day;
import static org.supporttimeline.domain.decision.Facts.drafted;
import static org.supporttimeline.domain.decision.Facts.intake;
import static org.supporttimeline.domain.decision.Facts.set;
import static org.supporttimeline.domain.decision.Facts.signs;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Planning.AssessedArea;
import org.supporttimeline.domain.event.Planning.AssessmentKind;
import org.supporttimeline.domain.event.Planning.AssessmentMade;
import org.supporttimeline.domain.event.Planning.GoalAchieved;
import org.supporttimeline.domain.event.Planning.GoalProgress;
import org.supporttimeline.domain.event.Planning.NextStep;
import org.supporttimeline.domain.event.Planning.PlanMonitored;
import org.supporttimeline.domain.event.Planning.Progress;
import org.supporttimeline.domain.event.Planning.SharedVisionAgreed;

class PlanningRulesTest {
    private final Given opened = Given.entries(intake("2026-04-01"));
    private final Given drafted = Given.entries(intake("2026-04-01"), drafted("2026-05-01", 1, List.of(1, 2)));

    @Test
    void consent_to_a_plan_that_was_not_drafted_is_refused() {
        drafted.when(consented("2026-05-10", 1)).accepted();
        drafted.when(consented("2026-05-10", 2)).refusedBy(Rule.PLAN_DRAFTED, "planNo");
    }

    @Test
    void consent_before_the_draft_is_refused() {
        drafted.when(consented("2026-04-30", 1)).refusedBy(Rule.PLAN_DRAFTED, "on", 2);
    }

    @Test
    void a_plan_may_be_drafted_anew_until_the_client_consents() {
        drafted.when(drafted("2026-05-05", 1)).accepted();
        Given.entries(intake("2026-04-01"), drafted("2026-05-01", 1), consented("2026-05-10", 1))
                .when(drafted("2026-05-20", 1))
                .refusedBy(Rule.PLAN_NOT_REDRAFTED_AFTER_CONSENT, "planNo", 3);
    }

    @Test
    void a_plan_that_was_never_consented_to_may_be_monitored_all_the_same() {
        drafted.when(monitored(2)).accepted();
    }

    @Test
    void a_goal_that_the_plan_does_not_have_is_refused() {
        drafted.when(monitored(3)).refusedBy(Rule.NUMBERED_ITEM_EXISTS, "progress[0].goalNo", 2);
        drafted.when(new GoalAchieved(day("2026-06-01"), 1, 3, null)).refusedBy(Rule.NUMBERED_ITEM_EXISTS, "goalNo", 2);
    }

    @Test
    void goals_and_signs_are_numbered_once_each_from_one() {
        opened.when(drafted("2026-05-01", 1, List.of(1, 1))).refusedBy(Rule.NUMBERS_UNIQUE, "shortGoals");
        opened.when(signs("2026-05-01", 0, 1)).refusedBy(Rule.NUMBERS_UNIQUE, "signs");
        opened.when(signs("2026-05-01")).accepted();
    }

    @Test
    void a_plan_without_any_goal_is_refused() {
        opened.when(drafted("2026-05-01", 1, List.of())).refusedBy(Rule.SOMETHING_GIVEN, "longGoals");
    }

    @Test
    void plans_are_numbered_from_one() {
        opened.when(drafted("2026-05-01", 0)).refusedBy(Rule.NUMBER_PLAUSIBLE, "planNo");
    }

    @Test
    void areas_are_rated_from_one_to_five() {
        opened.when(assessment(5)).accepted();
        opened.when(assessment(6)).refusedBy(Rule.NUMBER_PLAUSIBLE, "ratings.COMMUTING");
    }

    @Test
    void a_vision_that_nobody_agreed_to_is_refused() {
        opened.when(new SharedVisionAgreed(day("2026-05-01"), set(), WORDS, List.of(), List.of(), null, null))
                .refusedBy(Rule.SOMETHING_GIVEN, "parties");
    }

    private static PlanMonitored monitored(int goalNo) {
        return new PlanMonitored(
                day("2026-08-01"),
                1,
                null,
                true,
                true,
                List.of(new GoalProgress(goalNo, Progress.ON_TRACK, null)),
                NextStep.CONTINUE,
                null);
    }

    private static AssessmentMade assessment(int rating) {
        SortedMap<AssessedArea, Integer> ratings = new TreeMap<>();
        ratings.put(AssessedArea.COMMUTING, rating);
        return new AssessmentMade(
                day("2026-05-01"), AssessmentKind.INITIAL, null, true, null, null, null, null, null, ratings);
    }
}
