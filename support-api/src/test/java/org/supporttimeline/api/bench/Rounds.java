package org.supporttimeline.api.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The same run, once a round. Its figure is the median; all of them are kept, so that the spread can be seen. */
final class Rounds {

    private final List<Run> runs = new ArrayList<>();

    void add(Run run) {
        runs.add(run);
    }

    double perSecond() {
        return median(Run::perSecond);
    }

    double p50() {
        return median(Run::p50);
    }

    double p95() {
        return median(Run::p95);
    }

    double p99() {
        return median(Run::p99);
    }

    private double median(ToDoubleFunction<Run> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Median and 99th percentile, in milliseconds. */
    String times() {
        return String.format(Locale.ROOT, "%.2f / %.2f", p50(), p99());
    }

    /** Median, 95th and 99th percentile, in milliseconds. */
    String all() {
        return String.format(Locale.ROOT, "%.1f / %.1f / %.1f", p50(), p95(), p99());
    }

    /** The 95th percentiles of all rounds, in milliseconds. */
    String p95s() {
        return all(Run::p95, "%.0f");
    }

    /** The rates of all rounds, in the order in which they were run. */
    String rates() {
        return all(Run::perSecond, "%,.0f");
    }

    /** The 99th percentiles of all rounds, in milliseconds. */
    String p99s() {
        return all(Run::p99, "%.2f");
    }

    private String all(ToDoubleFunction<Run> figure, String format) {
        return runs.stream()
                .map(run -> String.format(Locale.ROOT, format, figure.applyAsDouble(run)))
                .collect(Collectors.joining(" · "));
    }
}
