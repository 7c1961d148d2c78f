package org.supporttimeline.domain.statistics;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Vocabulary.Party;

/**
 * The entry that says whether somebody was employed on a day.
 *
 * @param day the day of which it speaks
 * @param by who said so, for a confirmation
 */
public record Evidence(
        Kind kind,
        UUID caseId,
        int entry,
        LocalDate day,
        @Nullable Party by) {

    /** What kind of entry it is. */
    public enum Kind {
        /** The end of the job, before the day or after it. */
        JOB_ENDED,
        /** The beginning of the next job. */
        NEXT_JOB,
        /** Somebody's word. */
        CONFIRMED,
        /** How things stood when the case was closed. */
        CASE_CLOSED,
        /** The stage of support of that day: an office that supports a job hears of its end. */
        IN_SUPPORT
    }

    static Evidence of(Word word) {
        return new Evidence(
                word.by() == null ? Kind.CASE_CLOSED : Kind.CONFIRMED,
                word.caseId(),
                word.entry(),
                word.asOf(),
                word.by());
    }

    static Evidence ofStart(Job job) {
        return new Evidence(Kind.NEXT_JOB, job.caseId(), job.entry(), job.from(), null);
    }

    static Evidence ofEnd(Job job, int endEntry, LocalDate until) {
        return new Evidence(Kind.JOB_ENDED, job.caseId(), endEntry, until, null);
    }

    static Evidence of(Stage stage) {
        return new Evidence(
                Kind.IN_SUPPORT, stage.caseId(), stage.entry(), stage.days().from(), null);
    }
}
