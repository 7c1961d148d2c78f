package org.supporttimeline.api.findings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.security.WordsDoor.Ajar;
import org.supporttimeline.api.web.AsOfAMoment;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Reflecting;
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.api.web.Streamed;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.audit.AuditProjection;
import org.supporttimeline.projections.finding.Inspected;
import org.supporttimeline.projections.finding.Inspections;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.projector.PastCases.PastCase;
import tools.jackson.databind.json.JsonMapper;

/** Findings: what an inspection would point out, on any day, as the record stood at any moment. */
@RestController
class FindingsController {

    private static final String LINES = "application/x-ndjson";

    private final Inspections inspections;
    private final Replay replay;
    private final CaughtUp caughtUp;
    private final CaseLog log;
    private final WordsDoor words;
    private final Policies policies;
    private final JsonMapper mapper;

    FindingsController(
            Inspections inspections,
            Replay replay,
            CaughtUp caughtUp,
            CaseLog log,
            WordsDoor words,
            Policies policies,
            JsonMapper mapper) {
        this.inspections = inspections;
        this.replay = replay;
        this.caughtUp = caughtUp;
        this.log = log;
        this.words = words;
        this.policies = policies;
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
        Inspected inspected =
                inspect(account, () -> words.open(account, caseId), List.of(caseId), then.position(), asked.on())
                        .stream()
                        .findFirst()
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
        caughtUp.require(AuditProjection.NAME, request);
        long head = log.entries().head();
        long position = asked.knownAt() == null ? head : log.entries().knownAt(asked.knownAt());
        var inspection = new OfficeInspection(
                inspections,
                mapper,
                policies,
                new OfficeInspection.Asked(account.scope(), office, asked.on(), asked.knownAt(), position));
        response.setContentType(LINES);
        response.setHeader(RequestHeaders.LOG_POSITION, Long.toString(position));
        Streamed.write(
                response,
                out -> inspection.write(
                        out,
                        some -> inspect(
                                account, () -> words.search(account, office, some), some, position, asked.on())));
    }

    private List<Inspected> inspect(
            Account account, Supplier<Ajar> door, Collection<UUID> cases, long position, LocalDate on) {
        if (!account.readsWords()) {
            return inspections.of(cases, position, on, null);
        }
        try (Ajar open = door.get()) {
            return inspections.of(cases, position, on, caseId -> {
                var read = open.of(caseId);
                return text -> readable(read.apply(text));
            });
        }
    }

    private static Optional<String> readable(Words words) {
        return switch (words) {
            case Words.Plain(String text) -> Optional.of(text);
            case Words.Erased ignored -> Optional.empty();
            case Words.Withheld ignored -> Optional.empty();
        };
    }
}
