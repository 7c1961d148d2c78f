package org.supporttimeline.projections.projector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.supporttimeline.domain.calendar.AsOf;
import org.supporttimeline.domain.calendar.Policies;

/**
 * The day on which a case must be looked at again although nothing new was recorded: the first on which its state rows may be
 * others. A projection whose rows depend on the day has a state table {@link #TABLE} of these, indexed by day; the
 * projector finds there, without reading any other case, whose rows the new day changes. A case without such a row is looked
 * at again only when something is recorded.
 *
 * @param day later than the day for which the rows were made
 */
public record NextDay(UUID caseId, LocalDate day) {

    /** The table of next days. Its name and columns are the same in every projection. */
    public static final Table TABLE = Table.ofState("next_day", NextDay.class);

    /**
     * SQL for the earliest of a projection's next days, beside the rows that are read; null when there is none. Until a case has
     * been looked at on it, its rows are those of the day before. Parked cases are left out: they stay as they are.
     */
    public static String earliest(String projection) {
        return """
                (SELECT n.day FROM ":schema".next_day n
                  WHERE NOT EXISTS (
                        SELECT FROM projection.parked p WHERE p.projection = ':schema' AND p.case_id = n.case_id)
                  ORDER BY n.day LIMIT 1)""".replace(":schema", projection);
    }

    /**
     * The rows of an opened case that are judged on {@link KnownCase#today()}, and the day until which they hold.
     *
     * @param rows looks at the case, and by that tells what it depends on
     */
    public static List<Record> after(KnownCase known, Policies policies, Function<AsOf, List<? extends Record>> rows) {
        if (!known.file().opened()) {
            return List.of();
        }
        AsOf asOf = new AsOf(known.file(), known.today(), policies);
        List<Record> all = new ArrayList<>(rows.apply(asOf));
        asOf.nextDay().ifPresent(day -> all.add(new NextDay(known.caseId(), day)));
        return all;
    }
}
