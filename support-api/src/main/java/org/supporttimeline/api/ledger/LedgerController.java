package org.supporttimeline.api.ledger;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.projections.ledger.Ledger;

/**
 * The tree over the log. Its hashes tell nothing but how much has been recorded, so every account may have them; entries are
 * for those who may see the cases.
 */
@RestController
class LedgerController {

    private final Ledger ledger;
    private final EntryBundles bundles;

    LedgerController(@Qualifier("ledger") Ledger ledger, EntryBundles bundles) {
        this.ledger = ledger;
        this.bundles = bundles;
    }

    @Operation(summary = "最新のチェックポイント", description = "C2SP tlog-checkpoint, a signed note.")
    @GetMapping(path = "/ledger/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> checkpoint() {
        return TreeAnswers.checkpoint(ledger);
    }

    @Operation(summary = "ハッシュのタイル", description = "C2SP tlog-tiles: hashes of a level, 32 bytes each.")
    @GetMapping(path = "/ledger/tile/{level}/{*place}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> tile(@PathVariable String level, @PathVariable String place) {
        return TreeAnswers.hashes(ledger, level, place);
    }

    @Operation(
            summary = "記録の束（葉の内容）",
            description = "C2SP tlog-tiles entry bundle. Only where the account's offices keep every case in it.")
    @GetMapping(path = "/ledger/tile/entries/{*place}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> entryBundle(@AuthenticationPrincipal Account account, @PathVariable String place) {
        return TreeAnswers.bytes(bundles.of(account.scope(), TreeAnswers.tile("0", place)));
    }

    @Operation(summary = "整合性の証明", description = "That the tree of one size is the beginning of the tree of another.")
    @TwoSizes
    @GetMapping("/ledger/consistency")
    ConsistencyView consistency(HttpServletRequest request) {
        return TreeAnswers.consistency(ledger, request);
    }
}
