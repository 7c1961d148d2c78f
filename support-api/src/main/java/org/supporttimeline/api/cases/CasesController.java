package org.supporttimeline.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Links;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.projections.caseload.CaseNow;
import org.supporttimeline.projections.caseload.Caseload;
import org.supporttimeline.projections.caseload.CaseloadCursor;
import org.supporttimeline.projections.caseload.CaseloadOrder;
import org.supporttimeline.projections.caseload.CaseloadPage;
import org.supporttimeline.projections.caseload.CaseloadProjection;
import org.supporttimeline.projections.log.CaseLog;

/** How cases stand now: one, from its file; all of an account's offices, from the list that is kept of them. */
@RestController
class CasesController {

    private final CasesInSight inSight;
    private final CaseLog log;
    private final Caseload caseload;
    private final CaughtUp caughtUp;
    private final WordsDoor words;
    private final Policies policies;
    private final Clock clock;

    CasesController(
            CasesInSight inSight,
            CaseLog log,
            Caseload caseload,
            CaughtUp caughtUp,
            WordsDoor words,
            Policies policies,
            Clock clock) {
        this.inSight = inSight;
        this.log = log;
        this.caseload = caseload;
        this.caughtUp = caughtUp;
        this.words = words;
        this.policies = policies;
        this.clock = clock;
    }

    /** The tag is there to record with; it is no reason for a 304, for what is due changes with the day alone. */
    @Operation(summary = "ケースの概要", description = "How a case stands today, with what is open and due.")
    @GetMapping("/api/cases/{caseId}")
    CaseSummary summary(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            HttpServletRequest request,
            HttpServletResponse response) {
        new QueryReader(request).finish();
        long position = log.entries().head();
        CaughtUp.require(position, request);
        CaseFile file = inSight.require(account.scope(), caseId);
        try (var open = words.open(account, caseId)) {
            response.setHeader("ETag", "\"" + file.lastEntry() + "\"");
            response.setHeader(RequestHeaders.LOG_POSITION, Long.toString(position));
            return Summaries.of(caseId, file, LocalDate.now(clock), policies, open.of(caseId));
        }
    }

    @Operation(
            summary = "事業所のケース一覧",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "phase",
                        schema = @Schema(implementation = SupportPhase.class)),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "order",
                        schema = @Schema(implementation = CaseloadOrder.class, defaultValue = "NEWEST")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "limit",
                        schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "after",
                        schema = @Schema(type = "string"),
                        description = "次のページの位置。next をそのまま使います。")
            })
    @GetMapping("/api/cases")
    ResponseEntity<CaseListView> cases(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        var query = new QueryReader(request);
        var phase = query.word("phase", SupportPhase.class);
        var order = query.word("order", CaseloadOrder.class).orElse(CaseloadOrder.NEWEST);
        int limit = query.number("limit", 1, Caseload.MOST, 50);
        var after = query.parsed("after", "next", text -> place(text, order));
        query.finish();
        caughtUp.require(CaseloadProjection.NAME, request);
        CaseloadPage page = caseload.page(account.scope(), order, phase.orElse(null), after.orElse(null), limit);
        List<UUID> shown = page.cases().stream().map(CaseNow::caseId).toList();
        try (var open = words.open(account, shown)) {
            List<CaseListView.Row> rows = page.cases().stream()
                    .map(one -> CaseListView.Row.of(one, open.of(one.caseId())))
                    .toList();
            String next = page.next() == null
                    ? null
                    : Links.next(request, "after", page.next().text());
            return ResponseEntity.ok()
                    .header(RequestHeaders.LOG_POSITION, Long.toString(page.position()))
                    .body(new CaseListView(rows, next));
        }
    }

    private static CaseloadCursor place(String text, CaseloadOrder order) {
        CaseloadCursor place = CaseloadCursor.parse(text);
        if (place.order() != order) {
            throw new IllegalArgumentException("a place in another order");
        }
        return place;
    }
}
