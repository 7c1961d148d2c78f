package org.supporttimeline.api.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.security.AccessRecorder;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.projections.access.AccessKind;
import org.supporttimeline.projections.ledger.Ledger;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.Leaf;
import org.supporttimeline.projections.log.StoredEntry;

/** That an entry of a case is in the log, for good. */
@RestController
class EntryProofController {

    private final CasesInSight cases;
    private final CaseLog log;
    private final Ledger ledger;
    private final AccessRecorder accesses;

    EntryProofController(CasesInSight cases, CaseLog log, @Qualifier("ledger") Ledger ledger, AccessRecorder accesses) {
        this.accesses = accesses;
        this.cases = cases;
        this.log = log;
        this.ledger = ledger;
    }

    @Operation(
            summary = "記録の証明",
            description = "C2SP tlog-proof: inclusion in the newest checkpoint. Its extra data is the entry's leaf.")
    @GetMapping(path = "/api/cases/{caseId}/entries/{no}/proof", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> entryProof(
            @AuthenticationPrincipal Account account, @PathVariable UUID caseId, @PathVariable int no) {
        cases.require(account.scope(), caseId);
        StoredEntry entry = log.entries()
                .entry(caseId, no)
                .orElseThrow(() -> Problems.notFound().found());
        var sealed = TreeAnswers.sealed(ledger, entry.position());
        accesses.record(account, AccessKind.PROOF, null, List.of(caseId));
        return TreeAnswers.text(ledger.proof(entry.position(), Leaf.of(entry).getBytes(UTF_8), sealed)
                .toString());
    }
}
