package org.supporttimeline.api.pages.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.supporttimeline.projections.access.AccessHistory;
import org.supporttimeline.projections.ledger.Ledger;
import org.supporttimeline.projections.ledger.SealedTree;
import org.supporttimeline.projections.ledger.Sealer;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.tlog.VerifierKey;

/** What proves that nothing was changed behind everybody's back: the newest checkpoints, by which keys, and how to verify them. */
@Controller
class LedgerPage {

    private final Ledger log;
    private final Ledger access;
    private final Sealer sealer;
    private final Sealer accessSealer;
    private final CaseLog entries;
    private final AccessHistory accesses;
    private final Clock clock;

    LedgerPage(
            @Qualifier("ledger") Ledger log,
            @Qualifier("accessLedger") Ledger access,
            @Qualifier("sealer") Sealer sealer,
            @Qualifier("accessSealer") Sealer accessSealer,
            CaseLog entries,
            AccessHistory accesses,
            Clock clock) {
        this.log = log;
        this.access = access;
        this.sealer = sealer;
        this.accessSealer = accessSealer;
        this.entries = entries;
        this.accesses = accesses;
        this.clock = clock;
    }

    /**
     * A tree.
     *
     * @param name {@code log} or {@code access}
     * @param address where its checkpoint is served
     * @param head how many entries there are
     * @param size how many of them are sealed
     * @param checkpoint as text; null until the first is made
     * @param age seconds since it was signed
     * @param whole whether everything fits together, as far as this node has looked
     * @param outside whether checkpoints are kept outside the database, or nobody asked for it
     * @param keys by which it is verified
     */
    record TreeView(
            String name,
            String address,
            long head,
            long size,
            @Nullable String checkpoint,
            @Nullable ZonedDateTime sealedAt,
            long age,
            boolean whole,
            boolean outside,
            List<String> keys) {}

    @GetMapping("/audit/ledger")
    String show(Model model) {
        model.addAttribute(
                "trees",
                List.of(
                        view(
                                log,
                                sealer,
                                "/ledger/checkpoint",
                                entries.entries().head()),
                        view(access, accessSealer, "/ledger/access/checkpoint", accesses.head())));
        return "audit-ledger";
    }

    private TreeView view(Ledger ledger, Sealer by, String address, long head) {
        SealedTree newest = ledger.newest().orElse(null);
        return new TreeView(
                ledger.tree().name(),
                address,
                head,
                newest == null ? 0 : newest.size(),
                newest == null ? null : newest.note().toString(),
                newest == null ? null : newest.sealedAt().atZone(HistoryLines.JAPAN),
                newest == null
                        ? 0
                        : Math.max(
                                0,
                                Duration.between(newest.sealedAt(), clock.instant())
                                        .toSeconds()),
                by.broken().isEmpty(),
                by.outsideFailure().isEmpty(),
                ledger.verifiers().stream().map(VerifierKey::toString).toList());
    }
}
