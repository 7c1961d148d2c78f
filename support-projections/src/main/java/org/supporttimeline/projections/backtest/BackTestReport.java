package org.supporttimeline.projections.backtest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Unit;
import org.supporttimeline.domain.risk.RiskRule;

/**
 * A rule looked back at, as it is in force and as tried.
 *
 * @param version of the rule
 * @param horizonDays within how many days an ending counts as following a firing
 * @param thresholds the settings that the rule reads
 * @param position the position of the log up to which was looked
 * @param until the last day that was looked at
 * @param cases how many cases were looked at
 * @param leftOut cases that could not be judged, because an entry cannot be read or a value that is tried makes no sense
 * @param caseMonths for how long they were observed: from the day of the first entry, while the case was open
 * @param endings how many jobs ended in that time
 * @param inForce by the settings in force on each day
 * @param tried with the changes; null when there are none
 */
public record BackTestReport(
        RiskRule rule,
        int version,
        int horizonDays,
        List<Threshold> thresholds,
        long position,
        LocalDate until,
        long cases,
        long leftOut,
        double caseMonths,
        long endings,
        Figures inForce,
        @Nullable Figures tried) {

    public BackTestReport {
        thresholds = List.copyOf(thresholds);
    }

    /**
     * A setting that the rule reads.
     *
     * @param setting its key
     * @param inForce its value on the last day; days before are judged by what was in force then
     * @param tried the value that was tried on all days; null when it was left as it is
     */
    public record Threshold(
            String setting,
            Unit unit,
            String inForce,
            @Nullable String tried) {}
}
