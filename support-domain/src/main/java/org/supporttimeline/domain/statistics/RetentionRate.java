package org.supporttimeline.domain.statistics;

import static org.supporttimeline.domain.calendar.Setting.JOB_CHANGES_PERMITTED;
import static org.supporttimeline.domain.calendar.Setting.JOB_CHANGE_GRACE;
import static org.supporttimeline.domain.calendar.Setting.MONTH_COUNTING;
import static org.supporttimeline.domain.calendar.Setting.RATE_ENDED_BUT_WORKING;
import static org.supporttimeline.domain.calendar.Setting.RATE_LATER_JOB;
import static org.supporttimeline.domain.calendar.Setting.RATE_MOVED_CASE;
import static org.supporttimeline.domain.calendar.Setting.RATE_NEW_OFFICE;
import static org.supporttimeline.domain.calendar.Setting.RATE_REFERENCE_DAY;
import static org.supporttimeline.domain.calendar.Setting.RATE_UNCONFIRMED;
import static org.supporttimeline.domain.calendar.Setting.RATE_WINDOW;
import static org.supporttimeline.domain.calendar.Setting.RATE_WORD_HOLDS;
import static org.supporttimeline.domain.calendar.Setting.RETENTION_FEE;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.DatedValue;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.statistics.RatedPerson.Counted;

/**
 * The retention rate (就労定着率) of an office: of all who used its retention support in the three fiscal years ending on the
 * reference day, those whose employment continues on it. It decides the fee of the following year.
 *
 * @param windowFrom first day of the window, which ends on the reference day
 * @param judgedOn before the reference day the rate is a provisional one
 * @param ofHires whether those hired from the transition service were counted, because the office is younger than the window
 * @param worth the fee of the year after; null when nobody counts or no table is known
 * @param persons all that were looked at, in a fixed order
 * @param readings the settings that it rests on, each with its source and how sure it is
 */
public record RetentionRate(
        LocalDate windowFrom,
        LocalDate referenceDay,
        LocalDate judgedOn,
        boolean ofHires,
        Share share,
        @Nullable Worth worth,
        List<RatedPerson> persons,
        List<DatedValue> readings) {

    private static final Set<Setting> RESTS_ON = EnumSet.of(
            RATE_REFERENCE_DAY,
            RATE_WINDOW,
            RATE_ENDED_BUT_WORKING,
            RATE_UNCONFIRMED,
            RATE_WORD_HOLDS,
            RATE_LATER_JOB,
            RATE_MOVED_CASE,
            RATE_NEW_OFFICE,
            JOB_CHANGE_GRACE,
            JOB_CHANGES_PERMITTED,
            MONTH_COUNTING);

    public RetentionRate {
        persons = List.copyOf(persons);
        readings = List.copyOf(readings);
    }

    /** The rate that a question asks for. */
    public static RetentionRate of(YearQuestion asked) {
        LocalDate windowFrom = asked.windowFrom(asked.policy().years(RATE_WINDOW));
        RatedPersons rated = new RatedPersons(asked, windowFrom);
        return of(asked, windowFrom, rated.ofHires(), rated.all());
    }

    /**
     * The rate if some left before the reference day and others stayed. Who has left, or counts for neither, does not come to count
     * by staying.
     *
     * @param asked the question of which this is the rate
     * @param leaving a case of each who would leave
     * @param staying a case of each who would stay
     */
    public RetentionRate supposing(YearQuestion asked, Set<UUID> leaving, Set<UUID> staying) {
        List<RatedPerson> supposed = persons.stream()
                .map(person -> person.supposing(leaving, staying))
                .toList();
        return of(asked, windowFrom, ofHires, supposed);
    }

    private static RetentionRate of(
            YearQuestion asked, LocalDate windowFrom, boolean ofHires, List<RatedPerson> persons) {
        long continuing = count(persons, Counted.CONTINUES);
        Share share = new Share(continuing, continuing + count(persons, Counted.DOES_NOT_CONTINUE));
        return new RetentionRate(
                windowFrom,
                asked.referenceDay(),
                asked.judgedOn(),
                ofHires,
                share,
                Worth.of(share, RETENTION_FEE, asked.referenceDay().plusDays(1), asked.policies())
                        .orElse(null),
                persons,
                asked.readings(RESTS_ON));
    }

    private static long count(List<RatedPerson> persons, Counted how) {
        return persons.stream().filter(person -> person.counted() == how).count();
    }
}
