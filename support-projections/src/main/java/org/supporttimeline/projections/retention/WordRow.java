package org.supporttimeline.projections.retention;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.statistics.Word;

/** A word on whether the person was employed as of a day. */
record WordRow(
        UUID caseId,
        int entryNo,
        LocalDate onDay,
        LocalDate asOf,
        boolean employed,
        @Nullable String saidBy) {

    static WordRow of(Word word) {
        return new WordRow(
                word.caseId(),
                word.entry(),
                word.on(),
                word.asOf(),
                word.employed(),
                word.by() == null ? null : word.by().name());
    }
}
