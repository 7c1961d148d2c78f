package org.supporttimeline.domain.risk;

import static org.supporttimeline.domain.calendar.Setting.CONSULTATION_ANSWER_URGENT;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.supporttimeline.domain.calendar.Deadline;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.risk.Finding.Holds;
import org.supporttimeline.domain.risk.Finding.Quiet;

/** R8: somebody turned to the office and waits for an answer longer than promised. It holds in a closed case as well. */
final class Unanswered {

    private Unanswered() {}

    static Finding judge(Sight sight) {
        List<Deadline> waiting = sight.deadlines(DeadlineKind.ANSWER_OWED)
                .filter(owed -> owed.state() == DeadlineState.OVERDUE)
                .sorted(Comparator.comparing(Deadline::from))
                .toList();
        if (waiting.isEmpty()) {
            return Quiet.of(() -> new Words("返答の期限を過ぎた相談はありません。", "No consultation waits for an answer past its day."));
        }
        int urgentAfter = sight.policy().businessDays(CONSULTATION_ANSWER_URGENT);
        LocalDate oldest = waiting.getFirst().from();
        boolean urgent = sight.asOf().past(sight.asOf().businessDays().after(oldest, urgentAfter));
        LocalDate since = waiting.stream()
                .map(Deadline::dueOn)
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .plusDays(1);
        return Holds.at(
                urgent ? Level.URGENT : Level.CHECK,
                since,
                waiting.getLast().from(),
                waiting.stream().flatMap(owed -> owed.entries().stream()).toList(),
                () -> new Words(
                        "%d件の相談・意見に返答していません（最も古いものは%s）。".formatted(waiting.size(), Words.ja(oldest)),
                        "%d consultation(s) or opinion(s) have no answer (the oldest is of %s)."
                                .formatted(waiting.size(), oldest)));
    }
}
