package org.supporttimeline.api.findings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.AsOfAMoment;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Reflecting;
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.api.web.Streamed;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.audit.AuditProjection;
import org.supporttimeline.projections.finding.Inspected;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.projector.PastCases.PastCase;
import tools.jackson.databind.json.JsonMapper;

/** Findings: what an inspection would point out, on any day, as the record stood at any moment. */
@RestController
class FindingsController {

    private static final String LINES = "application/x-ndjson";

    private final Inspecting inspecting;
    private final Replay replay;
    private final CaughtUp caughtUp;
    private final CaseLog log;
    private final JsonMapper mapper;

    FindingsController(Inspecting inspecting, Replay replay, CaughtUp caughtUp, CaseLog log, JsonMapper mapper) {
        this.inspecting = inspecting;
        this.replay = replay;
        this.caughtUp = caughtUp;
        this.log = log;
        this.mapper = mapper;
    }

    @Operation(
            summary = "ケースの点検（運営指導で指摘されうること）",
            description =
                    "What an inspection would point out: rule, entries, days, what is missing, and what was added later."
                            + " Rules about words are looked at only for readers who may read them.")
    @AsOfAMoment
    @Reflecting
    @GetMapping("/api/cases/{caseId}/findings")
    ResponseEntity<CaseFindingsView> ofCase(
            @AuthenticationPrincipal Account account, @PathVariable UUID caseId, HttpServletRequest request) {
        var query = new QueryReader(request);
        Replay.Asked asked = replay.asked(query);
        query.finish();
        PastCase then = replay.require(account.scope(), caseId, asked, request);
        Inspected inspected = inspecting
                .ofCase(account, caseId, then.position(), asked.on())
                .orElseThrow(() -> Problems.notFound().found());
        return ResponseEntity.ok()
                .header(RequestHeaders.LOG_POSITION, Long.toString(then.position()))
                .body(CaseFindingsView.of(inspected, asked.knownAt()));
    }

    @Operation(
            summary = "事業所の点検",
            description =
                    "One line a case of the office, then one for each text that stands in several cases, then one that"
                            + " ends the answer.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = LINES,
                                            schema =
                                                    @Schema(
                                                            oneOf = {
                                                                OfficeLine.OfCase.class,
                                                                OfficeLine.SameText.class,
                                                                OfficeLine.End.class
                                                            }))))
    @AsOfAMoment
    @Reflecting
    @GetMapping("/api/offices/{office}/findings")
    void ofOffice(
            @AuthenticationPrincipal Account account,
            @PathVariable OfficeId office,
            HttpServletRequest request,
            HttpServletResponse response) {
        var query = new QueryReader(request);
        Replay.Asked asked = replay.asked(query);
        query.finish();
        if (!account.scope().covers(office)) {
            throw Problems.notFound().found();
        }
        long head = log.entries().head();
        CaughtUp.require(head, request);
        caughtUp.requireAll(AuditProjection.NAME, account.scope().only(office), head);
        long position = asked.knownAt() == null ? head : log.entries().knownAt(asked.knownAt());
        response.setContentType(LINES);
        response.setHeader(RequestHeaders.LOG_POSITION, Long.toString(position));
        Streamed.write(
                response,
                out -> inspecting.ofOffice(account, office, asked.on(), asked.knownAt(), position, true, lines(out)));
    }

    private OfficeLine.Taker lines(OutputStream out) {
        return new OfficeLine.Taker() {
            @Override
            public void take(OfficeLine line) throws IOException {
                out.write(mapper.writeValueAsBytes(line));
                out.write('\n');
            }

            @Override
            public void rest() throws IOException {
                out.flush();
            }
        };
    }
}
