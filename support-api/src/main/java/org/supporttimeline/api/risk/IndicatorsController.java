package org.supporttimeline.api.risk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.AsOfAMoment;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Links;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Reflecting;
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.risk.Level;
import org.supporttimeline.domain.risk.RiskRule;
import org.supporttimeline.domain.risk.RiskRules;
import org.supporttimeline.projections.projector.PastCases.PastCase;
import org.supporttimeline.projections.risk.IndicatorCursor;
import org.supporttimeline.projections.risk.IndicatorFilter;
import org.supporttimeline.projections.risk.IndicatorPage;
import org.supporttimeline.projections.risk.Indicators;
import org.supporttimeline.projections.risk.RiskProjection;

/** Risk indicators: of one case at any moment, why a rule holds or not, and what asks for somebody's eyes across cases. */
@RestController
class IndicatorsController {

    private static final List<String> LEVELS = names(Level.values());
    private static final List<String> RULES = names(RiskRule.values());

    private final Indicators indicators;
    private final Replay replay;
    private final CaughtUp caughtUp;
    private final Policies policies;
    private final Clock clock;

    IndicatorsController(Indicators indicators, Replay replay, CaughtUp caughtUp, Policies policies, Clock clock) {
        this.indicators = indicators;
        this.replay = replay;
        this.caughtUp = caughtUp;
        this.policies = policies;
        this.clock = clock;
    }

    @Operation(
            summary = "気づきの一覧（至急のものから）",
            description =
                    "What asks for somebody's eyes across the account's cases: a prompt to look, never a prediction.",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "staff",
                        schema = @Schema(type = "string"),
                        description = "この職員が担当するケース"),
                @Parameter(in = ParameterIn.QUERY, name = "office", schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "level",
                        array = @ArraySchema(schema = @Schema(implementation = Level.class)),
                        description = "レベル（複数可）"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "rule",
                        array = @ArraySchema(schema = @Schema(implementation = RiskRule.class)),
                        description = "規則（複数可）。指定しなければ、レベルのあるものだけ。"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "closed",
                        schema = @Schema(type = "boolean", defaultValue = "false"),
                        description = "確認済みで閉じたものも含める"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "limit",
                        schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "100")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "after",
                        schema = @Schema(type = "string"),
                        description = "次のページの位置。next をそのまま使います。")
            })
    @Reflecting
    @GetMapping("/api/indicators")
    ResponseEntity<IndicatorListView> list(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        var query = new QueryReader(request);
        var filter = new IndicatorFilter(
                query.parsed("staff", "account", StaffId::new).orElse(null),
                query.parsed("office", "office", OfficeId::new).orElse(null),
                query.words("level", LEVELS).stream().map(Level::valueOf).collect(Collectors.toSet()),
                query.words("rule", RULES).stream().map(RiskRule::valueOf).collect(Collectors.toSet()),
                query.flag("closed").orElse(false));
        int limit = query.number("limit", 1, Indicators.MOST, 100);
        var after = query.parsed("after", "next", IndicatorCursor::parse).orElse(null);
        query.finish();
        caughtUp.require(RiskProjection.NAME, request);
        IndicatorPage page = indicators.page(account.scope(), filter, after, limit);
        String next = page.next() == null
                ? null
                : Links.next(request, "after", page.next().text());
        return ResponseEntity.ok()
                .header(RequestHeaders.LOG_POSITION, Long.toString(page.position()))
                .body(new IndicatorListView(
                        page.on(LocalDate.now(clock)),
                        page.indicators().stream()
                                .map(one -> IndicatorListView.InCase.of(one, account.readsWords()))
                                .toList(),
                        after == null ? page.counts() : null,
                        next));
    }

    @Operation(
            summary = "ケースの気づき（任意の時点）",
            description = "The indicators of the case; or those of a day, as the record stood at a moment.")
    @AsOfAMoment
    @Reflecting
    @GetMapping("/api/cases/{caseId}/indicators")
    ResponseEntity<CaseIndicatorsView> ofCase(
            @AuthenticationPrincipal Account account, @PathVariable UUID caseId, HttpServletRequest request) {
        var query = new QueryReader(request);
        Replay.Asked asked = replay.asked(query);
        query.finish();
        PastCase then = replay.require(account.scope(), caseId, asked, request);
        return answer(
                then.position(),
                CaseIndicatorsView.of(
                        caseId,
                        asked.knownAt(),
                        asked.on(),
                        Indicators.of(then.known(), policies),
                        account.readsWords()));
    }

    @Operation(
            summary = "ある規則が当てはまる理由・当てはまらない理由",
            description =
                    "Whether the rule holds in the case, by which entries and thresholds; on a day, as the record stood at a"
                            + " moment.",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "rule",
                        required = true,
                        schema = @Schema(implementation = RiskRule.class))
            })
    @AsOfAMoment
    @Reflecting
    @GetMapping("/api/cases/{caseId}/indicators/why")
    ResponseEntity<WhyView> why(
            @AuthenticationPrincipal Account account, @PathVariable UUID caseId, HttpServletRequest request) {
        var query = new QueryReader(request);
        RiskRule rule = query.word("rule", RiskRule.class).orElse(null);
        Replay.Asked asked = replay.asked(query);
        query.finish();
        if (rule == null) {
            throw new FaultyRequest(List.of(Fault.missing("rule")));
        }
        PastCase then = replay.require(account.scope(), caseId, asked, request);
        var why = RiskRules.why(rule, then.known().file(), asked.on(), policies);
        return answer(then.position(), WhyView.of(then.known(), asked.knownAt(), why, account.readsWords()));
    }

    private static <T> ResponseEntity<T> answer(long position, T body) {
        return ResponseEntity.ok()
                .header(RequestHeaders.LOG_POSITION, Long.toString(position))
                .body(body);
    }

    private static List<String> names(Enum<?>[] words) {
        return Arrays.stream(words).map(Enum::name).toList();
    }
}
