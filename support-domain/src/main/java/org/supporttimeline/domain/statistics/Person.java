package org.supporttimeline.domain.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.PersonId;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/** A person over all of their cases: the statistics count persons. */
record Person(PersonId id, List<CaseHistory> cases, List<Job> jobs, List<Word> words) {

    static List<Person> of(Collection<CaseHistory> histories) {
        Map<String, List<CaseHistory>> byPerson = new TreeMap<>();
        histories.stream()
                .sorted(Comparator.comparing(history -> history.caseId().toString()))
                .forEach(history -> byPerson.computeIfAbsent(history.person().toString(), id -> new ArrayList<>())
                        .add(history));
        return byPerson.values().stream().map(Person::one).toList();
    }

    private static Person one(List<CaseHistory> cases) {
        return new Person(
                cases.getFirst().person(),
                List.copyOf(cases),
                jobs(cases),
                cases.stream()
                        .flatMap(history -> history.words().stream())
                        .sorted(Word.BY_DAY)
                        .toList());
    }

    /** The jobs of all cases. Two cases that tell of the same first day tell of one job; an open one ends before the next. */
    private static List<Job> jobs(List<CaseHistory> cases) {
        Map<LocalDate, Job> byDay = new TreeMap<>();
        cases.stream()
                .flatMap(history -> history.jobs().stream())
                .forEach(job -> byDay.merge(job.from(), job, (one, other) -> one.endEntry() == null ? other : one));
        List<Job> jobs = new ArrayList<>(byDay.values());
        for (int i = 0; i + 1 < jobs.size(); i++) {
            if (jobs.get(i).until() == null) {
                jobs.set(i, jobs.get(i).until(jobs.get(i + 1).from().minusDays(1)));
            }
        }
        return List.copyOf(jobs);
    }

    private Stream<Stage> stages() {
        return cases.stream().flatMap(history -> history.stages().stream());
    }

    /** The days on which a service was used, each at the office that kept the case, in their order. */
    List<Use> uses(SupportPhase service) {
        return cases.stream()
                .flatMap(history -> history.stages().stream()
                        .filter(stage -> stage.phase() == service)
                        .flatMap(stage -> uses(history, stage)))
                .filter(use -> !use.days().isEmpty())
                .sorted(Comparator.comparing((Use use) -> use.days().from()).thenComparing(Use::caseId))
                .toList();
    }

    private static Stream<Use> uses(CaseHistory history, Stage stage) {
        return history.keepings().stream()
                .map(keeping -> new Use(
                        keeping.office(),
                        history.caseId(),
                        stage.entry(),
                        stage.days().from(),
                        stage.days().and(kept(history, keeping))));
    }

    private static Days kept(CaseHistory history, Keeping keeping) {
        boolean first = keeping.equals(history.keepings().getFirst());
        return first ? new Days(LocalDate.MIN, keeping.days().until()) : keeping.days();
    }

    /** The office that kept a case on a day. */
    static Optional<OfficeId> office(CaseHistory history, LocalDate day) {
        return history.keepings().stream()
                .filter(keeping -> kept(history, keeping).covers(day))
                .reduce((earlier, later) -> later)
                .map(Keeping::office);
    }

    /** The stage of support that a day lies in, in any case. */
    Optional<Stage> supportOn(LocalDate day) {
        return stages().filter(stage -> stage.isSupport() && stage.days().covers(day))
                .max(Comparator.comparing(stage -> stage.days().from()));
    }

    /** The last day of support before a day on which there was none. */
    Optional<LocalDate> supportedUntil(LocalDate day) {
        return stages().filter(Stage::isSupport)
                .flatMap(stage -> Stream.ofNullable(stage.days().until()))
                .filter(until -> until.isBefore(day))
                .max(Comparator.naturalOrder());
    }
}
