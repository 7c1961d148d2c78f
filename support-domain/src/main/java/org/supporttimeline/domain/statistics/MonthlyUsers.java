package org.supporttimeline.domain.statistics;

import static org.supporttimeline.domain.calendar.Setting.CLIENTS_PER_STAFF;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.DatedValue;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/**
 * How many persons used an office's retention support in each month of a fiscal year, against the staff that it takes.
 *
 * @param average persons of all months against the number of months
 * @param clientsPerStaff how many clients one full-time worker may have
 */
public record MonthlyUsers(List<UsersOfMonth> months, Mean average, int clientsPerStaff, List<DatedValue> readings) {

    public MonthlyUsers {
        months = List.copyOf(months);
        readings = List.copyOf(readings);
    }

    /**
     * A month that has begun.
     *
     * @param staffHundredths full-time equivalents on its last day, in hundredths; null when nobody told them
     */
    public record UsersOfMonth(
            YearMonth month, long users, @Nullable Integer staffHundredths) {}

    /** The months of a question's year. */
    public static MonthlyUsers of(YearQuestion asked) {
        List<Person> persons = asked.persons();
        List<UsersOfMonth> months = Stream.iterate(
                        YearMonth.from(YearQuestion.begin(asked.fiscalYear())), month -> month.plusMonths(1))
                .limit(12)
                .filter(month -> !month.atDay(1).isAfter(asked.judgedOn()))
                .map(month -> month(asked, persons, month))
                .toList();
        return new MonthlyUsers(
                months,
                new Mean(months.stream().mapToLong(UsersOfMonth::users).sum(), months.size()),
                asked.policy().times(CLIENTS_PER_STAFF),
                asked.readings(EnumSet.of(CLIENTS_PER_STAFF)));
    }

    private static UsersOfMonth month(YearQuestion asked, List<Person> persons, YearMonth month) {
        LocalDate last = month.atEndOfMonth().isAfter(asked.judgedOn()) ? asked.judgedOn() : month.atEndOfMonth();
        long users = persons.stream()
                .filter(person -> person.uses(SupportPhase.RETENTION).stream()
                        .anyMatch(use -> use.office().equals(asked.office())
                                && use.days().meets(month.atDay(1), last)))
                .count();
        return new UsersOfMonth(
                month, users, asked.figures().retentionStaff(last).orElse(null));
    }
}
