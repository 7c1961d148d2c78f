package org.supporttimeline.projections.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.statistics.Job;

/** An employment and, where it ended, how. */
record JobRow(
        UUID caseId,
        int entryNo,
        LocalDate fromDay,
        String basis,
        @Nullable LocalDate untilDay,
        @Nullable Integer endEntry,
        List<String> reasons,
        @Nullable String endedBy) {

    static JobRow of(Job job) {
        return new JobRow(
                job.caseId(),
                job.entry(),
                job.from(),
                job.basis().name(),
                job.until(),
                job.endEntry(),
                job.reasons().stream().map(Enum::name).sorted().toList(),
                job.endedBy() == null ? null : job.endedBy().name());
    }
}
