package org.supporttimeline.api.pages.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.replay.Comparison;
import org.supporttimeline.api.replay.Comparison.Moment;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.projections.log.CaseLog;

/**
 * What the record of a case says differently at one moment than at another, and by which entries. A moment is an entry of the case
 * ({@code from}, {@code to}), or the end of a day in Japan ({@code since}, {@code until}).
 */
@Controller
class ComparePage {

    private final Comparison comparison;
    private final Replay replay;
    private final CasesInSight cases;
    private final WordsDoor words;
    private final CaseLog log;
    private final Clock clock;

    ComparePage(Comparison comparison, Replay replay, CasesInSight cases, WordsDoor words, CaseLog log, Clock clock) {
        this.comparison = comparison;
        this.replay = replay;
        this.cases = cases;
        this.words = words;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseId}/compare")
    String show(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var query = new QueryReader(request);
        Integer from = query.given("from") ? query.number("from", 0, Integer.MAX_VALUE, 0) : null;
        Integer to = query.given("to") ? query.number("to", 1, Integer.MAX_VALUE, 1) : null;
        LocalDate since = query.given("since") ? query.day("since").orElse(null) : null;
        LocalDate until = query.given("until") ? query.day("until").orElse(null) : null;
        LocalDate on = query.given("on") ? replay.on(query).orElse(null) : null;
        query.finish();
        var file = cases.require(account.scope(), caseId);
        long head = log.entries().head();
        Moment after = moment(caseId, to, until, head);
        Moment before = moment(
                caseId, from == null && since == null ? Integer.valueOf(file.lastEntry() - 1) : from, since, head);
        boolean reversed = before.position() > after.position();
        var terms = Terms.in(locale);
        try (var open = words.open(account, caseId)) {
            var door = open.of(caseId);
            model.addAttribute(
                    "top", new CaseTop(caseId, door.apply(file.person().name()), file.lastEntry()));
            if (!reversed) {
                LocalDate judged = on == null ? LocalDate.now(clock) : on;
                model.addAttribute(
                        "view",
                        ComparedView.of(
                                comparison.between(caseId, before, after, judged, door, account.readsWords()), terms));
            }
        }
        model.addAttribute("since", since);
        model.addAttribute("until", until);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("on", on);
        model.addAttribute("reversed", reversed);
        return "audit-compare";
    }

    /** An entry counts before a day; neither is now. Before the first entry nothing had been recorded. */
    private Moment moment(UUID caseId, @Nullable Integer entry, @Nullable LocalDate day, long head) {
        if (entry != null) {
            return entry == 0
                    ? new Moment(Instant.EPOCH, 0)
                    : log.entries()
                            .entry(caseId, entry)
                            .map(found -> new Moment(found.recordedAt(), found.position()))
                            .orElseGet(() -> new Moment(null, head));
        }
        if (day == null) {
            return new Moment(null, head);
        }
        Instant end =
                day.plusDays(1).atStartOfDay(HistoryLines.JAPAN).toInstant().minus(1, ChronoUnit.MICROS);
        return new Moment(end, Math.min(head, log.entries().knownAt(end)));
    }
}
