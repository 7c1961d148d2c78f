package org.supporttimeline.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.json.RequestReader;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.JsonBody;
import org.supporttimeline.api.web.Problem;
import org.supporttimeline.api.web.ProblemKind;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.Takes;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.decision.CaseCommand;
import org.supporttimeline.domain.decision.CaseCommand.CorrectEntry;
import org.supporttimeline.domain.decision.CaseCommand.OpenCase;
import org.supporttimeline.domain.decision.CaseCommand.RecordFact;
import org.supporttimeline.domain.decision.CaseCommand.RetractEntry;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Intake.IntakeTaken;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.vault.Vault;
import tools.jackson.databind.JsonNode;

/** Everything that records. The caller's right to do so is settled before a body is read. */
@RestController
class RecordingController {

    private final Desk desk;
    private final Vault vault;
    private final CasesInSight cases;
    private final KnownOffices offices;

    RecordingController(Desk desk, Vault vault, CasesInSight cases, KnownOffices offices) {
        this.desk = desk;
        this.vault = vault;
        this.cases = cases;
        this.offices = offices;
    }

    /** What an entry should have said, and why it did not. */
    record Correction(Fact replacement, Confidential reason) {}

    /** Why an entry should not have been made. */
    record Retraction(Confidential reason) {}

    @Operation(summary = "ケースの開始（就労相談）", description = "Opens a case with its intake.")
    @Records
    @PostMapping(path = "/api/cases", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RecordedView> openCase(
            @AuthenticationPrincipal Account account,
            @Takes(IntakeTaken.class) JsonBody sent,
            HttpServletRequest http) {
        var request = Desk.Request.of(http, account);
        JsonNode body = sent.read();
        OfficeId office = RequestReader.check(body, IntakeTaken.class).office();
        if (!account.scope().covers(office)) {
            throw Problem.of(ProblemKind.FORBIDDEN, "この事業所では受け付けられません。", "The office is not one of the account's.")
                    .found();
        }
        UUID caseId = request.id().newCase();
        try (var seal = vault.sealingNew(caseId)) {
            return desk.record(request, seal, body, IntakeTaken.class, office, intake -> new OpenCase(caseId, intake));
        }
    }

    @Operation(summary = "記録", description = "Records any fact, by its type.")
    @Records
    @ForEntryLastSeen
    @PostMapping(path = "/api/cases/{caseId}/entries", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RecordedView> recordFact(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @Takes(Fact.class) JsonBody sent,
            HttpServletRequest http) {
        CaseFile file = cases.require(account.scope(), caseId);
        var request = Desk.Request.of(http, account);
        JsonNode body = sent.read();
        offices.require("", RequestReader.check(body, Fact.class));
        return inCase(
                request, caseId, file, body, Fact.class, fact -> new RecordFact(caseId, fact, request.expectedEntry()));
    }

    @Operation(summary = "訂正", description = "Says what an entry should have said.")
    @Records
    @ForEntryLastSeen
    @PostMapping(path = "/api/cases/{caseId}/entries/{no}/correction", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RecordedView> correctEntry(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable int no,
            @Takes(Correction.class) JsonBody sent,
            HttpServletRequest http) {
        CaseFile file = withEntry(account, caseId, no);
        var request = Desk.Request.of(http, account);
        JsonNode body = sent.read();
        offices.require(
                "replacement.", RequestReader.check(body, Correction.class).replacement());
        return inCase(
                request,
                caseId,
                file,
                body,
                Correction.class,
                asked -> new CorrectEntry(caseId, no, asked.replacement(), asked.reason(), request.expectedEntry()));
    }

    @Operation(summary = "取り消し", description = "Says that an entry should not have been made.")
    @Records
    @ForEntryLastSeen
    @PostMapping(path = "/api/cases/{caseId}/entries/{no}/retraction", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RecordedView> retractEntry(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable int no,
            @Takes(Retraction.class) JsonBody sent,
            HttpServletRequest http) {
        CaseFile file = withEntry(account, caseId, no);
        var request = Desk.Request.of(http, account);
        JsonNode body = sent.read();
        RequestReader.check(body, Retraction.class);
        return inCase(
                request,
                caseId,
                file,
                body,
                Retraction.class,
                asked -> new RetractEntry(caseId, no, asked.reason(), request.expectedEntry()));
    }

    private CaseFile withEntry(Account account, UUID caseId, int no) {
        CaseFile file = cases.require(account.scope(), caseId);
        if (!file.entries().has(no)) {
            throw Problems.notFound().found();
        }
        return file;
    }

    private <T> ResponseEntity<RecordedView> inCase(
            Desk.Request request,
            UUID caseId,
            CaseFile file,
            JsonNode body,
            Class<T> shape,
            Function<T, CaseCommand> command) {
        try (var seal = vault.sealing(caseId)) {
            return desk.record(request, seal, body, shape, file.offices().current(), command);
        }
    }
}
