package org.supporttimeline.projections.backtest;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.supporttimeline.projections.backtest.Figures.Lead;

/** Counts what one reading of the rule did in many cases. For one thread; sums of several are one. */
final class Tally {

    /** How many endings the first firing preceded by that many days. */
    private final long[] leads;

    private final int horizon;
    private long firings;
    private long endings;
    private long followed;
    private long undecided;

    Tally(int horizonDays) {
        horizon = horizonDays;
        leads = new long[horizonDays + 1];
    }

    /**
     * Adds a case.
     *
     * @param fired in order
     * @param until the last day that is known
     */
    void add(List<LocalDate> fired, NavigableSet<LocalDate> ended, LocalDate until) {
        firings += fired.size();
        endings += ended.size();
        for (LocalDate ending : ended) {
            first(fired, ending).ifPresent(firing -> leads[(int) DAYS.between(firing, ending)]++);
        }
        for (LocalDate firing : fired) {
            LocalDate ending = ended.higher(firing);
            if (ending != null && !ending.isAfter(firing.plusDays(horizon))) {
                followed++;
            } else if (firing.plusDays(horizon).isAfter(until)) {
                undecided++;
            }
        }
    }

    private Optional<LocalDate> first(List<LocalDate> fired, LocalDate ending) {
        return fired.stream()
                .filter(firing ->
                        firing.isBefore(ending) && !firing.plusDays(horizon).isBefore(ending))
                .findFirst();
    }

    void add(Tally other) {
        firings += other.firings;
        endings += other.endings;
        followed += other.followed;
        undecided += other.undecided;
        for (int days = 0; days <= horizon; days++) {
            leads[days] += other.leads[days];
        }
    }

    Figures figures(double caseMonths) {
        long preceded = preceded();
        return new Figures(
                firings,
                caseMonths == 0 ? null : (double) Math.round(firings / caseMonths * 10_000) / 10_000,
                preceded,
                preceded == 0 ? null : new Lead(quantile(1, 4), quantile(1, 2), quantile(3, 4)),
                endings - preceded,
                followed,
                firings - followed - undecided,
                undecided);
    }

    private long preceded() {
        long sum = 0;
        for (long count : leads) {
            sum += count;
        }
        return sum;
    }

    /** The smallest number of days that at least that part of the endings does not exceed. */
    private int quantile(long part, long of) {
        long wanted = Math.ceilDiv(preceded() * part, of);
        long seen = 0;
        for (int days = 0; days <= horizon; days++) {
            seen += leads[days];
            if (seen >= wanted) {
                return days;
            }
        }
        return horizon;
    }
}
