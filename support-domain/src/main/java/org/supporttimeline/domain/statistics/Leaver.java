package org.supporttimeline.domain.statistics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.event.Employment.EndedBy;
import org.supporttimeline.domain.event.Employment.LeavingReason;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.PersonId;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/**
 * Somebody left a job.
 *
 * @param entry the entry that says so
 * @param stage the stage of support on the last day; null before any
 * @param hiredOn first day of the job
 * @param months full months since the first day of the employment that it counts as one with
 * @param reemployedInGrace whether another job began within the month in which one continues it
 * @param graceUsed whether that was the permitted change of job, so that the employment goes on
 */
public record Leaver(
        PersonId person,
        UUID caseId,
        int entry,
        LocalDate lastDay,
        @Nullable SupportPhase stage,
        LocalDate hiredOn,
        int months,
        Set<LeavingReason> reasons,
        @Nullable EndedBy endedBy,
        boolean reemployedInGrace,
        boolean graceUsed) {

    public Leaver {
        reasons = Set.copyOf(reasons);
    }

    /** Who left a job between two days, both included, while the office kept the case; by their last day. */
    public static List<Leaver> of(
            OfficeId office, LocalDate from, LocalDate to, Collection<CaseHistory> cases, Policy policy) {
        Days days = new Days(from, to);
        return Person.of(cases).stream()
                .flatMap(person -> JobRun.of(person, policy).stream()
                        .flatMap(run -> run.jobs().stream().flatMap(job -> left(person, run, job, policy).stream())))
                .filter(leaver -> days.covers(leaver.leaver().lastDay()))
                .filter(leaver -> Person.office(leaver.kept(), leaver.leaver().lastDay())
                        .filter(office::equals)
                        .isPresent())
                .map(InCase::leaver)
                .sorted(Comparator.comparing(Leaver::lastDay)
                        .thenComparing(leaver -> leaver.person().toString()))
                .toList();
    }

    /** A leaver and the case that tells of it. */
    private record InCase(Leaver leaver, CaseHistory kept) {}

    private static Optional<InCase> left(Person person, JobRun run, Job job, Policy policy) {
        LocalDate until = job.until();
        Integer end = job.endEntry();
        if (until == null || end == null) {
            return Optional.empty();
        }
        CaseHistory kept = person.cases().stream()
                .filter(history -> history.caseId().equals(job.caseId()))
                .findFirst()
                .orElseThrow();
        LocalDate grace = JobRun.graceUntil(until, policy);
        boolean reemployed = person.jobs().stream()
                .anyMatch(
                        next -> next.from().isAfter(job.from()) && !next.from().isAfter(grace));
        boolean continued = !job.equals(run.jobs().getLast());
        SupportPhase stage = kept.stages().stream()
                .filter(one -> one.days().covers(until))
                .reduce((earlier, later) -> later)
                .map(Stage::phase)
                .orElse(null);
        int months = run.until(job).months(until, policy);
        return Optional.of(new InCase(
                new Leaver(
                        person.id(),
                        job.caseId(),
                        end,
                        until,
                        stage,
                        job.from(),
                        months,
                        job.reasons(),
                        job.endedBy(),
                        reemployed,
                        continued),
                kept));
    }
}
