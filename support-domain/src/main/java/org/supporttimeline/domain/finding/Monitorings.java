package org.supporttimeline.domain.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.supporttimeline.domain.event.Planning.PlanMonitored;
import org.supporttimeline.domain.risk.Words;

/** The monitoring of each plan within its cycle: with an interview, by the service manager. */
final class Monitorings {
    private Monitorings() {}

    /** Not where the service ended before the plan did. */
    static Stream<Finding> missing(Look look) {
        return look.plans().stream()
                .filter(plan -> plan.agreed().isPresent())
                .filter(plan -> Coverage.phase(plan.service())
                        .filter(phase -> look.file()
                                .phases()
                                .on(plan.lastDay(look))
                                .filter(phase::equals)
                                .isPresent())
                        .isPresent())
                .flatMap(plan -> {
                    LocalDate due = plan.lastDay(look);
                    return look
                            .due(
                                    FindingRule.MONITORING_MISSING,
                                    List.of(plan.draft().no()),
                                    plan.from(),
                                    due,
                                    new Words(
                                            "計画%dの期間（%sまで）に、面接を伴うモニタリングがありません。".formatted(plan.no(), Words.ja(due)),
                                            "No monitoring with an interview in the period of plan %d, until %s."
                                                    .formatted(plan.no(), due)),
                                    plan.monitorings().stream()
                                            .filter(one -> counts(one.fact(), plan))
                                            .map(one -> one.shown(fact -> counts(fact, plan))))
                            .stream();
                });
    }

    private static boolean counts(PlanMonitored fact, Plan plan) {
        return fact.interviewHeld() && fact.planNo() == plan.no() && !fact.on().isBefore(plan.from());
    }

    static Stream<Finding> withoutInterview(Look look) {
        return look.told(PlanMonitored.class)
                .filter(one -> !one.fact().interviewHeld())
                .map(one -> PlanSet.one(
                        look,
                        FindingRule.MONITORING_WITHOUT_INTERVIEW,
                        one,
                        new Words(
                                "計画%dのモニタリングに本人との面接がありません。".formatted(one.fact().planNo()),
                                "Plan %d was monitored without an interview."
                                        .formatted(one.fact().planNo()))));
    }

    static Stream<Finding> notByManager(Look look) {
        return look.told(PlanMonitored.class)
                .filter(one -> !one.fact().byServiceManager())
                .map(one -> PlanSet.one(
                        look,
                        FindingRule.MONITORING_NOT_BY_MANAGER,
                        one,
                        new Words(
                                "計画%dのモニタリングをサービス管理責任者以外が行っています。"
                                        .formatted(one.fact().planNo()),
                                "Plan %d was monitored by somebody other than the service manager."
                                        .formatted(one.fact().planNo()))));
    }
}
