package org.supporttimeline.domain.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.supporttimeline.domain.casefile.CaseFile;

/**
 * What is due in a case on a day: pure, so that a past day can be asked for as well. The settings are those in force on the
 * day that is asked for. What each clock counts from, and how sure that is, stands in {@code docs/explanation/clocks.md}.
 */
public final class Deadlines {

    /** By which all of them are listed. */
    static final Comparator<Deadline> ORDER = Comparator.comparing(Deadline::dueOn)
            .thenComparing(Deadline::kind)
            .thenComparingInt(deadline ->
                    deadline.entries().isEmpty() ? 0 : deadline.entries().first());

    private Deadlines() {}

    /**
     * All deadlines of the case that matter on a day, the earliest first; those already met are among them.
     *
     * @param file the case as known; it keeps contacts, forms and reports for {@link CaseFile#WINDOW_MONTHS} months, so a day
     *     further back than that is asked of a file of fewer entries
     * @param today the day for which to judge; what happened after it is left out
     * @param policies the dated settings; those in force on the day decide
     */
    public static List<Deadline> of(CaseFile file, LocalDate today, Policies policies) {
        return new AsOf(file, today, policies).deadlines();
    }

    /**
     * The first later day on which {@link #of} may give another answer if nothing new is recorded; empty when it never will.
     * It can be too early, where nothing cheap tells the day; it is never too late.
     */
    public static Optional<LocalDate> nextDay(CaseFile file, LocalDate day, Policies policies) {
        AsOf asOf = new AsOf(file, day, policies);
        Object _ = asOf.deadlines();
        return asOf.nextDay();
    }
}
