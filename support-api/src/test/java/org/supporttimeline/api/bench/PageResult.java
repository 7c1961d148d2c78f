package org.supporttimeline.api.bench;

/**
 * What measuring timeline pages gave.
 *
 * @param bare plain SQL
 * @param http the service
 * @param rows in the timeline
 * @param cases with enough entries for a whole page, of which each call takes one at random
 * @param generatedPerSecond events a second, made up, sealed and loaded
 * @param rebuiltPerSecond events a second at which all projections were rebuilt from them
 * @param rawPerSecond the same for copying the log out and the finished rows in, indexes made after, on one connection
 * @param checked pages that were looked at in every detail
 */
record PageResult(
        Rounds bare,
        Rounds http,
        long rows,
        int cases,
        double generatedPerSecond,
        double rebuiltPerSecond,
        double rawPerSecond,
        int checked) {}
