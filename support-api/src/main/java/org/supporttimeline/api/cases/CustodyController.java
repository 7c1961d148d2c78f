package org.supporttimeline.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.Takes;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.decision.CaseCommand;
import org.supporttimeline.domain.decision.CaseCommand.DestroyKey;
import org.supporttimeline.domain.decision.CaseCommand.LiftLegalHold;
import org.supporttimeline.domain.decision.CaseCommand.PlaceLegalHold;
import org.supporttimeline.domain.decision.CaseCommand.RequestErasure;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Custody.LegalBasis;
import org.supporttimeline.projections.vault.Vault;
import tools.jackson.databind.JsonNode;

/** The keeping of the record itself: legal holds, and erasure by four eyes. Who acts is the account, never a field. */
@RestController
class CustodyController {

    private final Desk desk;
    private final Vault vault;
    private final CasesInSight cases;
    private final Erasures erasures;

    CustodyController(Desk desk, Vault vault, CasesInSight cases, Erasures erasures) {
        this.desk = desk;
        this.vault = vault;
        this.cases = cases;
        this.erasures = erasures;
    }

    /** Why nothing may be erased. */
    record Hold(Confidential reason) {}

    /** Why the hold ends. */
    record Lifting(@Nullable Confidential reason) {}

    /** On what ground the words are to go, and what happened. */
    record Erasure(LegalBasis basis, Confidential reason) {}

    @Operation(summary = "保全措置の開始", description = "Nothing of the case is erased while the hold stands.")
    @Records
    @PostMapping(path = "/api/cases/{caseId}/legal-holds", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RecordedView> placeHold(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @Takes(Hold.class) JsonBody sent,
            HttpServletRequest http) {
        CaseFile file = cases.require(account.scope(), caseId);
        return sealed(
                Desk.Request.of(http, account),
                caseId,
                file,
                sent,
                Hold.class,
                hold -> new PlaceLegalHold(caseId, account.id(), hold.reason()));
    }

    @Operation(summary = "保全措置の解除")
    @Records
    @PostMapping(path = "/api/cases/{caseId}/legal-holds/{no}/lifting", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RecordedView> liftHold(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable int no,
            @Takes(Lifting.class) JsonBody sent,
            HttpServletRequest http) {
        CaseFile file = withEntry(account, caseId, no);
        return sealed(
                Desk.Request.of(http, account),
                caseId,
                file,
                sent,
                Lifting.class,
                lifting -> new LiftLegalHold(caseId, no, account.id(), lifting.reason()));
    }

    @Operation(
            summary = "消去の申請",
            description = "Asks that the case's words be made unreadable for good. Another account carries it out.")
    @Records
    @PostMapping(path = "/api/cases/{caseId}/erasure-requests", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RecordedView> requestErasure(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @Takes(Erasure.class) JsonBody sent,
            HttpServletRequest http) {
        CaseFile file = cases.require(account.scope(), caseId);
        return sealed(
                Desk.Request.of(http, account),
                caseId,
                file,
                sent,
                Erasure.class,
                erasure -> new RequestErasure(caseId, account.id(), erasure.basis(), erasure.reason()));
    }

    @Operation(
            summary = "消去の実行（鍵の破棄）",
            description =
                    "Destroys the key of the case: its words are gone for good, days and codes stay. Refused to the"
                            + " account that asked for it, under a legal hold, and while the record must be kept.")
    @Records
    @PostMapping(path = "/api/cases/{caseId}/erasure-requests/{no}/destruction")
    ResponseEntity<RecordedView> destroyKey(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable int no,
            HttpServletRequest http) {
        CaseFile file = withEntry(account, caseId, no);
        var request = Desk.Request.of(http, account);
        var command = new DestroyKey(caseId, no, account.id());
        return erasures.carryOut(
                caseId,
                () -> RecordedView.created(desk.record(request, file.offices().current(), command)));
    }

    private CaseFile withEntry(Account account, UUID caseId, int no) {
        CaseFile file = cases.require(account.scope(), caseId);
        if (!file.entries().has(no)) {
            throw Problems.notFound().found();
        }
        return file;
    }

    private <T> ResponseEntity<RecordedView> sealed(
            Desk.Request request,
            UUID caseId,
            CaseFile file,
            JsonBody sent,
            Class<T> shape,
            Function<T, CaseCommand> command) {
        JsonNode body = sent.read();
        RequestReader.check(body, shape);
        try (var seal = vault.sealing(caseId)) {
            return RecordedView.created(
                    desk.record(request, seal, body, shape, file.offices().current(), command));
        }
    }
}
