package org.supporttimeline.domain.statistics;

import static org.supporttimeline.domain.calendar.Setting.JOB_CHANGES_PERMITTED;
import static org.supporttimeline.domain.calendar.Setting.JOB_CHANGE_GRACE;
import static org.supporttimeline.domain.calendar.Setting.MONTH_COUNTING;
import static org.supporttimeline.domain.calendar.Setting.PLACEMENT;
import static org.supporttimeline.domain.calendar.Setting.RATE_UNCONFIRMED;
import static org.supporttimeline.domain.calendar.Setting.RATE_WORD_HOLDS;
import static org.supporttimeline.domain.calendar.Setting.SIX_MONTH_DAY;
import static org.supporttimeline.domain.calendar.Setting.SIX_MONTH_YEARS;
import static org.supporttimeline.domain.calendar.Setting.TRANSITION_FEE;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.DatedValue;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.event.PersonId;

/**
 * The transition service's figure: those found a job from it whose employment reached six months in the latest two fiscal
 * years, against the capacity of both years.
 *
 * @param share sum of the persons against sum of the capacities; null when a capacity is not known
 * @param worth the fee of the year after; null when the share or a table is not known. The table is that of up to 20 places
 */
public record TransitionOutcomes(
        LocalDate judgedOn,
        List<Year> years,
        @Nullable Share share,
        @Nullable Worth worth,
        List<DatedValue> readings) {

    /** The most places for which the table of fees is known. */
    private static final int PLACES_OF_TABLE = 20;

    private static final Set<Setting> RESTS_ON = EnumSet.of(
            SIX_MONTH_YEARS,
            SIX_MONTH_DAY,
            PLACEMENT,
            RATE_UNCONFIRMED,
            RATE_WORD_HOLDS,
            JOB_CHANGE_GRACE,
            JOB_CHANGES_PERMITTED,
            MONTH_COUNTING);

    public TransitionOutcomes {
        years = List.copyOf(years);
        readings = List.copyOf(readings);
    }

    /**
     * A fiscal year.
     *
     * @param places capacity on its last day; null when nobody told it
     */
    public record Year(int fiscalYear, @Nullable Integer places, List<Reached> persons) {
        public Year {
            persons = List.copyOf(persons);
        }

        private long retained() {
            return persons.stream().filter(Reached::counts).count();
        }
    }

    /** Somebody whose sixth month of employment ended in the year, or would have. */
    public record Reached(
            PersonId person,
            List<UUID> cases,
            LocalDate hiredOn,
            LocalDate sixMonthsOn,
            Status status,
            boolean counts) {
        public Reached {
            cases = List.copyOf(cases);
        }
    }

    /** The figure that a question asks for. */
    public static TransitionOutcomes of(YearQuestion asked) {
        List<Person> persons = asked.persons();
        List<Year> years = IntStream.rangeClosed(
                        asked.fiscalYear() - asked.policy().years(SIX_MONTH_YEARS) + 1, asked.fiscalYear())
                .mapToObj(year -> year(asked, persons, year))
                .toList();
        Share share = share(years);
        return new TransitionOutcomes(
                asked.judgedOn(), years, share, worth(asked, years, share), asked.readings(RESTS_ON));
    }

    private static @Nullable Share share(List<Year> years) {
        long places = 0;
        for (Year year : years) {
            if (year.places() == null) {
                return null;
            }
            places += year.places();
        }
        return new Share(years.stream().mapToLong(Year::retained).sum(), places);
    }

    private static @Nullable Worth worth(YearQuestion asked, List<Year> years, @Nullable Share share) {
        boolean small = years.stream().allMatch(year -> year.places() != null && year.places() <= PLACES_OF_TABLE);
        return share == null || !small
                ? null
                : Worth.of(share, TRANSITION_FEE, asked.referenceDay().plusDays(1), asked.policies())
                        .orElse(null);
    }

    private static Year year(YearQuestion asked, List<Person> persons, int year) {
        LocalDate last = YearQuestion.begin(year + 1).minusDays(1);
        return new Year(
                year,
                asked.figures().transitionPlaces(last).orElse(null),
                persons.stream()
                        .flatMap(person -> reached(asked, person, year).stream())
                        .toList());
    }

    /** A person counts once a year. */
    private static Optional<Reached> reached(YearQuestion asked, Person person, int year) {
        Policy policy = asked.policy();
        List<Reached> runs = JobRun.of(person, policy).stream()
                .filter(run -> Hires.from(person, asked.office(), run.from()))
                .filter(run -> fallsInto(year, run, asked))
                .map(run -> reached(person, run, policy))
                .toList();
        return runs.stream()
                .filter(Reached::counts)
                .findFirst()
                .or(() -> runs.stream().findFirst());
    }

    private static boolean fallsInto(int year, JobRun run, YearQuestion asked) {
        Policy policy = asked.policy();
        LocalDate last = run.monthsFullOn(policy.months(PLACEMENT), policy);
        LocalDate day = switch (policy.sixMonthDay()) {
            case LAST_DAY -> last;
            case DAY_AFTER -> last.plusDays(1);
        };
        return !day.isAfter(asked.judgedOn())
                && new Days(
                                YearQuestion.begin(year),
                                YearQuestion.begin(year + 1).minusDays(1))
                        .covers(day);
    }

    private static Reached reached(Person person, JobRun run, Policy policy) {
        LocalDate last = run.monthsFullOn(policy.months(PLACEMENT), policy);
        Status status = new StatusOnDay(person, last, policy).in(run, run.from());
        return new Reached(
                person.id(),
                person.cases().stream().map(CaseHistory::caseId).toList(),
                run.from(),
                last,
                status,
                Counting.asEmployed(status, policy));
    }
}
