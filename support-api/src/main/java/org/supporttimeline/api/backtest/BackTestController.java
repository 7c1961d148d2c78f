package org.supporttimeline.api.backtest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.domain.risk.RiskRule;
import org.supporttimeline.projections.backtest.BackTestReport;
import org.supporttimeline.projections.backtest.Trial;

/** Looks back at a risk rule over the cases of an account's offices; one request at a time, for half a minute at most. */
@RestController
class BackTestController {

    private final LookingBack lookingBack;

    BackTestController(LookingBack lookingBack) {
        this.lookingBack = lookingBack;
    }

    @Operation(
            summary = "規則の振り返り（しきい値を変える前に）",
            description =
                    "How a risk rule did over the record of the account's offices, and would have done with other settings."
                            + " Counts only.",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "rule",
                        required = true,
                        schema = @Schema(implementation = RiskRule.class)),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "set",
                        array = @ArraySchema(schema = @Schema(type = "string", example = "rhythm-forms=3")),
                        description = "試す設定と値（複数可）"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "horizon",
                        schema = @Schema(type = "string", defaultValue = "60d"),
                        description = "何日以内の離職を数えるか。")
            })
    @GetMapping("/api/backtest")
    ResponseEntity<BackTestReport> lookBack(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        var query = new QueryReader(request);
        RiskRule rule = query.word("rule", RiskRule.class).orElse(null);
        List<Change> changes = query.all("set", "setting=value", Change::parse);
        int horizon = query.parsed("horizon", "60d (1-" + Trial.LONGEST + ")", BackTestController::horizon)
                .orElse(60);
        query.finish();
        if (rule == null) {
            throw new FaultyRequest(List.of(Fault.missing("rule")));
        }
        BackTestReport report = lookingBack.run(account, rule, Change.all(changes), horizon);
        return ResponseEntity.ok()
                .header(RequestHeaders.LOG_POSITION, Long.toString(report.position()))
                .body(report);
    }

    private static int horizon(String text) {
        int days = Change.days(text);
        if (days < 1 || days > Trial.LONGEST) {
            throw new IllegalArgumentException("out of range");
        }
        return days;
    }
}
