package org.supporttimeline.domain.risk;

import static org.supporttimeline.domain.calendar.Setting.BASELINE_DROP;

import java.util.List;
import java.util.OptionalInt;
import org.supporttimeline.domain.calendar.AsOf;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.Ja;

/**
 * How the newest filled form stands to what is usual for the person: by the mean of the five-step items, against the median of
 * the forms before it, with the step of {@code baseline-drop} either way. People are compared with themselves only.
 */
public enum Trend {
    /** A step below. */
    @Ja("いつもより低い")
    LOWER,
    /** Within a step. */
    @Ja("いつもどおり")
    USUAL,
    /** A step above. */
    @Ja("いつもより高い")
    HIGHER,
    /** Too few forms tell what is usual, or the newest says nothing of it. */
    @Ja("まだ分からない")
    UNKNOWN;

    /** The trend of the filled forms of one kind, on the day and by the settings of the look. */
    public static Trend of(AsOf asOf, FormCode form) {
        Sight sight = new Sight(asOf);
        List<Submitted> filled = sight.filled(form);
        if (filled.isEmpty()) {
            return UNKNOWN;
        }
        OptionalInt usual = Usual.mean(sight, filled, filled.size() - 1);
        OptionalInt newest = Usual.mean(sight, filled.getLast());
        if (usual.isEmpty() || newest.isEmpty()) {
            return UNKNOWN;
        }
        int step = sight.policy().tenths(BASELINE_DROP) * Usual.UNIT / 10;
        int difference = newest.getAsInt() - usual.getAsInt();
        return Math.abs(difference) < step || difference == 0 ? USUAL : difference < 0 ? LOWER : HIGHER;
    }
}
