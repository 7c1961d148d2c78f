package org.supporttimeline.api.replay;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Reflecting;
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.api.web.Streamed;
import org.supporttimeline.projections.log.CaseLog;

/** A case, step by step as it was recorded. */
@RestController
class ReplayController {

    private static final String LINES = "application/x-ndjson";

    private final ReplayWriter writer;
    private final Replay replay;
    private final CasesInSight inSight;
    private final CaseLog log;
    private final WordsDoor words;
    private final Clock clock;

    ReplayController(
            ReplayWriter writer, Replay replay, CasesInSight inSight, CaseLog log, WordsDoor words, Clock clock) {
        this.writer = writer;
        this.replay = replay;
        this.inSight = inSight;
        this.log = log;
        this.words = words;
        this.clock = clock;
    }

    @Operation(
            summary = "ケースの再生（記録された順に一歩ずつ）",
            description =
                    "One line that says what the answer is made of, one line an entry with what it changed field by"
                            + " field, and one line with counts. The same log, settings and program give the same bytes.",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "from",
                        schema = @Schema(type = "string", format = "date"),
                        description = "この日以後に記録されたもの"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "to",
                        schema = @Schema(type = "string", format = "date"),
                        description = "この日までに記録されたもの（この日を含む）"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "on",
                        schema = @Schema(type = "string", format = "date"),
                        description = "すべてをこの日の状況で判断します。省略すると、それぞれ記録された日で判断します。")
            },
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = LINES,
                                            schema =
                                                    @Schema(
                                                            oneOf = {ReplayHead.class, ReplayStep.class, ReplayEnd.class
                                                            }))))
    @Reflecting
    @GetMapping("/api/cases/{caseId}/replay")
    void replay(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            HttpServletRequest request,
            HttpServletResponse response) {
        var query = new QueryReader(request);
        LocalDate from = query.day("from").orElse(null);
        LocalDate to = query.day("to").orElse(null);
        LocalDate on = replay.on(query).orElse(null);
        query.finish();
        long head = log.entries().head();
        CaughtUp.require(head, request);
        inSight.require(account.scope(), caseId);
        var range = new ReplayWriter.Range(
                from == null ? 0 : lastBefore(from),
                to == null ? head : Math.min(head, lastBefore(to.plusDays(1))),
                on);
        response.setContentType(LINES);
        response.setHeader(RequestHeaders.LOG_POSITION, Long.toString(head));
        try (var open = words.open(account, caseId)) {
            Streamed.write(response, out -> writer.write(caseId, range, open.of(caseId), account.readsWords(), out));
        }
    }

    /** The position of the log when that day began. */
    private long lastBefore(LocalDate day) {
        return log.entries().lastBefore(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
