package org.supporttimeline.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.AsOfAMoment;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Reflecting;
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.projections.projector.PastCases.PastCase;

/** How a case stands, now or as the record was known at a moment, from its file. */
@RestController
class CasesController {

    private final Replay replay;
    private final WordsDoor words;
    private final Policies policies;

    CasesController(Replay replay, WordsDoor words, Policies policies) {
        this.replay = replay;
        this.words = words;
        this.policies = policies;
    }

    /** The tag is there to record with; it is no reason for a 304, for what is due changes with the day alone. */
    @Operation(
            summary = "ケースの概要",
            description =
                    "How a case stands today, with what is open and due; or how it stood on another day, as the record"
                            + " was known at a moment.")
    @AsOfAMoment
    @Reflecting
    @GetMapping("/api/cases/{caseId}")
    CaseSummary summary(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            HttpServletRequest request,
            HttpServletResponse response) {
        var query = new QueryReader(request);
        Replay.Asked asked = replay.asked(query);
        query.finish();
        PastCase then = replay.require(account.scope(), caseId, asked, request);
        try (var open = words.open(account, caseId)) {
            response.setHeader("ETag", "\"" + then.known().lastEntry() + "\"");
            response.setHeader(RequestHeaders.LOG_POSITION, Long.toString(then.position()));
            return Summaries.of(then.known(), policies, open.of(caseId));
        }
    }
}
