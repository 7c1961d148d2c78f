package org.supporttimeline.api.retention;

import org.supporttimeline.domain.statistics.Mean;

/**
 * An exact mean.
 *
 * @param persons of all months, each counted in every month that it used the service
 * @param mean persons a month with one decimal, cut off and never rounded up; {@code -} where there is no month
 */
record MeanView(long persons, long months, String mean) {

    static MeanView of(Mean mean) {
        return new MeanView(mean.sum(), mean.over(), mean.shown());
    }
}
