package org.supporttimeline.api.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.log.StoredEntry;

/**
 * The first line of a replay: of what it is made. The lines after it follow from nothing else.
 *
 * @param on the day on which every step is judged; none when each is judged on its own day of recording
 * @param words whether the reader is one to whom words are opened
 * @param entries which entries are told; none when none was recorded in the range
 * @param record what they were told from
 */
record ReplayHead(
        String line,
        UUID caseId,
        @Nullable LocalDate on,
        boolean words,
        @Nullable EntriesTold entries,
        RecordUsed record,
        ProgramUsed program,
        PolicyUsed policy) {

    /** The first and the last entry, their positions in the log, and when they were recorded. */
    record EntriesTold(
            int first,
            int last,
            long firstPosition,
            long lastPosition,
            Instant firstRecordedAt,
            Instant lastRecordedAt) {

        static @Nullable EntriesTold of(List<StoredEntry> told) {
            if (told.isEmpty()) {
                return null;
            }
            StoredEntry first = told.getFirst();
            StoredEntry last = told.getLast();
            return new EntriesTold(
                    first.entryNo(),
                    last.entryNo(),
                    first.position(),
                    last.position(),
                    first.recordedAt(),
                    last.recordedAt());
        }
    }
}
