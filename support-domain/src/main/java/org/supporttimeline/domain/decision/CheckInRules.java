package org.supporttimeline.domain.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.supporttimeline.domain.casefile.CheckIns;
import org.supporttimeline.domain.casefile.Outlook;
import org.supporttimeline.domain.event.CheckIn;
import org.supporttimeline.domain.event.CheckIn.CheckInSubmitted;

/** One form a period, answers that the form can have, signs that were agreed. */
final class CheckInRules {
    private CheckInRules() {}

    static void check(Judged by, CheckIn fact, Findings findings) {
        switch (fact) {
            case CheckIn.CheckInArranged it -> {
                findings.ordered(it.from(), it.until(), "until");
                findings.require(by.forms().newest(it.form()).isPresent(), Rule.FORM_ANSWERS_FIT, "form");
            }
            case CheckIn.CheckInSubmitted it -> submitted(by, it, findings);
        }
    }

    private static void submitted(Judged by, CheckInSubmitted it, Findings findings) {
        findings.ordered(it.periodFrom(), it.periodTo(), "periodTo");
        by.forms()
                .faults(it)
                .forEach(fault -> findings.add(
                        new Violation(Rule.FORM_ANSWERS_FIT, fault.field(), null, fault.ja(), fault.en())));
        once(by.file().checkIns(), it, findings);
        Set<Integer> agreed = by.file().outlook().signs().stream()
                .filter(list -> it.signList() != null && list.entry() == it.signList())
                .findFirst()
                .map(Outlook.Signs::levels)
                .<Set<Integer>>map(levels -> levels.keySet())
                .orElse(Set.of());
        for (Integer sign : it.signs()) {
            findings.require(agreed.contains(sign), Rule.SIGN_AGREED, "signs");
        }
    }

    /** The entry that it collides with is told where it lies within the window. */
    private static void once(CheckIns checkIns, CheckInSubmitted it, Findings findings) {
        if (checkIns.overlaps(it.form(), it.periodFrom(), it.periodTo())) {
            Integer other = checkIns.filledBy(LocalDate.MAX).getOrDefault(it.form(), List.of()).stream()
                    .filter(one ->
                            !one.from().isAfter(it.periodTo()) && !one.to().isBefore(it.periodFrom()))
                    .map(CheckIns.Submitted::entry)
                    .findFirst()
                    .orElse(null);
            findings.add(Violation.of(Rule.CHECK_IN_PERIOD_ONCE, "periodFrom", other));
        }
    }
}
