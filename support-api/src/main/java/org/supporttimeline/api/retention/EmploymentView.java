package org.supporttimeline.api.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Employment.EndedBy;
import org.supporttimeline.domain.event.Employment.LeavingReason;
import org.supporttimeline.domain.event.PersonId;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.statistics.CaseHistory;
import org.supporttimeline.domain.statistics.CountedJob;
import org.supporttimeline.domain.statistics.Word;

/** The employments of a case, as the record stood at a moment, and what was said of them. */
record EmploymentView(
        UUID caseId, PersonId person, Instant knownAt, int lastEntry, List<JobView> jobs, List<WordView> words) {

    /**
     * One employment.
     *
     * @param until last day; without an end on record the day before the next began; absent while it runs
     * @param countsFrom first day of the employment that it counts as one with
     * @param months full months since then
     */
    record JobView(
            int entry,
            LocalDate from,
            @Nullable LocalDate until,
            Basis basis,
            LocalDate countsFrom,
            int months,
            @Nullable Integer endEntry,
            Set<LeavingReason> reasons,
            @Nullable EndedBy endedBy) {

        private static JobView of(CountedJob counted) {
            var job = counted.job();
            return new JobView(
                    job.entry(),
                    job.from(),
                    job.until(),
                    job.basis(),
                    counted.countsFrom(),
                    counted.months(),
                    job.endEntry(),
                    new TreeSet<>(job.reasons()),
                    job.endedBy());
        }
    }

    /** A word on whether the person was employed as of a day; without somebody who said it, from the closing of the case. */
    record WordView(
            int entry,
            LocalDate on,
            LocalDate asOf,
            boolean employed,
            @Nullable Party confirmedBy) {

        private static WordView of(Word word) {
            return new WordView(word.entry(), word.on(), word.asOf(), word.employed(), word.by());
        }
    }

    static EmploymentView of(CaseHistory history, List<CountedJob> jobs, Instant knownAt, int lastEntry) {
        return new EmploymentView(
                history.caseId(),
                history.person(),
                knownAt,
                lastEntry,
                jobs.stream().map(JobView::of).toList(),
                history.words().stream().map(WordView::of).toList());
    }
}
