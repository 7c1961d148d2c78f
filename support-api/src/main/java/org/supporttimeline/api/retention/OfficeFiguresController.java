package org.supporttimeline.api.retention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Reflecting;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.statistics.Leaver;
import org.supporttimeline.domain.statistics.LongStay;
import org.supporttimeline.domain.statistics.MonthlyUsers;
import org.supporttimeline.domain.statistics.RetentionRate;
import org.supporttimeline.domain.statistics.TransitionOutcomes;
import org.supporttimeline.projections.retention.KnownHistories;

/** The yearly figures of an office: who stayed in employment, who reached six months, who left. */
@RestController
class OfficeFiguresController {

    private final Asking asking;
    private final Policies policies;

    OfficeFiguresController(Asking asking, Policies policies) {
        this.asking = asking;
        this.policies = policies;
    }

    @Operation(
            summary = "就労定着率（年度、任意の時点）",
            description =
                    "With the persons behind it, the entry that is the evidence for each, the fee that follows, how"
                            + " many leavers lead to the next bracket, and every reading of the rule that it rests on.",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "fiscalYear",
                        schema = @Schema(type = "integer", minimum = "2000", maximum = "2199"),
                        description = "年度（4月から翌年3月）。省略すると今の年度。"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "knownAt",
                        schema = @Schema(type = "string", format = "date-time"),
                        description = "この時点までに記録されていたことだけで計算します。"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "leaves",
                        array = @ArraySchema(schema = @Schema(type = "string", format = "uuid")),
                        description = "基準日より前に離職すると仮定する人のケース（複数可）"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "stays",
                        array = @ArraySchema(schema = @Schema(type = "string", format = "uuid")),
                        description = "続くと仮定する人のケース（複数可）")
            })
    @Reflecting
    @GetMapping("/api/offices/{office}/retention-rate")
    ResponseEntity<RetentionRateView> retentionRate(
            @AuthenticationPrincipal Account account, @PathVariable OfficeId office, HttpServletRequest request) {
        Asked asked = asking.rate(account, office, request);
        var question = asked.question();
        return answer(
                asked.position(),
                RetentionRateView.of(
                        asked, RetentionRate.of(question), LongStay.of(question), MonthlyUsers.of(question)));
    }

    @Operation(
            summary = "就労移行支援の就労定着者（6か月）",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "fiscalYear",
                        schema = @Schema(type = "integer", minimum = "2000", maximum = "2199"),
                        description = "対象期間の最後の年度。省略すると今の年度。"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "knownAt",
                        schema = @Schema(type = "string", format = "date-time"),
                        description = "この時点までに記録されていたことだけで計算します。")
            })
    @Reflecting
    @GetMapping("/api/offices/{office}/transition-outcomes")
    ResponseEntity<TransitionOutcomesView> transitionOutcomes(
            @AuthenticationPrincipal Account account, @PathVariable OfficeId office, HttpServletRequest request) {
        Asked asked = asking.year(account, office, request);
        return answer(asked.position(), TransitionOutcomesView.of(asked, TransitionOutcomes.of(asked.question())));
    }

    @Operation(
            summary = "離職者の一覧",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "from",
                        schema = @Schema(type = "string", format = "date"),
                        description = "最終在籍日がこの日から。省略すると今の年度の初日。"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "to",
                        schema = @Schema(type = "string", format = "date"),
                        description = "この日まで。省略すると今日。")
            })
    @Reflecting
    @GetMapping("/api/offices/{office}/leavers")
    ResponseEntity<LeaversView> leavers(
            @AuthenticationPrincipal Account account, @PathVariable OfficeId office, HttpServletRequest request) {
        var query = new QueryReader(request);
        LocalDate today = asking.today();
        LocalDate to = query.day("to").orElse(today);
        LocalDate from = query.day("from").orElseGet(() -> LocalDate.of(Asking.fiscalYear(to), Month.APRIL, 1));
        query.finish();
        if (to.isBefore(from)) {
            throw new FaultyRequest(List.of(Fault.outOfRange("to", from.toString(), "9999-12-31")));
        }
        KnownHistories known = asking.known(account, office, null, request);
        return answer(
                known.position(),
                new LeaversView(
                        office,
                        from,
                        to,
                        Leaver.of(office, from, to, known.cases(), policies.on(today)).stream()
                                .map(one -> LeaversView.LeaverView.of(one, known.inSight()))
                                .toList()));
    }

    private static <T> ResponseEntity<T> answer(long position, T body) {
        return ResponseEntity.ok()
                .header(RequestHeaders.LOG_POSITION, Long.toString(position))
                .body(body);
    }
}
