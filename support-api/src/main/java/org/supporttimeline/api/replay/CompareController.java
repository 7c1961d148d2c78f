package org.supporttimeline.api.replay;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.replay.Comparison.Moment;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Reflecting;
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.projections.log.CaseLog;

/** What the record of a case says differently at one moment than at another. */
@RestController
class CompareController {

    private static final String MOMENTS = "knownAt";

    private final Comparison comparison;
    private final Replay replay;
    private final CasesInSight inSight;
    private final CaseLog log;
    private final WordsDoor words;
    private final Clock clock;

    CompareController(
            Comparison comparison, Replay replay, CasesInSight inSight, CaseLog log, WordsDoor words, Clock clock) {
        this.comparison = comparison;
        this.replay = replay;
        this.inSight = inSight;
        this.log = log;
        this.words = words;
        this.clock = clock;
    }

    @Operation(
            summary = "ケースの記録の比較（二つの時点）",
            description =
                    "What the record says differently at the second moment than at the first, about one day: field by"
                            + " field, and by which entries.",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "knownAt",
                        required = true,
                        array =
                                @ArraySchema(
                                        minItems = 1,
                                        maxItems = 2,
                                        schema = @Schema(type = "string", format = "date-time")),
                        description = "比べる時点。先のものから二つ。一つだけなら今と比べます。"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "on",
                        schema = @Schema(type = "string", format = "date"),
                        description = "どの日の状況か。省略すると今日。")
            })
    @Reflecting
    @GetMapping("/api/cases/{caseId}/compare")
    ResponseEntity<CompareView> compare(
            @AuthenticationPrincipal Account account, @PathVariable UUID caseId, HttpServletRequest request) {
        var query = new QueryReader(request);
        List<Instant> moments = replay.moments(query, MOMENTS);
        LocalDate on = replay.on(query).orElseGet(() -> LocalDate.now(clock));
        query.finish();
        requireTwoInOrder(moments);
        long head = log.entries().head();
        CaughtUp.require(head, request);
        inSight.require(account.scope(), caseId);
        Moment before = moment(moments.getFirst(), head);
        Moment after = moment(moments.size() == 1 ? null : moments.getLast(), head);
        if (log.entries()
                .entry(caseId, 1)
                .filter(first -> first.position() <= after.position())
                .isEmpty()) {
            throw Replay.notYetRecorded();
        }
        try (var open = words.open(account, caseId)) {
            return ResponseEntity.ok()
                    .header(RequestHeaders.LOG_POSITION, Long.toString(after.position()))
                    .body(comparison.between(caseId, before, after, on, open.of(caseId), account.readsWords()));
        }
    }

    private static void requireTwoInOrder(List<Instant> moments) {
        if (moments.isEmpty()) {
            throw new FaultyRequest(List.of(Fault.missing(MOMENTS)));
        }
        if (moments.size() > 2 || moments.getLast().isBefore(moments.getFirst())) {
            throw new FaultyRequest(List.of(Fault.malformed(MOMENTS, "two moments, the earlier first")));
        }
    }

    private Moment moment(@Nullable Instant knownAt, long head) {
        return new Moment(
                knownAt, knownAt == null ? head : Math.min(head, log.entries().knownAt(knownAt)));
    }
}
