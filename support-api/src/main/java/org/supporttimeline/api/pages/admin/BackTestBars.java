package org.supporttimeline.api.pages.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.supporttimeline.projections.backtest.BackTestReport;
import org.supporttimeline.projections.backtest.Figures;

/**
 * The counts of a report as bars on one scale, in thousandths of its width: below each other the rule in force and the one tried.
 *
 * @param height of the whole picture
 */
record BackTestBars(List<Bar> bars, int height) {

    private static final int WIDTH = 1000;
    private static final int BAR = 18;
    private static final int GROUP_GAP = 14;

    /**
     * One bar.
     *
     * @param figure which count, by the key of its sentence
     * @param tried whether it is of the rule as tried
     */
    record Bar(String figure, boolean tried, long count, int y, int width) {}

    private record Figure(String key, ToLongFunction<Figures> count) {}

    private static final List<Figure> FIGURES = List.of(
            new Figure("firings", Figures::firings),
            new Figure("followed", Figures::followed),
            new Figure("notfollowed", Figures::notFollowed),
            new Figure("preceded", Figures::preceded),
            new Figure("notpreceded", Figures::notPreceded));

    static BackTestBars of(BackTestReport report) {
        Figures tried = report.tried();
        long most = 1;
        for (Figure figure : FIGURES) {
            most = Math.max(most, figure.count().applyAsLong(report.inForce()));
            most = tried == null ? most : Math.max(most, figure.count().applyAsLong(tried));
        }
        var bars = new ArrayList<Bar>();
        int y = 0;
        for (Figure figure : FIGURES) {
            bars.add(bar(figure, false, report.inForce(), y, most));
            y += BAR;
            if (tried != null) {
                bars.add(bar(figure, true, tried, y, most));
                y += BAR;
            }
            y += GROUP_GAP;
        }
        return new BackTestBars(List.copyOf(bars), y);
    }

    private static Bar bar(Figure figure, boolean tried, Figures figures, int y, long most) {
        long count = figure.count().applyAsLong(figures);
        return new Bar(figure.key(), tried, count, y, (int) (count * WIDTH / most));
    }
}
