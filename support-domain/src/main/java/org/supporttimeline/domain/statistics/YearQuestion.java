package org.supporttimeline.domain.statistics;

import static org.supporttimeline.domain.calendar.Setting.RATE_REFERENCE_DAY;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.supporttimeline.domain.calendar.DatedValue;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.event.OfficeId;

/**
 * A figure is asked of an office for a fiscal year, which begins on 1 April.
 *
 * @param cases all cases that the office ever kept, and all other cases of the same persons
 * @param today the day up to which anything can be known; before the year's end the figure is a provisional one
 * @param figures what the operator tells of the office
 */
public record YearQuestion(
        OfficeId office,
        int fiscalYear,
        LocalDate today,
        Collection<CaseHistory> cases,
        OfficeFigures figures,
        Policies policies) {

    public YearQuestion {
        cases = List.copyOf(cases);
    }

    List<Person> persons() {
        return Person.of(cases);
    }

    /** The last day of the year, on which employment is looked at. */
    public LocalDate referenceDay() {
        return policies.on(begin(fiscalYear + 1).minusDays(1))
                .monthDay(RATE_REFERENCE_DAY)
                .atYear(fiscalYear + 1);
    }

    /** The day on which everything is judged: the reference day, or today while it is to come. */
    public LocalDate judgedOn() {
        return today.isBefore(referenceDay()) ? today : referenceDay();
    }

    /** The settings of the reference day. */
    Policy policy() {
        return policies.on(referenceDay());
    }

    /** The first day of so many years that end with the reference day. */
    LocalDate windowFrom(int years) {
        return referenceDay().plusDays(1).minusYears(years);
    }

    static LocalDate begin(int fiscalYear) {
        return LocalDate.of(fiscalYear, Month.APRIL, 1);
    }

    /** The rows of settings that an answer rests on. */
    List<DatedValue> readings(Set<Setting> settings) {
        return settings.stream()
                .sorted(Comparator.naturalOrder())
                .map(policy()::rule)
                .toList();
    }
}
