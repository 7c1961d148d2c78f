package org.supporttimeline.domain.finding;

import java.time.LocalDate;

/**
 * Since when the record has shown something.
 *
 * @param entry by which it came to be shown
 * @param on the day on which it happened
 * @param recordedOn the day on which it came to be shown
 */
record Shown(int entry, LocalDate on, LocalDate recordedOn) {}
