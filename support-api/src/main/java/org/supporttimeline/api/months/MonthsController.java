package org.supporttimeline.api.months;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Links;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Reflecting;
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.month.MonthActivities;
import org.supporttimeline.projections.month.MonthActivities.Span;
import org.supporttimeline.projections.month.MonthPage;
import org.supporttimeline.projections.month.MonthProjection;
import org.supporttimeline.projections.projector.PastCases.PastCase;

/** The grid that an inspector asks for. */
@RestController
class MonthsController {

    private static final String MONTH = "YYYY-MM (1900-2199)";
    private static final int A_YEAR = 12;

    private final MonthActivities months;
    private final CaughtUp caughtUp;
    private final Replay replay;
    private final Clock clock;

    MonthsController(MonthActivities months, CaughtUp caughtUp, Replay replay, Clock clock) {
        this.months = months;
        this.caughtUp = caughtUp;
        this.replay = replay;
        this.clock = clock;
    }

    @Operation(
            summary = "ケースの月ごとの支援実績",
            description =
                    "What was done in each month, corrected entries as corrected; as the record was known at a moment.",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "from",
                        schema = @Schema(type = "string", pattern = "^\\d{4}-\\d{2}$"),
                        description = "最初の月。省略すると最後の月までの 12 か月。"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "to",
                        schema = @Schema(type = "string", pattern = "^\\d{4}-\\d{2}$"),
                        description = "最後の月。省略すると今月。"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "knownAt",
                        schema = @Schema(type = "string", format = "date-time"),
                        description = "この時点までに記録されていたことだけで数えます。")
            })
    @Reflecting
    @GetMapping("/api/cases/{caseId}/months")
    ResponseEntity<MonthsView> caseMonths(
            @AuthenticationPrincipal Account account, @PathVariable UUID caseId, HttpServletRequest request) {
        var query = new QueryReader(request);
        Instant knownAt = replay.knownAt(query);
        LocalDate today = knownAt == null ? LocalDate.now(clock) : LocalDate.ofInstant(knownAt, clock.getZone());
        YearMonth to = query.parsed("to", MONTH, MonthsController::month).orElseGet(() -> YearMonth.from(today));
        YearMonth from =
                query.parsed("from", MONTH, MonthsController::month).orElseGet(() -> to.minusMonths(A_YEAR - 1));
        query.finish();
        Span span = span(from, to);
        caughtUp.require(MonthProjection.NAME, account.scope(), caseId, request);
        if (knownAt == null) {
            return answer(
                    request,
                    months.ofCase(account.scope(), caseId, span, today)
                            .orElseThrow(() -> Problems.notFound().found()));
        }
        PastCase then = replay.require(account.scope(), caseId, new Replay.Asked(knownAt, today), request);
        caughtUp.require(
                MonthProjection.NAME, account.scope(), caseId, then.known().position());
        return answer(
                request,
                months.ofCase(account.scope(), then, span)
                        .orElseThrow(() -> Problems.notFound().found()));
    }

    @Operation(
            summary = "事業所の月の支援実績",
            description = "One row for each case that was not closed before the month.",
            parameters = {
                @Parameter(in = ParameterIn.QUERY, name = "office", schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "month",
                        schema = @Schema(type = "string", pattern = "^\\d{4}-\\d{2}$"),
                        description = "省略すると今月。"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "limit",
                        schema = @Schema(type = "integer", minimum = "1", maximum = "120", defaultValue = "50")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "after",
                        schema = @Schema(type = "string", format = "uuid"),
                        description = "次のページの位置。next をそのまま使います。")
            })
    @Reflecting
    @GetMapping("/api/months")
    ResponseEntity<MonthsView> officeMonth(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        var query = new QueryReader(request);
        LocalDate today = LocalDate.now(clock);
        YearMonth month = query.parsed("month", MONTH, MonthsController::month).orElseGet(() -> YearMonth.from(today));
        OfficeScope scope = query.parsed("office", "office", OfficeId::new)
                .map(account.scope()::only)
                .orElseGet(account::scope);
        UUID after = query.parsed("after", "UUID", UUID::fromString).orElse(null);
        int limit = query.number("limit", 1, MonthActivities.MOST, 50);
        query.finish();
        caughtUp.require(MonthProjection.NAME, request);
        return answer(request, months.page(scope, month, after, limit, today));
    }

    private static ResponseEntity<MonthsView> answer(HttpServletRequest request, MonthPage page) {
        String next = page.next() == null
                ? null
                : Links.next(request, "after", page.next().toString());
        return ResponseEntity.ok()
                .header(RequestHeaders.LOG_POSITION, Long.toString(page.position()))
                .body(new MonthsView(page.months(), next));
    }

    private static Span span(YearMonth from, YearMonth to) {
        try {
            return new Span(from, to);
        } catch (IllegalArgumentException e) {
            throw new FaultyRequest(List.of(Fault.outOfRange(
                    "from", to.minusMonths(MonthActivities.MOST - 1L).toString(), to.toString())));
        }
    }

    private static YearMonth month(String text) {
        YearMonth month = YearMonth.parse(text);
        if (month.getYear() < 1900 || month.getYear() > 2199) {
            throw new IllegalArgumentException("no month of ours");
        }
        return month;
    }
}
