package org.supporttimeline.domain.statistics;

import static org.supporttimeline.domain.calendar.Setting.RATE_WORD_HOLDS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Policy;

/** Whether a person was employed on a day, and which entry says so. */
final class StatusOnDay {

    private final Person person;
    private final LocalDate day;
    private final Policy policy;

    StatusOnDay(Person person, LocalDate day, Policy policy) {
        this.person = person;
        this.day = day;
        this.policy = policy;
    }

    /**
     * In the employment that was supported.
     *
     * @param run begun by the day; null when no job is on record
     * @param supported a day of the support, from which on there is no word if there is none at all
     */
    Status in(@Nullable JobRun run, LocalDate supported) {
        if (run == null) {
            return byWords(LocalDate.MIN, supported);
        }
        Job job = run.on(day);
        LocalDate until = job.until();
        if (until == null) {
            return byWords(job.from(), job.from());
        }
        Optional<Job> next = person.jobs().stream()
                .filter(later -> later.from().isAfter(job.from()))
                .findFirst();
        boolean left = until.isBefore(day) && job.equals(run.jobs().getLast());
        boolean inGap = until.isBefore(day) && !left;
        Integer end = job.endEntry();
        Evidence evidence = next.isPresent() && (end == null || inGap)
                ? Evidence.ofStart(next.get())
                : Evidence.ofEnd(job, end == null ? job.entry() : end, until);
        return left ? Status.left(evidence) : Status.employed(evidence);
    }

    /** Of a job whose end is not on record. */
    private Status byWords(LocalDate from, LocalDate begun) {
        List<Word> words = person.words().stream()
                .filter(word -> !word.asOf().isBefore(from))
                .toList();
        Optional<Word> before =
                words.stream().filter(word -> !word.asOf().isAfter(day)).reduce((earlier, later) -> later);
        if (before.isPresent() && !before.get().employed()) {
            return Status.left(Evidence.of(before.get()));
        }
        Optional<Word> employedLater = words.stream()
                .filter(word -> word.employed() && !word.asOf().isBefore(day))
                .findFirst();
        Optional<Word> employedLately = before.filter(
                word -> !word.asOf().plusDays(policy.days(RATE_WORD_HOLDS)).isBefore(day));
        return employedLater
                .or(() -> employedLately)
                .map(Evidence::of)
                .or(() -> person.supportOn(day).map(Evidence::of))
                .map(Status::employed)
                .orElseGet(() -> Status.unconfirmed(
                        Stream.of(Optional.of(begun), person.supportedUntil(day), before.map(Word::asOf))
                                .flatMap(Optional::stream)
                                .max(Comparator.naturalOrder())
                                .orElse(begun)));
    }
}
