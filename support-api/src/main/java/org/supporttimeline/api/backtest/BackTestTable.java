package org.supporttimeline.api.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.backtest.BackTestReport;
import org.supporttimeline.projections.backtest.Figures;

/** A report for the terminal: the rule in force and the one that is tried, side by side. */
final class BackTestTable {

    private static final String NONE = "-";

    private final BackTestReport report;
    private final List<String> lines = new ArrayList<>();

    private BackTestTable(BackTestReport report) {
        this.report = report;
    }

    static List<String> lines(BackTestReport report) {
        return new BackTestTable(report).all();
    }

    private List<String> all() {
        lines.add("%s %s (%s), version %d"
                .formatted(report.rule(), report.rule().ja(), report.rule().en(), report.version()));
        lines.add("%,d cases until %s, %,.1f case-months, %,d endings of a job; horizon %d days; log position %d"
                .formatted(
                        report.cases(),
                        report.until(),
                        report.caseMonths(),
                        report.endings(),
                        report.horizonDays(),
                        report.position()));
        if (report.leftOut() > 0) {
            lines.add("%,d cases could not be judged and are left out".formatted(report.leftOut()));
        }
        lines.add("");
        line("", "in force", report.tried() == null ? null : "tried");
        for (BackTestReport.Threshold one : report.thresholds()) {
            String unit = one.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String tried = one.tried() == null ? one.inForce() : one.tried();
            line(one.setting() + " (" + unit + ")", one.inForce(), report.tried() == null ? null : tried);
        }
        lines.add("");
        figure("firings", figures -> number(figures.firings()));
        figure("  per case-month", figures -> part(figures.firingsPerCaseMonth()));
        figure("endings preceded by a firing", figures -> number(figures.preceded()));
        figure("  days before: quarter / half / three quarters", figures -> lead(figures.lead()));
        figure("endings not preceded", figures -> number(figures.notPreceded()));
        figure("firings followed by an ending", figures -> number(figures.followed()));
        figure("firings followed by none", figures -> number(figures.notFollowed()));
        figure("firings whose horizon is not over", figures -> number(figures.undecided()));
        return lines;
    }

    private void figure(String name, Function<Figures, String> text) {
        Figures tried = report.tried();
        line(name, text.apply(report.inForce()), tried == null ? null : text.apply(tried));
    }

    private void line(String name, String inForce, @Nullable String tried) {
        lines.add("%-48s%16s%s".formatted(name, inForce, tried == null ? "" : "%16s".formatted(tried)));
    }

    private static String number(long count) {
        return "%,d".formatted(count);
    }

    private static String part(@Nullable Double rate) {
        return rate == null ? NONE : "%.4f".formatted(rate);
    }

    private static String lead(Figures.@Nullable Lead lead) {
        return lead == null ? NONE : lead.lowerQuartile() + " / " + lead.median() + " / " + lead.upperQuartile();
    }
}
