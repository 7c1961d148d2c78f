package org.supporttimeline.api.pages.casepage;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.pages.picture.WayView;
import org.supporttimeline.api.pages.shown.Showing;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Links;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.projector.PastCases.PastCase;
import org.supporttimeline.projections.timeline.Timeline;
import org.supporttimeline.projections.timeline.TimelineCursor;
import org.supporttimeline.projections.timeline.TimelineFilter;
import org.supporttimeline.projections.timeline.TimelinePage;
import org.supporttimeline.projections.timeline.TimelineProjection;

/** A case: its head, and its timeline in pages. Filters stand in the address; words that are looked for never do. */
@Controller
class CasePage {

    /** What fits a few screens: laying an entry out takes more of the processor than all that leads up to it. */
    static final int ENTRIES = 30;

    private static final List<String> TYPES =
            EventCatalogue.all().stream().map(EventType::name).toList();
    private static final List<String> FAMILIES =
            EventCatalogue.all().stream().map(EventType::family).distinct().toList();

    private final Timeline timeline;
    private final Replay replay;
    private final CaughtUp caughtUp;
    private final WordsDoor words;
    private final Policies policies;
    private final WireForm wire;
    private final Clock clock;
    private final WayView ways;
    private final PlanGoals goals;

    CasePage(
            Timeline timeline,
            Replay replay,
            CaughtUp caughtUp,
            WordsDoor words,
            Policies policies,
            CaseLog log,
            Clock clock,
            WayView ways,
            PlanGoals goals) {
        this.timeline = timeline;
        this.replay = replay;
        this.caughtUp = caughtUp;
        this.words = words;
        this.policies = policies;
        this.wire = log.wire();
        this.clock = clock;
        this.ways = ways;
        this.goals = goals;
    }

    /** @param recorded the entry that was recorded just now, to say so */
    @GetMapping("/cases/{caseId}")
    String show(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @RequestParam(defaultValue = "0") int recorded,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var query = new QueryReader(request);
        query.number("recorded", 1, Integer.MAX_VALUE, 0);
        TimelineFilter filter = filter(query);
        TimelineCursor before =
                query.parsed("before", "next", TimelineCursor::parse).orElse(null);
        query.finish();
        PastCase now = replay.require(account.scope(), caseId, new Replay.Asked(null, LocalDate.now(clock)), request);
        var read = words.inSight(account, caseId);
        caughtUp.require(
                TimelineProjection.NAME, account.scope(), caseId, now.known().position());
        TimelinePage page = timeline.page(account.scope(), caseId, filter, before, ENTRIES)
                .orElseThrow(() -> Problems.notFound().found());
        var terms = Terms.in(locale);
        List<TimelineLine> lines;
        try (var open = read.open()) {
            Function<Confidential, Words> door = open.of(caseId);
            model.addAttribute("view", head(account, now, terms, door));
            lines = PageOfLines.first(new TimelineLines(wire, terms, new Showing(terms, door))
                    .of(page.entries(), before == null ? null : before.on()));
        }
        model.addAttribute("lines", lines);
        model.addAttribute("older", older(request, page, lines));
        filters(model, filter, terms);
        model.addAttribute("recorded", recorded);
        if (request.getHeader("HX-Request") != null) {
            return "case :: more";
        }
        model.addAttribute("way", ways.of(account, now.known(), terms));
        return "case";
    }

    private static TimelineFilter filter(QueryReader query) {
        return new TimelineFilter(
                query.words("family", FAMILIES),
                query.words("type", TYPES),
                query.given("from") ? query.day("from").orElse(null) : null,
                query.given("to") ? query.day("to").orElse(null) : null,
                query.given("recordedBy")
                        ? query.parsed("recordedBy", "account", StaffId::new).orElse(null)
                        : null,
                null,
                query.given("amended") ? query.flag("amended").orElse(null) : null);
    }

    /**
     * Looks for words in what the case's entries say: opened, compared and forgotten; the words travel in the body of the request
     * alone.
     */
    @PostMapping("/cases/{caseId}")
    String search(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @RequestParam(name = "words", defaultValue = "") String sought,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var query = new QueryReader(request);
        query.given("words");
        query.given("_csrf");
        TimelineFilter filter = filter(query);
        query.finish();
        PastCase now = replay.require(account.scope(), caseId, new Replay.Asked(null, LocalDate.now(clock)), request);
        caughtUp.require(
                TimelineProjection.NAME, account.scope(), caseId, now.known().position());
        var terms = Terms.in(locale);
        try (var open = words.open(account, caseId)) {
            Function<Confidential, Words> door = open.of(caseId);
            model.addAttribute("view", head(account, now, terms, door));
            var found = new WordSearch(timeline, new TimelineLines(wire, terms, new Showing(terms, door)))
                    .find(account.scope(), caseId, filter, sought);
            model.addAttribute("lines", PageOfLines.first(found.lines()));
            model.addAttribute("found", found.count());
        }
        model.addAttribute("words", sought);
        filters(model, filter, terms);
        model.addAttribute("recorded", 0);
        model.addAttribute("way", ways.of(account, now.known(), terms));
        return "case";
    }

    private CaseView head(Account account, PastCase now, Terms terms, Function<Confidential, Words> door) {
        return CaseHead.of(
                now.known(), policies, terms, door, account.readsWords(), goals.of(account, now.known(), door));
    }

    private static void filters(Model model, TimelineFilter filter, Terms terms) {
        model.addAttribute("filter", filter);
        model.addAttribute("filtered", !filter.equals(TimelineFilter.ALL));
        model.addAttribute("families", Families.all(terms));
        model.addAttribute("types", Families.types(terms));
    }

    private static @Nullable String older(HttpServletRequest request, TimelinePage page, List<TimelineLine> lines) {
        if (lines.size() < page.entries().size()) {
            TimelineLine last = lines.getLast();
            return Links.next(request, "before", new TimelineCursor(last.on(), last.entry()).text());
        }
        return page.older() == null
                ? null
                : Links.next(request, "before", page.older().text());
    }
}
