package org.supporttimeline.api.pages.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.supporttimeline.api.pages.casepage.CaseHead;
import org.supporttimeline.api.pages.casepage.TimelineLines;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.pages.shown.Showing;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Links;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.projector.PastCases.PastCase;
import org.supporttimeline.projections.timeline.Timeline;
import org.supporttimeline.projections.timeline.TimelineCursor;
import org.supporttimeline.projections.timeline.TimelineFilter;
import org.supporttimeline.projections.timeline.TimelinePage;
import org.supporttimeline.projections.timeline.TimelineProjection;

/**
 * A case as the record stood after one of its entries, judged on a day: the same head and the same lines as its page has, and the
 * step to the entry before and after.
 */
@Controller
class AtPage {

    private static final int ENTRIES = 50;

    private final Timeline timeline;
    private final Replay replay;
    private final CasesInSight cases;
    private final CaughtUp caughtUp;
    private final WordsDoor words;
    private final Policies policies;
    private final CaseLog log;
    private final Clock clock;

    AtPage(
            Timeline timeline,
            Replay replay,
            CasesInSight cases,
            CaughtUp caughtUp,
            WordsDoor words,
            Policies policies,
            CaseLog log,
            Clock clock) {
        this.timeline = timeline;
        this.replay = replay;
        this.cases = cases;
        this.caughtUp = caughtUp;
        this.words = words;
        this.policies = policies;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Where the page stands.
     *
     * @param entry the last entry that counts
     * @param on the day for which is judged: the one asked for, else the day of recording
     * @param chosen the day that was asked for; null for none
     */
    record Moment(
            int entry,
            ZonedDateTime recordedAt,
            String recordedBy,
            String title,
            LocalDate on,
            @Nullable LocalDate chosen) {}

    @GetMapping("/cases/{caseId}/at")
    String show(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var query = new QueryReader(request);
        int asked = query.given("entry") ? query.number("entry", 1, Integer.MAX_VALUE, 0) : 0;
        LocalDate chosen = query.given("on") ? replay.on(query).orElse(null) : null;
        TimelineCursor before =
                query.parsed("before", "next", TimelineCursor::parse).orElse(null);
        query.finish();
        int last = cases.require(account.scope(), caseId).lastEntry();
        StoredEntry entry = log.entries()
                .entry(caseId, asked == 0 ? last : Math.min(asked, last))
                .orElseThrow(() -> Problems.notFound().found());
        LocalDate on =
                chosen == null ? entry.recordedAt().atZone(HistoryLines.JAPAN).toLocalDate() : chosen;
        PastCase then = replay.require(account.scope(), caseId, new Replay.Asked(entry.recordedAt(), on), request);
        caughtUp.require(
                TimelineProjection.NAME, account.scope(), caseId, then.known().position());
        TimelinePage page = timeline.page(account.scope(), then, TimelineFilter.ALL, before, ENTRIES)
                .orElseThrow(() -> Problems.notFound().found());
        var terms = Terms.in(locale);
        try (var open = words.open(account, caseId)) {
            var door = open.of(caseId);
            var head = CaseHead.of(then.known(), policies, terms, door, account.readsWords(), Map.of());
            model.addAttribute("top", new CaseTop(caseId, head.name(), last));
            model.addAttribute("view", head);
            model.addAttribute(
                    "lines",
                    new TimelineLines(log.wire(), terms, new Showing(terms, door))
                            .of(page.entries(), before == null ? null : before.on()));
        }
        model.addAttribute("moment", moment(entry, on, chosen, terms));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "older",
                page.older() == null
                        ? null
                        : Links.next(request, "before", page.older().text()));
        boolean isFurther = before != null && request.getHeader("HX-Request") != null;
        return isFurther ? "audit-at :: more" : "audit-at";
    }

    private Moment moment(StoredEntry entry, LocalDate on, @Nullable LocalDate chosen, Terms terms) {
        return new Moment(
                entry.entryNo(),
                entry.recordedAt().atZone(HistoryLines.JAPAN),
                log.wire().readMetadata(entry.metadata()).actor(),
                terms.of(EventCatalogue.byName(entry.type()).orElseThrow()),
                on,
                chosen);
    }
}
