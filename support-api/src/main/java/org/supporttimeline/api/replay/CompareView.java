package org.supporttimeline.api.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.audit.HistoryEntryView;

/**
 * What the record says differently at one moment than at another, about one day, and by which entries.
 *
 * @param on the day for which both are judged
 * @param before the record at the earlier moment
 * @param after the record at the later moment
 * @param changed what the later record says that the earlier did not
 * @param entries what was recorded in between, each as the history told it when it was the newest; {@code on} is the day of
 *     which it tells, {@code recordedAt} when that was written
 */
public record CompareView(
        UUID caseId,
        LocalDate on,
        RecordAt before,
        RecordAt after,
        Changes changed,
        List<HistoryEntryView> entries,
        ProgramUsed program,
        PolicyUsed policy) {

    /**
     * The record at a moment.
     *
     * @param knownAt none for now
     * @param lastEntry the number of the last entry by then; 0 when nothing of the case had been recorded
     * @param lastPosition the position of that entry
     */
    public record RecordAt(@Nullable Instant knownAt, int lastEntry, long lastPosition, RecordUsed record) {}
}
