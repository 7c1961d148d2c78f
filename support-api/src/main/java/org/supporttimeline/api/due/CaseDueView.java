package org.supporttimeline.api.due;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was due in a case.
 *
 * @param knownAt the record counts up to this moment
 * @param on the day for which it is judged
 * @param lastEntry the number of the last entry that was recorded by then
 * @param items the earliest first
 */
record CaseDueView(
        UUID caseId,
        Instant knownAt,
        LocalDate on,
        int lastEntry,
        List<DueView> items,
        DueListView.Holidays holidays) {}
