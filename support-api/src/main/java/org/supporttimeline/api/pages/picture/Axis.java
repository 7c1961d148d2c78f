package org.supporttimeline.api.pages.picture;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import org.supporttimeline.api.pages.frame.Terms;

/** Months and years above a scale of time, with a line down where each begins. */
public final class Axis {

    private static final double ROOM_FOR_A_MONTH = 18;
    private static final double ROOM_FOR_A_LINE = 5;
    private static final double ROOM_FOR_A_YEAR = 44;
    private static final int QUARTER = 3;

    private Axis() {}

    /**
     * Draws it.
     *
     * @param top where the lines begin, below the names
     * @param bottom where they end
     */
    public static void draw(Svg svg, TimeScale scale, Terms terms, double top, double bottom) {
        List<YearMonth> months = scale.months();
        boolean yearly = false;
        for (YearMonth month : months) {
            boolean year = month.getMonth() == Month.JANUARY;
            double x = scale.x(month.atDay(1));
            if (year || scale.monthWidth() >= ROOM_FOR_A_LINE) {
                svg.line(year ? "year" : "month", x, top - (year ? 18 : 6), x, bottom);
            }
            if (named(scale, month)) {
                svg.text("tick", x + 2, top - 4, terms.of(month.getMonthValue() + "月", "" + month.getMonthValue()));
            }
            if (year && scale.right() - x > ROOM_FOR_A_YEAR) {
                svg.text("tick", x + 2, top - 20, year(terms, month.getYear()));
                yearly |= x < scale.left() + ROOM_FOR_A_YEAR;
            }
        }
        if (!yearly) {
            svg.text("tick", scale.left(), top - 20, year(terms, scale.from().getYear()));
        }
    }

    /** Each month where there is room, else the first of each quarter, else none. */
    private static boolean named(TimeScale scale, YearMonth month) {
        return scale.right() - scale.x(month.atDay(1)) > ROOM_FOR_A_MONTH
                && (scale.monthWidth() >= ROOM_FOR_A_MONTH + 6
                        || (scale.monthWidth() * QUARTER >= ROOM_FOR_A_MONTH + 6
                                && month.getMonthValue() % QUARTER == 1));
    }

    private static String year(Terms terms, int year) {
        return terms.of(year + "年", Integer.toString(year));
    }
}
