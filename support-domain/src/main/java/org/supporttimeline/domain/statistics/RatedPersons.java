package org.supporttimeline.domain.statistics;

import static org.supporttimeline.domain.calendar.Setting.PLACEMENT;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.statistics.RatedPerson.Counted;
import org.supporttimeline.domain.statistics.Status.State;

/** Who is behind a retention rate, and how each counts. */
final class RatedPersons {

    private final YearQuestion asked;
    private final Policy policy;
    private final LocalDate windowFrom;
    private final LocalDate day;

    RatedPersons(YearQuestion asked, LocalDate windowFrom) {
        this.asked = asked;
        this.policy = asked.policy();
        this.windowFrom = windowFrom;
        this.day = asked.judgedOn();
    }

    /** Whether the office is known to be younger than the window, and the reading then counts hires. */
    boolean ofHires() {
        return switch (policy.newOffice()) {
            case OWN_USERS -> false;
            case HIRES ->
                asked.figures().retentionSince(day).filter(windowFrom::isBefore).isPresent();
        };
    }

    List<RatedPerson> all() {
        boolean ofHires = ofHires();
        return asked.persons().stream()
                .flatMap(person -> (ofHires ? hire(person) : user(person)).stream())
                .toList();
    }

    private Optional<RatedPerson> user(Person person) {
        List<Use> everywhere = person.uses(SupportPhase.RETENTION).stream()
                .filter(use -> use.days().meets(windowFrom, day))
                .toList();
        List<Use> here = everywhere.stream()
                .filter(use -> use.office().equals(asked.office()))
                .toList();
        boolean counts = !here.isEmpty()
                && switch (policy.movedCase()) {
                    case EVERY_OFFICE -> true;
                    case LAST_OFFICE -> last(everywhere).equals(last(here));
                };
        return counts ? Optional.of(user(person, here, last(everywhere))) : Optional.empty();
    }

    private RatedPerson user(Person person, List<Use> here, Use latest) {
        JobRun run = counting(person, latest).orElse(null);
        Status status = new StatusOnDay(person, day, policy).in(run, latest.begun());
        boolean ended = !latest.days().reaches(day);
        return rated(
                person,
                here.getFirst().days().from(),
                last(here).days().reaches(day) ? null : last(here).days().until(),
                run,
                status,
                counted(status, ended));
    }

    /** The employment that counts: the one for which the service was last begun, or by the other reading the newest. */
    private Optional<JobRun> counting(Person person, Use latest) {
        List<JobRun> runs = JobRun.of(person, policy);
        return switch (policy.laterJob()) {
            case DOES_NOT_COUNT ->
                JobRun.newest(runs, latest.begun())
                        .or(() -> runs.stream()
                                .filter(run -> !run.from().isAfter(lastDay(latest)))
                                .findFirst());
            case COUNTS -> JobRun.newest(runs, day);
        };
    }

    /** Hired within the window while in, or from, the office's transition service. */
    private Optional<RatedPerson> hire(Person person) {
        return JobRun.of(person, policy).reversed().stream()
                .filter(run -> !run.from().isBefore(windowFrom) && !run.from().isAfter(day))
                .filter(run -> Hires.from(person, asked.office(), run.from()))
                .findFirst()
                .map(run -> {
                    Status status = new StatusOnDay(person, day, policy).in(run, run.from());
                    return rated(person, null, null, run, status, counted(status, false));
                });
    }

    private RatedPerson rated(
            Person person,
            @Nullable LocalDate usedFrom,
            @Nullable LocalDate usedUntil,
            @Nullable JobRun run,
            Status status,
            Counted counted) {
        return new RatedPerson(
                person.id(),
                person.cases().stream().map(CaseHistory::caseId).toList(),
                usedFrom,
                usedUntil,
                run == null ? null : run.from(),
                run == null ? null : run.monthsFullOn(policy.months(PLACEMENT), policy),
                status,
                counted);
    }

    private Counted counted(Status status, boolean ended) {
        boolean continues = Counting.asEmployed(status, policy);
        if (!ended || status.state() == State.LEFT) {
            return continues ? Counted.CONTINUES : Counted.DOES_NOT_CONTINUE;
        }
        return switch (policy.endedButWorking()) {
            case CONTINUES -> continues ? Counted.CONTINUES : Counted.DOES_NOT_CONTINUE;
            case DOES_NOT_CONTINUE -> Counted.DOES_NOT_CONTINUE;
            case LEFT_OUT -> continues ? Counted.LEFT_OUT : Counted.DOES_NOT_CONTINUE;
        };
    }

    private LocalDate lastDay(Use use) {
        LocalDate until = use.days().until();
        return until == null || until.isAfter(day) ? day : until;
    }

    private Use last(List<Use> uses) {
        return uses.stream()
                .max(Comparator.comparing(this::lastDay)
                        .thenComparing(use -> use.days().from()))
                .orElseThrow();
    }
}
