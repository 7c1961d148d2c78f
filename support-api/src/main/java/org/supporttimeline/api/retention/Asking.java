package org.supporttimeline.api.retention;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.statistics.YearQuestion;
import org.supporttimeline.projections.office.OfficeSettings;
import org.supporttimeline.projections.retention.Histories;
import org.supporttimeline.projections.retention.KnownHistories;
import org.supporttimeline.projections.retention.RetentionProjection;

/** Makes a question of a request for the figures of an office. */
@Component
public final class Asking {

    private final Histories histories;
    private final OfficeSettings offices;
    private final CaughtUp caughtUp;
    private final Policies policies;
    private final Clock clock;

    Asking(Histories histories, OfficeSettings offices, CaughtUp caughtUp, Policies policies, Clock clock) {
        this.histories = histories;
        this.offices = offices;
        this.caughtUp = caughtUp;
        this.policies = policies;
        this.clock = clock;
    }

    /** For the fiscal year and the moment that the request names; the running year and now otherwise. */
    public Asked year(Account account, OfficeId office, HttpServletRequest request) {
        return year(account, office, request, new QueryReader(request), Set.of(), Set.of());
    }

    /** The same, for a rate that may be asked what it would be if some left or stayed; cases out of sight say nothing. */
    public Asked rate(Account account, OfficeId office, HttpServletRequest request) {
        var query = new QueryReader(request);
        Set<UUID> leaving = Set.copyOf(query.all("leaves", "UUID", UUID::fromString));
        Set<UUID> staying = Set.copyOf(query.all("stays", "UUID", UUID::fromString));
        return year(account, office, request, query, leaving, staying);
    }

    private Asked year(
            Account account,
            OfficeId office,
            HttpServletRequest request,
            QueryReader query,
            Set<UUID> leaving,
            Set<UUID> staying) {
        LocalDate today = LocalDate.now(clock);
        int year = query.number("fiscalYear", 2000, 2199, fiscalYear(today));
        Instant knownAt =
                query.parsed("knownAt", "2026-05-13T09:00:00Z", Instant::parse).orElse(null);
        query.finish();
        KnownHistories known = known(account, office, knownAt, request);
        LocalDate day = knownAt == null || knownAt.isAfter(clock.instant()) ? today : day(knownAt);
        return new Asked(
                new YearQuestion(office, year, day, known.cases(), offices.of(office), policies),
                knownAt,
                known.inSight(),
                known.position(),
                inSight(leaving, known),
                inSight(staying, known));
    }

    private static Set<UUID> inSight(Set<UUID> named, KnownHistories known) {
        return named.stream().filter(known.inSight()::contains).collect(Collectors.toSet());
    }

    /**
     * What is known of an office.
     *
     * @param knownAt the record counts up to this moment; null for all of it
     * @throws org.supporttimeline.api.web.ProblemFound when the account does not see the office
     */
    KnownHistories known(Account account, OfficeId office, @Nullable Instant knownAt, HttpServletRequest request) {
        if (!account.scope().covers(office)) {
            throw Problems.notFound().found();
        }
        caughtUp.require(RetentionProjection.NAME, request);
        return knownAt == null
                ? histories.ofOffice(account.scope(), office)
                : histories.ofOffice(account.scope(), office, knownAt, day(knownAt));
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The fiscal year of a day, which begins on 1 April. */
    static int fiscalYear(LocalDate day) {
        return day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear();
    }
}
