package org.supporttimeline.api.pages.supportreport;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.pages.shown.Showing;
import org.supporttimeline.api.pages.supportreport.MonthOfEntries.Told;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Report.ReportIssued;
import org.supporttimeline.domain.event.Report.ReportShared;
import org.supporttimeline.projections.month.MonthActivities;
import org.supporttimeline.projections.month.MonthActivities.Span;
import org.supporttimeline.projections.month.MonthActivity;
import org.supporttimeline.projections.month.MonthProjection;
import org.supporttimeline.projections.projector.PastCases.PastCase;
import org.supporttimeline.projections.timeline.TimelineProjection;

/** Gathers what the reports of a case are made of. */
@Component
final class ReportDesk {

    private static final Set<String> REPORTS = Set.of("ReportIssued", "ReportShared");

    private final Replay replay;
    private final CaughtUp caughtUp;
    private final MonthOfEntries entries;
    private final MonthActivities months;
    private final WordsDoor words;
    private final Clock clock;

    ReportDesk(
            Replay replay,
            CaughtUp caughtUp,
            MonthOfEntries entries,
            MonthActivities months,
            WordsDoor words,
            Clock clock) {
        this.replay = replay;
        this.caughtUp = caughtUp;
        this.entries = entries;
        this.months = months;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The report of a month, and the text that is proposed for it.
     *
     * @param proposed by nobody's words, only days and kinds
     */
    record Ready(ReportView view, String proposed) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The months of a case with their reports, the newest first. */
    List<MonthActivity> months(Account account, UUID caseId, int count, HttpServletRequest request) {
        PastCase now = now(account, caseId, request);
        YearMonth last = YearMonth.from(today());
        return months(account, caseId, now, new Span(last.minusMonths(count - 1L), last))
                .reversed();
    }

    Ready report(Account account, UUID caseId, YearMonth month, HttpServletRequest request, Terms terms) {
        PastCase now = now(account, caseId, request);
        caughtUp.require(
                TimelineProjection.NAME, account.scope(), caseId, now.known().position());
        CaseFile file = now.known().file();
        MonthActivity activity =
                months(account, caseId, now, new Span(month, month)).getFirst();
        List<Told> told = entries.in(account, caseId, file, month);
        List<Told> reports = entries.of(account, caseId, file, REPORTS);
        try (var open = words.open(account, caseId)) {
            Function<Confidential, Words> door = open.of(caseId);
            var showing = new Showing(terms, door);
            var view = new ReportView(
                    caseId,
                    door.apply(file.person().name()),
                    file.offices().current().value(),
                    month,
                    reports.reversed().stream()
                            .filter(one -> one.fact() instanceof ReportIssued issued
                                    && issued.month().equals(month))
                            .map(one -> issued(one, door))
                            .findFirst()
                            .orElse(null),
                    reports.stream()
                            .filter(one -> one.fact() instanceof ReportShared shared
                                    && shared.month().equals(month))
                            .map(one -> shared(one, terms))
                            .toList(),
                    activity,
                    told.stream().map(one -> line(one, terms, showing)).toList(),
                    now.position());
            return new Ready(view, Proposal.of(told.stream().map(Told::fact).toList(), activity, terms));
        }
    }

    private PastCase now(Account account, UUID caseId, HttpServletRequest request) {
        PastCase now = replay.require(account.scope(), caseId, new Replay.Asked(null, today()), request);
        caughtUp.require(
                MonthProjection.NAME, account.scope(), caseId, now.known().position());
        return now;
    }

    private List<MonthActivity> months(Account account, UUID caseId, PastCase now, Span span) {
        return months.ofCase(account.scope(), caseId, span, now.known().today())
                .orElseThrow(() -> Problems.notFound().found())
                .months();
    }

    private static ReportView.Issued issued(Told told, Function<Confidential, Words> door) {
        ReportIssued fact = (ReportIssued) told.fact();
        String by = fact.staff() == null ? told.recordedBy() : fact.staff().value();
        return new ReportView.Issued(told.entry(), fact.on(), by, door.apply(fact.summary()));
    }

    private static ReportView.Shared shared(Told told, Terms terms) {
        ReportShared fact = (ReportShared) told.fact();
        return new ReportView.Shared(
                told.entry(),
                fact.on(),
                fact.with().stream().map(terms::of).collect(Collectors.joining(terms.of("、", ", "))),
                terms.of(fact.channel()));
    }

    private static ReportView.FactLine line(Told told, Terms terms, Showing showing) {
        Fact fact = told.fact();
        return new ReportView.FactLine(
                told.entry(),
                fact.on(),
                terms.of(EventCatalogue.of(fact.getClass())),
                Proposal.how(fact, terms),
                showing.fields(fact));
    }
}
