package org.supporttimeline.api.bench;

import java.util.Collection;

/** How long each of several things took, in milliseconds. */
final class Times {

    private final double[] sorted;

    Times(Collection<Double> millis) {
        sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        Check.that(sorted.length > 0, "nothing was measured");
    }

    int count() {
        return sorted.length;
    }

    /** The time within which so many of a hundred were done. */
    double at(int percent) {
        return sorted[(sorted.length - 1) * percent / 100];
    }

    double longest() {
        return sorted[sorted.length - 1];
    }
}
