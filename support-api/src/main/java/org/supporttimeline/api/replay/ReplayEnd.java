package org.supporttimeline.api.replay;

/**
 * The last line of a replay: without it, the answer is not whole.
 *
 * @param steps how many lines came before it, the first left out
 * @param amendments how many of them amended the record
 * @param late how many were recorded late
 */
record ReplayEnd(String line, int steps, int amendments, int late, int raised, int cleared) {}
