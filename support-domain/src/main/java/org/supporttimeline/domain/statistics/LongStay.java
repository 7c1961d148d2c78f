package org.supporttimeline.domain.statistics;

import static org.supporttimeline.domain.calendar.Setting.JOB_CHANGES_PERMITTED;
import static org.supporttimeline.domain.calendar.Setting.JOB_CHANGE_GRACE;
import static org.supporttimeline.domain.calendar.Setting.LONG_STAY;
import static org.supporttimeline.domain.calendar.Setting.LONG_STAY_BELOW;
import static org.supporttimeline.domain.calendar.Setting.LONG_STAY_FROM;
import static org.supporttimeline.domain.calendar.Setting.LONG_STAY_SHARE;
import static org.supporttimeline.domain.calendar.Setting.LONG_STAY_WINDOW;
import static org.supporttimeline.domain.calendar.Setting.MONTH_COUNTING;
import static org.supporttimeline.domain.calendar.Setting.RATE_REFERENCE_DAY;
import static org.supporttimeline.domain.calendar.Setting.RATE_UNCONFIRMED;
import static org.supporttimeline.domain.calendar.Setting.RATE_WORD_HOLDS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.DatedValue;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.event.PersonId;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/**
 * Who stayed long (就労定着実績体制加算): of those whose retention support at the office ended in the window, those employed for
 * 42 months or more and less than 78.
 *
 * @param endedFrom first day of the window, which ends on the reference day
 * @param leastPercent the share from which the add-on is earned
 */
public record LongStay(
        LocalDate endedFrom, Share share, int leastPercent, List<Ended> persons, List<DatedValue> readings) {

    private static final Set<Setting> RESTS_ON = EnumSet.of(
            RATE_REFERENCE_DAY,
            LONG_STAY_WINDOW,
            LONG_STAY_FROM,
            LONG_STAY_BELOW,
            LONG_STAY,
            LONG_STAY_SHARE,
            RATE_UNCONFIRMED,
            RATE_WORD_HOLDS,
            JOB_CHANGE_GRACE,
            JOB_CHANGES_PERMITTED,
            MONTH_COUNTING);

    public LongStay {
        persons = List.copyOf(persons);
        readings = List.copyOf(readings);
    }

    /**
     * Somebody whose support ended.
     *
     * @param months full months of employment on the judged day, or when it ended before
     */
    public record Ended(
            PersonId person,
            LocalDate endedOn,
            @Nullable LocalDate hiredOn,
            int months,
            Status status,
            boolean counts) {}

    /** The share that a question asks for. */
    public static LongStay of(YearQuestion asked) {
        Policy policy = asked.policy();
        LocalDate from = asked.windowFrom(policy.years(LONG_STAY_WINDOW));
        List<Ended> persons = asked.persons().stream()
                .flatMap(person -> ended(person, asked, from).stream())
                .toList();
        long counting = persons.stream().filter(Ended::counts).count();
        return new LongStay(
                from,
                new Share(counting, persons.size()),
                policy.percent(LONG_STAY_SHARE),
                persons,
                asked.readings(RESTS_ON));
    }

    /** Whether the add-on is earned. */
    public boolean earned() {
        return share.reaches(leastPercent);
    }

    private static Optional<Ended> ended(Person person, YearQuestion asked, LocalDate from) {
        LocalDate day = asked.judgedOn();
        List<Use> uses = person.uses(SupportPhase.RETENTION).stream()
                .filter(use -> !use.days().from().isAfter(day))
                .toList();
        if (uses.isEmpty() || uses.stream().anyMatch(use -> use.days().reaches(day))) {
            return Optional.empty();
        }
        return uses.stream()
                .max(Comparator.comparing(Use::days, Comparator.comparing(LongStay::last)))
                .filter(use -> use.office().equals(asked.office()))
                .filter(use -> !last(use.days()).isBefore(from))
                .map(use -> ended(person, asked, day, use));
    }

    private static LocalDate last(Days days) {
        return days.until() == null ? LocalDate.MAX : days.until();
    }

    private static Ended ended(Person person, YearQuestion asked, LocalDate day, Use use) {
        Policy policy = asked.policy();
        JobRun run = JobRun.newest(JobRun.of(person, policy), use.begun()).orElse(null);
        Status status = new StatusOnDay(person, day, policy).in(run, use.begun());
        boolean employed = Counting.asEmployed(status, policy);
        LocalDate worked = employed ? day : status.day();
        int months = run == null ? 0 : run.months(worked, policy);
        boolean stays = switch (policy.longStay()) {
            case STILL_EMPLOYED -> employed;
            case STILL_OR_FORMERLY -> true;
        };
        boolean long_ = months >= policy.months(LONG_STAY_FROM) && months < policy.months(LONG_STAY_BELOW);
        return new Ended(
                person.id(), last(use.days()), run == null ? null : run.from(), months, status, stays && long_);
    }
}
