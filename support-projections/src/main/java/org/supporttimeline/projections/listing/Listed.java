package org.supporttimeline.projections.listing;

import java.util.List;

/**
 * What is listed: SQL of our own, never anything that somebody sent.
 *
 * @param projection whose position the list tells
 * @param table its rows, each with the office that keeps the case now; called {@code i} in conditions
 * @param order the columns of the order, as they stand after ORDER BY; an index by office begins with the office and goes on so
 * @param counted the columns by which the whole list is counted
 */
public record Listed(String projection, String table, String order, List<String> counted) {

    public Listed {
        counted = List.copyOf(counted);
    }
}
