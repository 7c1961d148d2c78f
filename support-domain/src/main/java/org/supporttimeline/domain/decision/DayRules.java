package org.supporttimeline.domain.decision;

import java.time.LocalDate;
import java.time.YearMonth;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Intake.IntakeTaken;

/** No day in the future, before the person's birth, or absurd; every day that a fact names is looked at. */
final class DayRules {
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);

    private DayRules() {}

    static void check(Judged by, Fact fact, Findings findings) {
        findings.require(!fact.on().isAfter(by.today()), Rule.DAY_NOT_IN_FUTURE, "on");
        LocalDate last = by.today().plusYears(100);
        RecordFields.walk(fact, (path, value) -> {
            LocalDate day = switch (value) {
                case LocalDate date -> date;
                case YearMonth month -> month.atDay(1);
                default -> null;
            };
            if (day != null && (day.isBefore(FIRST) || day.isAfter(last))) {
                findings.add(Rule.DAY_PLAUSIBLE, path);
            }
        });
        Integer born = fact instanceof IntakeTaken intake
                ? intake.birthYearBand()
                : by.file().person().birthYearBand().orElse(null);
        findings.require(born == null || fact.on().getYear() >= born, Rule.DAY_AFTER_BIRTH, "on");
    }
}
