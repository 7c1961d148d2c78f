package org.supporttimeline.api.pages.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Links;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.projections.access.AccessHistory;
import org.supporttimeline.projections.audit.AuditHistory;
import org.supporttimeline.projections.audit.AuditPage;
import org.supporttimeline.projections.audit.AuditProjection;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.WireForm;

/** How the record of a case came about: every entry in the order of recording, and what each amendment changed. */
@Controller
class HistoryPage {

    private static final int ENTRIES = 50;

    private final AuditHistory history;
    private final AccessHistory accesses;
    private final Replay replay;
    private final CaughtUp caughtUp;
    private final WordsDoor words;
    private final WireForm wire;

    HistoryPage(
            AuditHistory history,
            AccessHistory accesses,
            Replay replay,
            CaughtUp caughtUp,
            WordsDoor words,
            CaseLog log) {
        this.history = history;
        this.accesses = accesses;
        this.replay = replay;
        this.caughtUp = caughtUp;
        this.words = words;
        this.wire = log.wire();
    }

    @GetMapping("/cases/{caseId}/history")
    String show(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var query = new QueryReader(request);
        int after = query.number("after", 0, Integer.MAX_VALUE, 0);
        query.finish();
        var now = replay.require(account.scope(), caseId, replay.now(), request).known();
        caughtUp.require(AuditProjection.NAME, account.scope(), caseId, now.position());
        AuditPage page = history.ofCase(account.scope(), caseId, after, ENTRIES)
                .orElseThrow(() -> Problems.notFound().found());
        var lines = new HistoryLines(wire, Terms.in(locale));
        var bundles = accesses.bundles(page.amendedCases()).getOrDefault(caseId, Collections.emptyNavigableSet());
        try (var open = words.open(account, caseId)) {
            var door = open.of(caseId);
            model.addAttribute(
                    "top", new CaseTop(caseId, door.apply(now.file().person().name()), now.lastEntry()));
            model.addAttribute(
                    "lines",
                    page.entries().stream()
                            .map(entry -> lines.line(entry, door, null, bundles))
                            .toList());
        }
        model.addAttribute("after", after);
        model.addAttribute(
                "next",
                page.next() == null
                        ? null
                        : Links.next(request, "after", page.next().toString()));
        return "audit-history";
    }
}
