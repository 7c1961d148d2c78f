package org.supporttimeline.api.bundle;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.pages.audit.HistoryLine;

/**
 * A case as it is printed.
 *
 * @param timeline its entries by the days on which they stand
 * @param amendments its corrections and retractions in the order in which they were recorded
 * @param months null where they could not be told for this moment
 * @param checkpoint the signed note, as it is to be compared
 */
record PrintedCase(
        UUID caseId,
        RequestView request,
        ZonedDateTime madeAt,
        @Nullable ZonedDateTime knownAt,
        List<HistoryLine> timeline,
        List<HistoryLine> amendments,
        @Nullable List<MonthLine> months,
        String checkpoint,
        String keys) {

    /** Says nothing: it is full of private words. */
    @Override
    public String toString() {
        return "PrintedCase";
    }
}
