package org.supporttimeline.api.bundle;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.ledger.TreeAnswers;
import org.supporttimeline.api.security.AccessRecorder;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.AsOfAMoment;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Problem;
import org.supporttimeline.api.web.ProblemKind;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Reflecting;
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.api.web.Streamed;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.access.AccessKind;
import org.supporttimeline.projections.access.Purpose;
import org.supporttimeline.projections.audit.AuditProjection;
import org.supporttimeline.projections.ledger.Ledger;
import org.supporttimeline.projections.ledger.SealedTree;

/**
 * Evidence bundles of a case and of an office. That one is made, and what for, is recorded before the record is read for it: what
 * it does not have was recorded after that, and is marked so.
 */
@RestController
class BundleController {

    static final String ZIP = "application/zip";

    /** Each has the largest of its cases in memory. */
    private static final int AT_ONCE = 2;

    private static final int MOST_SINCE = 20;
    private static final String SIZE = "0, 1, 2 …";

    private final Bundles bundles;
    private final OfficeCases offices;
    private final Ledger ledger;
    private final Replay replay;
    private final CaughtUp caughtUp;
    private final AccessRecorder accesses;
    private final Semaphore seats = new Semaphore(AT_ONCE);

    BundleController(
            Bundles bundles,
            OfficeCases offices,
            @Qualifier("ledger") Ledger ledger,
            Replay replay,
            CaughtUp caughtUp,
            AccessRecorder accesses) {
        this.bundles = bundles;
        this.offices = offices;
        this.ledger = ledger;
        this.replay = replay;
        this.caughtUp = caughtUp;
        this.accesses = accesses;
    }

    @Operation(
            summary = "ケースの証拠一式",
            description =
                    "A zip with the entries as stored and opened, findings, replay, proofs, checkpoint, keys and a signed"
                            + " manifest; `support-api verify` checks it without the service.")
    @GivesABundle
    @AsOfAMoment
    @Reflecting
    @GetMapping("/api/cases/{caseId}/bundle")
    void caseBundle(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            HttpServletRequest request,
            HttpServletResponse response) {
        Wanted wanted = wanted(request);
        replay.require(account.scope(), caseId, wanted.asked(), request);
        inASeat(() -> {
            accesses.record(account, AccessKind.BUNDLE, wanted.purpose(), List.of(caseId));
            long position = offices.position(wanted.asked().knownAt());
            write(wanted.order(account, null, List.of(caseId), position), "case-" + caseId, response);
        });
    }

    @Operation(
            summary = "事業所の証拠一式",
            description = "The same of all cases that the office keeps now, one after the other.")
    @GivesABundle
    @AsOfAMoment
    @Reflecting
    @GetMapping("/api/offices/{office}/bundle")
    void officeBundle(
            @AuthenticationPrincipal Account account,
            @PathVariable OfficeId office,
            HttpServletRequest request,
            HttpServletResponse response) {
        Wanted wanted = wanted(request);
        if (!account.scope().covers(office)) {
            throw Problems.notFound().found();
        }
        CaughtUp.require(offices.position(null), request);
        all(account.scope(), office, wanted);
        inASeat(() -> {
            Settled settled = settled(account, office, wanted);
            write(wanted.order(account, office, settled.cases(), settled.position()), "office-" + office, response);
        });
    }

    /** The cases of an office up to a position. */
    private record Settled(List<UUID> cases, long position) {}

    /** Everything that counts now: none is left out because the tables are behind. */
    private Settled all(OfficeScope scope, OfficeId office, Wanted wanted) {
        caughtUp.requireAll(AuditProjection.NAME, scope.only(office), offices.position(null));
        long position = offices.position(wanted.asked().knownAt());
        return new Settled(offices.recorded(scope, office, position), position);
    }

    /** Records the making until the record, read after it, has no case of which that has not been said. */
    private Settled settled(Account account, OfficeId office, Wanted wanted) {
        Settled settled = all(account.scope(), office, wanted);
        accesses.record(account, AccessKind.BUNDLE, wanted.purpose(), settled.cases());
        var said = new HashSet<>(settled.cases());
        while (true) {
            settled = all(account.scope(), office, wanted);
            List<UUID> more =
                    settled.cases().stream().filter(one -> !said.contains(one)).toList();
            if (more.isEmpty()) {
                return settled;
            }
            accesses.record(account, AccessKind.BUNDLE, wanted.purpose(), more);
            said.addAll(more);
        }
    }

    /** What was asked for, before it is known whose cases it is. */
    private record Wanted(Replay.Asked asked, Purpose purpose, Set<Long> since) {

        Order order(
                Account account, @org.jspecify.annotations.Nullable OfficeId office, List<UUID> cases, long position) {
            return new Order(account, purpose, office, cases, asked.knownAt(), asked.on(), position, since);
        }
    }

    private Wanted wanted(HttpServletRequest request) {
        var query = new QueryReader(request);
        Replay.Asked asked = replay.asked(query);
        Purpose purpose = query.word("purpose", Purpose.class).orElse(null);
        List<Long> since = query.all("since", SIZE, BundleController::size);
        query.finish();
        if (purpose == null) {
            throw new FaultyRequest(List.of(Fault.missing("purpose")));
        }
        if (since.size() > MOST_SINCE) {
            throw new FaultyRequest(List.of(Fault.tooLong("since", MOST_SINCE)));
        }
        long sealed = TreeAnswers.sealed(ledger, 0).size();
        if (since.stream().anyMatch(size -> size > sealed)) {
            throw new FaultyRequest(List.of(Fault.outOfRange("since", "0", Long.toString(sealed))));
        }
        return new Wanted(asked, purpose, Set.copyOf(since));
    }

    /** What is recorded and read within is the last of it before the bundle: nobody waits for a seat with an older record. */
    private void inASeat(Runnable making) {
        if (!seats.tryAcquire()) {
            throw Problem.of(ProblemKind.BUSY, "証拠一式の作成が混み合っています。", "Too many bundles are being made.")
                    .withHeader("Retry-After", "30")
                    .found();
        }
        try {
            making.run();
        } finally {
            seats.release();
        }
    }

    private void write(Order order, String name, HttpServletResponse response) {
        SealedTree sealed = TreeAnswers.sealed(ledger, order.position());
        response.setContentType(ZIP);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".zip\"");
        response.setHeader(RequestHeaders.LOG_POSITION, Long.toString(order.position()));
        Streamed.write(response, out -> bundles.write(order, sealed, out));
    }

    private static long size(String text) {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("not a size");
        }
        return Long.parseLong(text);
    }
}
