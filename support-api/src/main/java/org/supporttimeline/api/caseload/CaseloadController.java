package org.supporttimeline.api.caseload;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Links;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Reflecting;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.risk.Level;
import org.supporttimeline.projections.caseload.CaseNow;
import org.supporttimeline.projections.caseload.Caseload;
import org.supporttimeline.projections.caseload.CaseloadCursor;
import org.supporttimeline.projections.caseload.CaseloadFilter;
import org.supporttimeline.projections.caseload.CaseloadOrder;
import org.supporttimeline.projections.caseload.CaseloadPage;
import org.supporttimeline.projections.caseload.CaseloadProjection;

/** The cases of an account's offices, in pages. {@code /api/cases} is the same list, where new cases are put as well. */
@RestController
class CaseloadController {

    private static final int FARTHEST = 3_660;

    private final Caseload caseload;
    private final CaughtUp caughtUp;
    private final WordsDoor words;
    private final Clock clock;

    CaseloadController(Caseload caseload, CaughtUp caughtUp, WordsDoor words, Clock clock) {
        this.caseload = caseload;
        this.caughtUp = caughtUp;
        this.words = words;
        this.clock = clock;
    }

    @Operation(
            summary = "事業所のケース一覧",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "phase",
                        schema = @Schema(implementation = SupportPhase.class)),
                @Parameter(in = ParameterIn.QUERY, name = "level", schema = @Schema(implementation = Level.class)),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "staff",
                        schema = @Schema(type = "string"),
                        description = "この職員が担当するケース"),
                @Parameter(in = ParameterIn.QUERY, name = "office", schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "dueWithin",
                        schema = @Schema(type = "integer", minimum = "0", maximum = "3660"),
                        description = "この日数のうちに期限が来るもの（過ぎたものを含む）"),
                @Parameter(in = ParameterIn.QUERY, name = "employerContactAllowed", schema = @Schema(type = "boolean")),
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
    @Reflecting
    @GetMapping({"/api/caseload", "/api/cases"})
    ResponseEntity<CaseloadView> cases(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        var query = new QueryReader(request);
        LocalDate today = LocalDate.now(clock);
        int within = query.number("dueWithin", 0, FARTHEST, -1);
        var filter = new CaseloadFilter(
                query.word("phase", SupportPhase.class).orElse(null),
                query.word("level", Level.class).orElse(null),
                query.parsed("staff", "account", StaffId::new).orElse(null),
                query.parsed("office", "office", OfficeId::new).orElse(null),
                within < 0 ? null : today.plusDays(within),
                query.flag("employerContactAllowed").orElse(null));
        var order = query.word("order", CaseloadOrder.class).orElse(CaseloadOrder.NEWEST);
        int limit = query.number("limit", 1, Caseload.MOST, 50);
        var after = query.parsed("after", "next", text -> place(text, order)).orElse(null);
        query.finish();
        caughtUp.require(CaseloadProjection.NAME, request);
        CaseloadPage page = caseload.page(account.scope(), filter, order, after, limit);
        List<UUID> shown = page.cases().stream().map(CaseNow::caseId).toList();
        try (var open = words.open(account, shown)) {
            List<CaseRow> rows = page.cases().stream()
                    .map(one -> CaseRow.of(one, today, open.of(one.caseId())))
                    .toList();
            String next = page.next() == null
                    ? null
                    : Links.next(request, "after", page.next().text());
            return ResponseEntity.ok()
                    .header(RequestHeaders.LOG_POSITION, Long.toString(page.position()))
                    .body(new CaseloadView(
                            rows, after == null ? page.phases() : null, after == null ? page.levels() : null, next));
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
