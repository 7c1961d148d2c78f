package org.supporttimeline.api.retention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Reflecting;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.statistics.CaseHistory;
import org.supporttimeline.domain.statistics.CountedJob;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.projector.KnownCase;
import org.supporttimeline.projections.projector.PastCases;
import org.supporttimeline.projections.projector.PastCases.PastCase;

/** The employments of one case. */
@RestController
class EmploymentController {

    private final CaseLog log;
    private final PastCases past;
    private final CasesInSight inSight;
    private final Policies policies;
    private final Clock clock;

    EmploymentController(CaseLog log, PastCases past, CasesInSight inSight, Policies policies, Clock clock) {
        this.log = log;
        this.past = past;
        this.inSight = inSight;
        this.policies = policies;
        this.clock = clock;
    }

    @Operation(
            summary = "ケースの就労の経過（任意の時点）",
            description =
                    "Each employment with its reasons for leaving, and every word on whether the person was employed.",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "knownAt",
                        schema = @Schema(type = "string", format = "date-time"),
                        description = "この時点までに記録されていたこと。省略すると今。")
            })
    @Reflecting
    @GetMapping("/api/cases/{caseId}/employment")
    ResponseEntity<EmploymentView> employment(
            @AuthenticationPrincipal Account account, @PathVariable UUID caseId, HttpServletRequest request) {
        var query = new QueryReader(request);
        Instant knownAt =
                query.parsed("knownAt", "2026-05-13T09:00:00Z", Instant::parse).orElseGet(clock::instant);
        query.finish();
        CaughtUp.require(log.entries().head(), request);
        inSight.require(account.scope(), caseId);
        LocalDate on = LocalDate.ofInstant(knownAt, clock.getZone());
        PastCase then = past.find(caseId, knownAt, on)
                .orElseThrow(() -> Problems.notFound().found());
        KnownCase known = then.known();
        CaseHistory history = CaseHistory.of(caseId, known.file())
                .orElseThrow(() -> Problems.notFound().found());
        return ResponseEntity.ok()
                .header(RequestHeaders.LOG_POSITION, Long.toString(then.position()))
                .body(EmploymentView.of(
                        history, CountedJob.of(history, on, policies.on(on)), knownAt, known.lastEntry()));
    }
}
