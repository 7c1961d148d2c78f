package org.supporttimeline.domain.decision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.supporttimeline.domain.casefile.PlanState;
import org.supporttimeline.domain.casefile.Plans.Draft;
import org.supporttimeline.domain.event.Planning;
import org.supporttimeline.domain.event.Planning.Goal;
import org.supporttimeline.domain.event.Planning.GoalProgress;
import org.supporttimeline.domain.event.Planning.PlanDrafted;
import org.supporttimeline.domain.event.Planning.PlannedSupport;
import org.supporttimeline.domain.event.Planning.PredictedIssue;
import org.supporttimeline.domain.event.Planning.Sign;

/** Plans in their order of drafting, consent and what follows; numbered goals, issues and signs. */
final class PlanningRules {
    private PlanningRules() {}

    static void check(Judged by, Planning fact, Findings findings) {
        switch (fact) {
            case Planning.AssessmentMade it ->
                it.ratings().forEach((area, rating) -> findings.between(1, rating, 5, "ratings." + area));
            case Planning.PlanDrafted it -> draft(by, it, findings);
            case Planning.PlanMeetingHeld it -> drafted(by, it.planNo(), it.on(), findings);
            case Planning.PlanConsented it -> drafted(by, it.planNo(), it.on(), findings);
            case Planning.PlanDelivered it -> drafted(by, it.planNo(), it.on(), findings);
            case Planning.PlanMonitored it -> {
                drafted(by, it.planNo(), it.on(), findings);
                for (int i = 0; i < it.progress().size(); i++) {
                    GoalProgress progress = it.progress().get(i);
                    goal(by, it.planNo(), progress.goalNo(), "progress[" + i + "].goalNo", findings);
                }
            }
            case Planning.GoalAchieved it -> {
                drafted(by, it.planNo(), it.on(), findings);
                goal(by, it.planNo(), it.goalNo(), "goalNo", findings);
            }
            case Planning.SharedVisionAgreed it -> {
                findings.given(it.parties(), "parties");
                findings.between(1, it.minutes(), 1440, "minutes");
                findings.numbered(
                        it.predictedIssues().stream().map(PredictedIssue::no).toList(), "predictedIssues");
            }
            case Planning.PersonalSignsAgreed it ->
                findings.numbered(it.signs().stream().map(Sign::no).toList(), "signs");
            case Planning.SuccessNoted it -> {}
            case Planning.FeedbackReceived it -> {}
        }
    }

    private static void draft(Judged by, PlanDrafted it, Findings findings) {
        findings.require(it.planNo() >= 1, Rule.NUMBER_PLAUSIBLE, "planNo");
        findings.ordered(it.from(), it.to(), "to");
        findings.numbered(
                Stream.concat(it.longGoals().stream(), it.shortGoals().stream())
                        .map(Goal::no)
                        .toList(),
                "shortGoals");
        findings.require(!it.longGoals().isEmpty() || !it.shortGoals().isEmpty(), Rule.SOMETHING_GIVEN, "longGoals");
        findings.given(it.supports(), "supports");
        for (int i = 0; i < it.supports().size(); i++) {
            PlannedSupport support = it.supports().get(i);
            findings.ordered(support.from(), support.to(), "supports[" + i + "].to");
        }
        by.file().plans().plan(it.planNo()).stream()
                .flatMap(plan -> plan.consents().stream())
                .findFirst()
                .ifPresent(consent -> findings.add(Rule.PLAN_NOT_REDRAFTED_AFTER_CONSENT, "planNo", consent.entry()));
    }

    private static void drafted(Judged by, int planNo, LocalDate on, Findings findings) {
        Optional<Draft> first =
                by.file().plans().plan(planNo).map(PlanState::drafts).map(drafts -> drafts.getFirst());
        if (first.isEmpty()) {
            findings.add(Rule.PLAN_DRAFTED, "planNo");
        } else if (first.get().on().isAfter(on)) {
            findings.add(Rule.PLAN_DRAFTED, "on", first.get().entry());
        }
    }

    private static void goal(Judged by, int planNo, int goalNo, String field, Findings findings) {
        by.file()
                .plans()
                .plan(planNo)
                .filter(plan ->
                        plan.drafts().stream().noneMatch(draft -> draft.goals().contains(goalNo)))
                .ifPresent(plan -> findings.add(
                        Rule.NUMBERED_ITEM_EXISTS, field, plan.draft().entry()));
    }
}
