package org.supporttimeline.api.pages.casepage;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.projections.timeline.Timeline;
import org.supporttimeline.projections.timeline.TimelineProjection;

/** Leads to an entry by its number: to its day on the page of its case, for the page begins with the newest and ends before all. */
@Controller
class EntryPage {

    private final Timeline timeline;
    private final Replay replay;
    private final CaughtUp caughtUp;
    private final Clock clock;

    EntryPage(Timeline timeline, Replay replay, CaughtUp caughtUp, Clock clock) {
        this.timeline = timeline;
        this.replay = replay;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseId}/entries/{no}")
    String lead(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable int no,
            HttpServletRequest request) {
        new QueryReader(request).finish();
        var now = replay.require(account.scope(), caseId, new Replay.Asked(null, LocalDate.now(clock)), request);
        caughtUp.require(
                TimelineProjection.NAME, account.scope(), caseId, now.known().position());
        LocalDate on = timeline.entry(account.scope(), caseId, no).stream()
                .flatMap(page -> page.entries().stream())
                .findFirst()
                .orElseThrow(() -> Problems.notFound().found())
                .on();
        return "redirect:/cases/" + caseId + "?from=" + on + "&to=" + on + "#entry-" + no;
    }
}
