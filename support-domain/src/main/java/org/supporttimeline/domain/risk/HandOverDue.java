package org.supporttimeline.domain.risk;

import java.time.LocalDate;
import org.supporttimeline.domain.calendar.Deadline;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.risk.Finding.Holds;
import org.supporttimeline.domain.risk.Finding.Quiet;

/** R14: retention support nears its end and the hand-over is to be prepared (watch), or should have begun (check). */
final class HandOverDue {

    private HandOverDue() {}

    static Finding judge(Sight sight) {
        return sight.deadlines(DeadlineKind.HANDOVER_START_DUE)
                .filter(due -> due.state() != DeadlineState.UPCOMING && due.state() != DeadlineState.MET)
                .map(HandOverDue::due)
                .findFirst()
                .map(Finding.class::cast)
                .orElseGet(() -> Quiet.of(
                        () -> new Words("引き継ぎを始める時期ではないか、始まっています。", "It is not time to hand over, or it has begun.")));
    }

    private static Holds due(Deadline due) {
        boolean overdue = due.state() == DeadlineState.OVERDUE;
        LocalDate late = due.dueOn().plusDays(1);
        return Holds.at(
                overdue ? Level.CHECK : Level.WATCH,
                due.from(),
                overdue ? late : due.from(),
                due.entries(),
                overdue
                        ? () -> new Words(
                                "支援終了に向けた引き継ぎの開始期限%sを過ぎています。".formatted(Words.ja(due.dueOn())),
                                "The hand-over should have begun by %s.".formatted(due.dueOn()))
                        : () -> new Words(
                                "支援終了に向けた引き継ぎを準備する時期です（開始期限%s）。".formatted(Words.ja(due.dueOn())),
                                "It is time to prepare the hand-over (to begin by %s).".formatted(due.dueOn())));
    }
}
