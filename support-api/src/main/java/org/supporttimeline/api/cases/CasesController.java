package org.supporttimeline.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.projections.log.CaseLog;

/** How a case stands now, from its file. */
@RestController
class CasesController {

    private final CasesInSight inSight;
    private final CaseLog log;
    private final WordsDoor words;
    private final Policies policies;
    private final Clock clock;

    CasesController(CasesInSight inSight, CaseLog log, WordsDoor words, Policies policies, Clock clock) {
        this.inSight = inSight;
        this.log = log;
        this.words = words;
        this.policies = policies;
        this.clock = clock;
    }

    /** The tag is there to record with; it is no reason for a 304, for what is due changes with the day alone. */
    @Operation(summary = "ケースの概要", description = "How a case stands today, with what is open and due.")
    @GetMapping("/api/cases/{caseId}")
    CaseSummary summary(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            HttpServletRequest request,
            HttpServletResponse response) {
        new QueryReader(request).finish();
        long position = log.entries().head();
        CaughtUp.require(position, request);
        CaseFile file = inSight.require(account.scope(), caseId);
        try (var open = words.open(account, caseId)) {
            response.setHeader("ETag", "\"" + file.lastEntry() + "\"");
            response.setHeader(RequestHeaders.LOG_POSITION, Long.toString(position));
            return Summaries.of(caseId, file, LocalDate.now(clock), policies, open.of(caseId));
        }
    }
}
