package org.supporttimeline.domain.statistics;

import java.time.LocalDate;
import java.util.List;
import org.supporttimeline.domain.calendar.Policy;

/**
 * An employment and what its months count from.
 *
 * @param countsFrom first day of the employment that it counts as one with; its own, where it continues none
 * @param months full months since then on the day asked for, or when it had ended
 */
public record CountedJob(Job job, LocalDate countsFrom, int months) {

    /** The jobs of one case that had begun by a day, in the order of their first days. */
    public static List<CountedJob> of(CaseHistory history, LocalDate day, Policy policy) {
        return Person.of(List.of(history)).stream()
                .flatMap(person -> JobRun.of(person, policy).stream())
                .flatMap(run -> run.jobs().stream()
                        .filter(job -> !job.from().isAfter(day))
                        .map(job ->
                                new CountedJob(job, run.from(), run.until(job).months(day, policy))))
                .toList();
    }
}
