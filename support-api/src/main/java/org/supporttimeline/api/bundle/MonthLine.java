package org.supporttimeline.api.bundle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.projections.month.MonthActivity;
import org.supporttimeline.projections.month.MonthGap;

/**
 * A month in the printed grid.
 *
 * @param checkIns forms filled, of those asked for
 * @param gaps what retention support asks for and has not been done
 */
record MonthLine(
        YearMonth month,
        String phase,
        int interviews,
        int visits,
        int employerContacts,
        int attempts,
        String checkIns,
        @Nullable LocalDate shared,
        @Nullable LocalDate confirmed,
        String gaps) {

    static MonthLine of(MonthActivity month, Terms terms) {
        return new MonthLine(
                month.month(),
                terms.of(month.phase()),
                sum(month.interviews()),
                sum(month.visits()),
                sum(month.employerContacts()),
                sum(month.attempts()),
                month.checkInsGiven() + " / " + month.checkInsAsked(),
                month.reportSharedOn(),
                month.confirmedOn(),
                month.gaps().stream().map(MonthLine::ja).collect(Collectors.joining("、")));
    }

    private static int sum(SortedMap<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String ja(MonthGap gap) {
        return switch (gap) {
            case NO_INTERVIEW -> "面談の不足";
            case NO_SHARED_REPORT -> "報告書の共有なし";
            case CHECK_INS_MISSING -> "回答の不足";
        };
    }
}
