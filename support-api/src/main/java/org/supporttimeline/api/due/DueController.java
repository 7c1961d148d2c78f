package org.supporttimeline.api.due;

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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.AsOfAMoment;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Links;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Reflecting;
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.due.DueCursor;
import org.supporttimeline.projections.due.DueFilter;
import org.supporttimeline.projections.due.DueItem;
import org.supporttimeline.projections.due.DueItems;
import org.supporttimeline.projections.due.DuePage;
import org.supporttimeline.projections.due.DueProjection;
import org.supporttimeline.projections.projector.PastCases.PastCase;

/** What is due: across the cases of an account's offices, and in one case as of any moment. */
@RestController
class DueController {

    private static final List<String> KINDS =
            Arrays.stream(DeadlineKind.values()).map(Enum::name).toList();

    private final DueItems due;
    private final Replay replay;
    private final CaughtUp caughtUp;
    private final Policies policies;
    private final Clock clock;

    DueController(DueItems due, Replay replay, CaughtUp caughtUp, Policies policies, Clock clock) {
        this.due = due;
        this.replay = replay;
        this.caughtUp = caughtUp;
        this.policies = policies;
        this.clock = clock;
    }

    @Operation(
            summary = "期限の一覧（近い順）",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "until",
                        schema = @Schema(type = "string", format = "date"),
                        description = "この日までに期限が来るもの（過ぎたものを含む）"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "staff",
                        schema = @Schema(type = "string"),
                        description = "この職員が担当するケース"),
                @Parameter(in = ParameterIn.QUERY, name = "office", schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "kind",
                        array = @ArraySchema(schema = @Schema(implementation = DeadlineKind.class)),
                        description = "期限の種類（複数可）"),
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
    @GetMapping("/api/due")
    ResponseEntity<DueListView> due(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        var query = new QueryReader(request);
        var filter = new DueFilter(
                query.day("until").orElse(null),
                query.parsed("staff", "account", StaffId::new).orElse(null),
                query.parsed("office", "office", OfficeId::new).orElse(null),
                query.words("kind", KINDS).stream().map(DeadlineKind::valueOf).collect(Collectors.toSet()));
        int limit = query.number("limit", 1, DueItems.MOST, 100);
        var after = query.parsed("after", "next", DueCursor::parse).orElse(null);
        query.finish();
        caughtUp.require(DueProjection.NAME, request);
        DuePage page = due.page(account.scope(), filter, after, limit);
        LocalDate today = LocalDate.now(clock);
        List<DueView> items = views(page.items(), today);
        String next = page.next() == null
                ? null
                : Links.next(request, "after", page.next().text());
        return ResponseEntity.ok()
                .header(RequestHeaders.LOG_POSITION, Long.toString(page.position()))
                .body(new DueListView(
                        today,
                        items,
                        after == null ? page.counts() : null,
                        DueListView.Holidays.of(today, items),
                        next));
    }

    @Operation(
            summary = "ケースの期限（任意の時点）",
            description =
                    "What was due in the case on a day, as the record stood at a moment; now and today by default.")
    @AsOfAMoment
    @Reflecting
    @GetMapping("/api/cases/{caseId}/due")
    ResponseEntity<CaseDueView> ofCase(
            @AuthenticationPrincipal Account account, @PathVariable UUID caseId, HttpServletRequest request) {
        var query = new QueryReader(request);
        Replay.Asked asked = replay.asked(query);
        query.finish();
        PastCase then = replay.require(account.scope(), caseId, asked, request);
        List<DueView> items = views(DueItems.of(then.known(), policies), asked.on());
        return ResponseEntity.ok()
                .header(RequestHeaders.LOG_POSITION, Long.toString(then.position()))
                .body(new CaseDueView(
                        caseId,
                        Optional.ofNullable(asked.knownAt()).orElseGet(clock::instant),
                        asked.on(),
                        then.known().lastEntry(),
                        items,
                        DueListView.Holidays.of(asked.on(), items)));
    }

    private List<DueView> views(List<DueItem> items, LocalDate day) {
        Policy policy = policies.on(day);
        return items.stream().map(item -> DueView.of(item, policy)).toList();
    }
}
