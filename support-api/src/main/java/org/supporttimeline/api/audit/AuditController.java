package org.supporttimeline.api.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Links;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Reflecting;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.access.AccessHistory;
import org.supporttimeline.projections.audit.AuditFilter;
import org.supporttimeline.projections.audit.AuditHistory;
import org.supporttimeline.projections.audit.AuditKind;
import org.supporttimeline.projections.audit.AuditPage;
import org.supporttimeline.projections.audit.AuditProjection;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.WireForm;

/** Who wrote what, when, how late, and what was changed: of a case, and across the cases of the account's offices. */
@RestController
class AuditController {

    private final AuditHistory history;
    private final CaughtUp caughtUp;
    private final WordsDoor words;
    private final WireForm wire;
    private final AccessHistory accesses;

    AuditController(AuditHistory history, CaughtUp caughtUp, WordsDoor words, CaseLog log, AccessHistory accesses) {
        this.accesses = accesses;
        this.history = history;
        this.caughtUp = caughtUp;
        this.words = words;
        this.wire = log.wire();
    }

    @Operation(
            summary = "ケースの記録の履歴（記録した順）",
            description =
                    "Every event of the case in recorded order; of an amendment, what it changed, field by field.",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "limit",
                        schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "after",
                        schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"),
                        description = "この番号の記録より後。")
            })
    @Reflecting
    @GetMapping("/api/cases/{caseId}/history")
    ResponseEntity<HistoryView> caseHistory(
            @AuthenticationPrincipal Account account, @PathVariable UUID caseId, HttpServletRequest request) {
        var query = new QueryReader(request);
        int limit = query.number("limit", 1, AuditHistory.MOST, 50);
        int after = query.number("after", 0, Integer.MAX_VALUE, 0);
        query.finish();
        caughtUp.require(AuditProjection.NAME, account.scope(), caseId, request);
        AuditPage page = history.ofCase(account.scope(), caseId, after, limit)
                .orElseThrow(() -> Problems.notFound().found());
        return answer(account, page, request);
    }

    @Operation(
            summary = "事業所の記録の履歴（記録した順）",
            description = "Across the cases that the account's offices keep now; the days are those of recording.",
            parameters = {
                @Parameter(in = ParameterIn.QUERY, name = "actor", schema = @Schema(type = "string")),
                @Parameter(in = ParameterIn.QUERY, name = "office", schema = @Schema(type = "string")),
                @Parameter(in = ParameterIn.QUERY, name = "from", schema = @Schema(type = "string", format = "date")),
                @Parameter(in = ParameterIn.QUERY, name = "to", schema = @Schema(type = "string", format = "date")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "kind",
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"late", "amended", "amendment", "custody"})),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "limit",
                        schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "after",
                        schema = @Schema(type = "integer", format = "int64", minimum = "0", defaultValue = "0"),
                        description = "この位置より後。")
            })
    @Reflecting
    @GetMapping("/api/audit")
    ResponseEntity<HistoryView> audit(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        var query = new QueryReader(request);
        var filter = new AuditFilter(
                query.parsed("actor", "account", StaffId::new).orElse(null),
                query.day("from").orElse(null),
                query.day("to").orElse(null),
                query.parsed("kind", "late, amended, amendment, custody", AuditController::kind)
                        .orElse(null));
        OfficeScope scope = query.parsed("office", "office", OfficeId::new)
                .map(account.scope()::only)
                .orElseGet(account::scope);
        int limit = query.number("limit", 1, AuditHistory.MOST, 50);
        long after =
                query.parsed("after", "0, 1, 2 …", AuditController::position).orElse(0L);
        query.finish();
        caughtUp.require(AuditProjection.NAME, request);
        return answer(account, history.page(scope, filter, after, limit), request);
    }

    private ResponseEntity<HistoryView> answer(Account account, AuditPage page, HttpServletRequest request) {
        List<UUID> cases = page.entries().stream()
                .map(entry -> entry.stored().caseId())
                .distinct()
                .toList();
        var bundles = accesses.bundles(page.amendedCases());
        try (var open = words.open(account, cases)) {
            List<HistoryEntryView> entries = page.entries().stream()
                    .map(entry -> HistoryEntryView.of(
                                    entry, wire, open.of(entry.stored().caseId()))
                            .after(bundles.getOrDefault(entry.stored().caseId(), Collections.emptyNavigableSet())))
                    .toList();
            String next = page.next() == null
                    ? null
                    : Links.next(request, "after", page.next().toString());
            return ResponseEntity.ok()
                    .header(RequestHeaders.LOG_POSITION, Long.toString(page.position()))
                    .body(new HistoryView(entries, next));
        }
    }

    private static AuditKind kind(String text) {
        if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("kinds are in small letters");
        }
        return AuditKind.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static long position(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("not a position");
        }
        return Long.parseLong(text);
    }
}
