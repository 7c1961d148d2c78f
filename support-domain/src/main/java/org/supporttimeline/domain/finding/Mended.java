package org.supporttimeline.domain.finding;

import java.time.LocalDate;

/**
 * What was missing stands in the record by now. The finding stays, for the record shows as well when it was added.
 *
 * @param entry the entry that says so: the fact, or the correction by which it came to say so
 * @param on the day of which it tells
 * @param recordedOn the day on which it was written down
 * @param daysLate calendar days from the last day in time until it was written down
 */
public record Mended(int entry, LocalDate on, LocalDate recordedOn, long daysLate) {}
