package org.supporttimeline.api.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.security.AccessRecorder;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.projections.access.AccessEntry;
import org.supporttimeline.projections.access.AccessHistory;
import org.supporttimeline.projections.access.AccessKind;
import org.supporttimeline.projections.access.AccessLeaf;
import org.supporttimeline.projections.ledger.Ledger;

/** The tree over the access log: the same as that over the log, by the same code. */
@RestController
class AccessLedgerController {

    private final Ledger ledger;
    private final AccessHistory history;
    private final AccessRecorder accesses;

    AccessLedgerController(@Qualifier("accessLedger") Ledger ledger, AccessHistory history, AccessRecorder accesses) {
        this.accesses = accesses;
        this.ledger = ledger;
        this.history = history;
    }

    @Operation(summary = "アクセスの記録の最新のチェックポイント", description = "C2SP tlog-checkpoint, a signed note.")
    @GetMapping(path = "/ledger/access/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> accessCheckpoint() {
        return TreeAnswers.checkpoint(ledger);
    }

    @Operation(summary = "アクセスの記録のハッシュのタイル", description = "C2SP tlog-tiles: hashes of a level, 32 bytes each.")
    @GetMapping(path = "/ledger/access/tile/{level}/{*place}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> accessTile(@PathVariable String level, @PathVariable String place) {
        return TreeAnswers.hashes(ledger, level, place);
    }

    @Operation(
            summary = "アクセスの記録の整合性の証明",
            description = "That the tree of one size is the beginning of the tree of another.")
    @TwoSizes
    @GetMapping("/ledger/access/consistency")
    ConsistencyView accessConsistency(HttpServletRequest request) {
        return TreeAnswers.consistency(ledger, request);
    }

    @Operation(
            summary = "アクセスの記録の証明",
            description =
                    "C2SP tlog-proof: inclusion in the newest checkpoint. Its extra data is the entry's leaf, which names"
                            + " every case: only where the account's offices keep all of them.")
    @GetMapping(path = "/api/access/{position}/proof", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> accessProof(@AuthenticationPrincipal Account account, @PathVariable long position) {
        AccessEntry entry = history.entry(account.scope(), position)
                .orElseThrow(() -> Problems.notFound().found());
        var sealed = TreeAnswers.sealed(ledger, position);
        accesses.record(account, AccessKind.PROOF, null, entry.accessed().cases());
        return TreeAnswers.text(ledger.proof(position, AccessLeaf.of(entry).getBytes(UTF_8), sealed)
                .toString());
    }
}
