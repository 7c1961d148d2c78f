package org.supporttimeline.domain.finding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.risk.Words;

/**
 * Entries that were written down long after what they tell of. Each is told once, as the gravest of three; those that were
 * written on one day are one finding, for writing many at once is what an inspector looks for.
 */
final class Lateness {
    private Lateness() {}

    private enum Grade {
        IN_TIME,
        LATE,
        NEEDS_REASON,
        AFTER_CLAIM
    }

    static Stream<Finding> late(Look look) {
        return ofGrade(
                look,
                FindingRule.ENTRY_LATE,
                Grade.LATE,
                "%sに、出来事から営業日で数えて期限を過ぎて記録されました（%d件、最大%d日後）。",
                "Recorded on %s, later than business days allow (entries: %d, up to %d days after).");
    }

    static Stream<Finding> needsReason(Look look) {
        return ofGrade(
                look,
                FindingRule.ENTRY_LATE_NEEDS_REASON,
                Grade.NEEDS_REASON,
                "%sに、理由を要するほど遅れて記録されました（%d件、最大%d日後）。",
                "Recorded on %s, so late that it needs a reason (entries: %d, up to %d days after).");
    }

    static Stream<Finding> afterClaim(Look look) {
        return ofGrade(
                look,
                FindingRule.ENTRY_AFTER_CLAIM,
                Grade.AFTER_CLAIM,
                "%sに、その月の請求の締めより後に記録されました（%d件、最大%d日後）。",
                "Recorded on %s, after the month had been claimed (entries: %d, up to %d days after).");
    }

    private static Stream<Finding> ofGrade(Look look, FindingRule rule, Grade grade, String ja, String en) {
        Predicate<Told<Fact>> wanted = told -> grade(look, told) == grade;
        Map<LocalDate, List<Told<Fact>>> byDay = new TreeMap<>();
        look.facts().stream()
                .filter(wanted)
                .forEach(told -> byDay.computeIfAbsent(told.recordedOn(), day -> new ArrayList<>())
                        .add(told));
        return byDay.entrySet().stream().map(written -> {
            List<Told<Fact>> told = written.getValue();
            LocalDate from = told.getFirst().on();
            LocalDate recordedOn = written.getKey();
            long most = recordedOn.toEpochDay() - from.toEpochDay();
            return look.stands(
                    rule,
                    told.stream().map(Told::no).toList(),
                    from,
                    told.getLast().on(),
                    new Words(
                            ja.formatted(Words.ja(recordedOn), told.size(), most),
                            en.formatted(recordedOn, told.size(), most)));
        });
    }

    /** By the settings of the day on which it was recorded. What is older than the case could not be written before it. */
    private static Grade grade(Look look, Told<Fact> told) {
        LocalDate recordedOn = told.recordedOn();
        LocalDate opened = look.opened();
        LocalDate on = told.firstOn().isBefore(opened) ? opened : told.firstOn();
        if (look.inTime(on, recordedOn)) {
            return Grade.IN_TIME;
        }
        Policy policy = look.policy(recordedOn);
        if (recordedOn.isAfter(claimDay(policy, on))) {
            return Grade.AFTER_CLAIM;
        }
        return recordedOn.toEpochDay() - on.toEpochDay() > policy.days(Setting.LATE_ENTRY_REASON)
                ? Grade.NEEDS_REASON
                : Grade.LATE;
    }

    /** The day by which the month of a day is claimed. */
    static LocalDate claimDay(Policy policy, LocalDate on) {
        YearMonth next = YearMonth.from(on).plusMonths(1);
        return next.atDay(Math.min(policy.dayOfMonth(Setting.CLAIM_DAY), next.lengthOfMonth()));
    }
}
