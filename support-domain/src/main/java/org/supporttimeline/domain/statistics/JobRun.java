package org.supporttimeline.domain.statistics;

import static org.supporttimeline.domain.calendar.Setting.JOB_CHANGES_PERMITTED;
import static org.supporttimeline.domain.calendar.Setting.JOB_CHANGE_GRACE;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Months;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.casefile.Spell;

/** Jobs of a person that count as one employment, because each change was a permitted one; at least one. */
record JobRun(List<Job> jobs) {

    static List<JobRun> of(Person person, Policy policy) {
        return Spell.runs(person.jobs(), last -> graceUntil(last, policy), policy.times(JOB_CHANGES_PERMITTED)).stream()
                .map(JobRun::new)
                .toList();
    }

    /** The newest that had begun by a day. */
    static Optional<JobRun> newest(List<JobRun> runs, LocalDate day) {
        return runs.reversed().stream().filter(run -> !run.from().isAfter(day)).findFirst();
    }

    /** The last day on which another job continues one that ended. */
    static LocalDate graceUntil(LocalDate lastDayAtWork, Policy policy) {
        return Months.lastDay(lastDayAtWork.plusDays(1), policy.months(JOB_CHANGE_GRACE), policy.monthCounting());
    }

    LocalDate from() {
        return jobs.getFirst().from();
    }

    @Nullable
    LocalDate until() {
        return jobs.getLast().until();
    }

    /** The job, of those that had begun by a day, that began last. */
    Job on(LocalDate day) {
        return jobs.reversed().stream()
                .filter(job -> !job.from().isAfter(day))
                .findFirst()
                .orElseGet(jobs::getFirst);
    }

    /** The last day of so many months of employment. */
    LocalDate monthsFullOn(int months, Policy policy) {
        return Months.lastDay(from(), months, policy.monthCounting());
    }

    /** The part of it that ends with one of its jobs. */
    JobRun until(Job last) {
        return new JobRun(jobs.subList(0, jobs.indexOf(last) + 1));
    }

    /** How many months were full on a day, or when the employment ended before it. */
    int months(LocalDate day, Policy policy) {
        LocalDate until = until();
        LocalDate last = until != null && until.isBefore(day) ? until : day;
        int months = Math.toIntExact(ChronoUnit.MONTHS.between(from(), last)) + 1;
        while (months > 0 && monthsFullOn(months, policy).isAfter(last)) {
            months--;
        }
        return months;
    }
}
