package org.supporttimeline.api.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What one run gave.
 *
 * @param perSecond answers a second, of all callers together
 * @param p50 the median time of an answer, in milliseconds
 * @param p95 the time within which 95 of 100 answers came, in milliseconds
 * @param p99 the time within which 99 of 100 answers came, in milliseconds
 */
record Run(double perSecond, double p50, double p95, double p99) {

    static Run of(List<Load.Taken> callers, long elapsedNanos) {
        long[] all = callers.stream()
                .flatMapToLong(taken -> Arrays.stream(taken.all()))
                .sorted()
                .toArray();
        if (all.length == 0) {
            throw new IllegalStateException("no call was answered");
        }
        return new Run(all.length * 1e9 / elapsedNanos, millis(all, 0.50), millis(all, 0.95), millis(all, 0.99));
    }

    private static double millis(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
}
