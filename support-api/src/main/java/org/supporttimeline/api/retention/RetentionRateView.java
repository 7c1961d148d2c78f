package org.supporttimeline.api.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.web.SettingInForce;
import org.supporttimeline.domain.calendar.DatedValue;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.PersonId;
import org.supporttimeline.domain.statistics.LongStay;
import org.supporttimeline.domain.statistics.MonthlyUsers;
import org.supporttimeline.domain.statistics.RatedPerson;
import org.supporttimeline.domain.statistics.RetentionRate;
import org.supporttimeline.domain.statistics.Status;

/**
 * The retention rate of an office for a fiscal year, and what belongs to it.
 *
 * @param knownAt the record counts up to this moment; absent for all of it
 * @param provisional whether the reference day is still to come
 * @param ofHires whether hires from the transition service were counted, the office being new
 * @param worth the fee of the year after; absent where nobody counts or no table is known
 * @param supposed what it would be if some left or stayed; absent where nobody is named
 * @param unconfirmed how many of the persons nobody has asked
 * @param readings the settings that the figures rest on
 */
public record RetentionRateView(
        OfficeId office,
        int fiscalYear,
        @Nullable Instant knownAt,
        LocalDate windowFrom,
        LocalDate referenceDay,
        LocalDate judgedOn,
        boolean provisional,
        boolean ofHires,
        ShareView rate,
        @Nullable WorthView worth,
        @Nullable SupposedView supposed,
        long unconfirmed,
        List<PersonView> persons,
        LongStayView longStay,
        UsersView users,
        List<SettingInForce> readings) {

    /**
     * The rate if some left before the reference day and others stayed.
     *
     * @param leaving a case of each who would leave
     * @param staying a case of each who would stay
     */
    public record SupposedView(
            SortedSet<UUID> leaving,
            SortedSet<UUID> staying,
            ShareView rate,
            @Nullable WorthView worth) {

        private static @Nullable SupposedView of(Asked asked, RetentionRate rate) {
            if (asked.leaving().isEmpty() && asked.staying().isEmpty()) {
                return null;
            }
            RetentionRate then = rate.supposing(asked.question(), asked.leaving(), asked.staying());
            return new SupposedView(
                    new TreeSet<>(asked.leaving()),
                    new TreeSet<>(asked.staying()),
                    ShareView.of(then.share()),
                    WorthView.of(then.worth()));
        }
    }

    /** Somebody behind the rate; the cases are those that the account may see. */
    public record PersonView(
            PersonId person,
            List<UUID> cases,
            RatedPerson.Counted counted,
            boolean mayStay,
            @Nullable LocalDate usedFrom,
            @Nullable LocalDate usedUntil,
            @Nullable LocalDate hiredOn,
            @Nullable LocalDate sixMonthsOn,
            StatusView status) {

        private static PersonView of(RatedPerson one, Set<UUID> inSight) {
            return new PersonView(
                    one.person(),
                    one.cases().stream().filter(inSight::contains).toList(),
                    one.counted(),
                    one.mayStay(),
                    one.usedFrom(),
                    one.usedUntil(),
                    one.hiredOn(),
                    one.sixMonthsOn(),
                    StatusView.of(one.status(), inSight));
        }
    }

    /** The share for the long-stay add-on (就労定着実績体制加算). */
    record LongStayView(
            LocalDate endedFrom, ShareView share, int leastPercent, boolean earned, List<EndedView> persons) {

        private static LongStayView of(LongStay stay, Set<UUID> inSight) {
            return new LongStayView(
                    stay.endedFrom(),
                    ShareView.of(stay.share()),
                    stay.leastPercent(),
                    stay.earned(),
                    stay.persons().stream()
                            .map(one -> EndedView.of(one, inSight))
                            .toList());
        }
    }

    /** Somebody whose retention support has ended. */
    record EndedView(
            PersonId person,
            LocalDate endedOn,
            @Nullable LocalDate hiredOn,
            int months,
            boolean counts,
            StatusView status) {

        private static EndedView of(LongStay.Ended one, Set<UUID> inSight) {
            return new EndedView(
                    one.person(),
                    one.endedOn(),
                    one.hiredOn(),
                    one.months(),
                    one.counts(),
                    StatusView.of(one.status(), inSight));
        }
    }

    /** Users in each month against staff. */
    record UsersView(MeanView perMonth, int clientsPerStaff, List<MonthlyUsers.UsersOfMonth> months) {}

    /** What follows from a question. */
    public static RetentionRateView of(Asked asked, RetentionRate rate, LongStay stay, MonthlyUsers users) {
        return new RetentionRateView(
                asked.question().office(),
                asked.question().fiscalYear(),
                asked.knownAt(),
                rate.windowFrom(),
                rate.referenceDay(),
                rate.judgedOn(),
                rate.judgedOn().isBefore(rate.referenceDay()),
                rate.ofHires(),
                ShareView.of(rate.share()),
                WorthView.of(rate.worth()),
                SupposedView.of(asked, rate),
                rate.persons().stream()
                        .filter(one -> one.status().state() == Status.State.UNCONFIRMED)
                        .count(),
                rate.persons().stream()
                        .map(one -> PersonView.of(one, asked.inSight()))
                        .toList(),
                LongStayView.of(stay, asked.inSight()),
                new UsersView(MeanView.of(users.average()), users.clientsPerStaff(), users.months()),
                rules(Stream.of(rate.readings(), stay.readings(), users.readings())));
    }

    private static List<SettingInForce> rules(Stream<List<DatedValue>> rows) {
        return rows.flatMap(List::stream).distinct().map(SettingInForce::of).toList();
    }
}
