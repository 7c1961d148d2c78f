package org.supporttimeline.projections.backtest;

import org.jspecify.annotations.Nullable;

/**
 * How a rule would have done. A firing is a day on which the rule began to hold in a case, by what was recorded until the end
 * of that day.
 *
 * @param firings how often it fired
 * @param firingsPerCaseMonth the same for each month of each case; null when no case was observed
 * @param preceded endings of a job before which, within the horizon, it had fired
 * @param lead by how many days the first of those firings came before the ending; null when there is none
 * @param notPreceded endings before which it had not
 * @param followed firings after which a job ended within the horizon
 * @param notFollowed firings after which none did
 * @param undecided firings whose horizon is not over yet
 */
public record Figures(
        long firings,
        @Nullable Double firingsPerCaseMonth,
        long preceded,
        @Nullable Lead lead,
        long notPreceded,
        long followed,
        long notFollowed,
        long undecided) {

    /** Days before an ending, which a quarter of them did not exceed, half of them, three quarters. */
    public record Lead(int lowerQuartile, int median, int upperQuartile) {}
}
