package org.supporttimeline.domain.risk;

import static org.supporttimeline.domain.calendar.Setting.PLAN_DUE_SOON;

import java.time.LocalDate;
import org.supporttimeline.domain.calendar.Deadline;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.risk.Finding.Holds;
import org.supporttimeline.domain.risk.Finding.Quiet;

/** R13: the plan is due to be reviewed or monitored soon (watch), or it is overdue (check). */
final class PlanStale {

    private PlanStale() {}

    static Finding judge(Sight sight) {
        return sight.deadlines(DeadlineKind.PLAN_REVIEW_DUE, DeadlineKind.MONITORING_DUE)
                .filter(due -> due.state() != DeadlineState.UPCOMING && due.state() != DeadlineState.MET)
                .map(due -> stale(sight, due))
                .reduce(Holds::and)
                .map(Finding.class::cast)
                .orElseGet(() -> Quiet.of(() ->
                        new Words("計画の見直しとモニタリングの期限は近づいていません。", "Review and monitoring of the plan are not near.")));
    }

    private static Holds stale(Sight sight, Deadline due) {
        boolean overdue = due.state() == DeadlineState.OVERDUE;
        LocalDate warned = due.dueOn().minusDays(sight.policy().days(PLAN_DUE_SOON));
        LocalDate near = warned.isBefore(due.from()) ? due.from() : warned;
        return Holds.at(
                overdue ? Level.CHECK : Level.WATCH,
                near,
                overdue ? due.dueOn().plusDays(1) : near,
                due.entries(),
                () -> new Words(
                        "「%s」の期限%s%s。"
                                .formatted(due.kind().ja(), overdue ? "を過ぎています：" : "が近づいています：", Words.ja(due.dueOn())),
                        "%s: %s (%s)."
                                .formatted(
                                        overdue ? "Overdue" : "Near", due.kind().en(), due.dueOn())));
    }
}
