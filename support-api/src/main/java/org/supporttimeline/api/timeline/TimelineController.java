package org.supporttimeline.api.timeline;

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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.projector.PastCases.PastCase;
import org.supporttimeline.projections.timeline.Timeline;
import org.supporttimeline.projections.timeline.TimelineCursor;
import org.supporttimeline.projections.timeline.TimelineFilter;
import org.supporttimeline.projections.timeline.TimelinePage;
import org.supporttimeline.projections.timeline.TimelineProjection;

@RestController
class TimelineController {

    private static final List<String> TYPES =
            EventCatalogue.all().stream().map(EventType::name).toList();
    private static final List<String> FAMILIES =
            EventCatalogue.all().stream().map(EventType::family).distinct().toList();

    private final Timeline timeline;
    private final CaughtUp caughtUp;
    private final WordsDoor words;
    private final Replay replay;
    private final Clock clock;
    private final WireForm wire;

    TimelineController(Timeline timeline, CaughtUp caughtUp, WordsDoor words, Replay replay, CaseLog log, Clock clock) {
        this.timeline = timeline;
        this.caughtUp = caughtUp;
        this.words = words;
        this.replay = replay;
        this.clock = clock;
        this.wire = log.wire();
    }

    @Operation(
            summary = "ケースの時系列（新しい順）",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "family",
                        array = @ArraySchema(schema = @Schema(type = "string")),
                        description = "記録の分類（複数可）"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "type",
                        array = @ArraySchema(schema = @Schema(type = "string")),
                        description = "記録の種類（複数可）"),
                @Parameter(in = ParameterIn.QUERY, name = "from", schema = @Schema(type = "string", format = "date")),
                @Parameter(in = ParameterIn.QUERY, name = "to", schema = @Schema(type = "string", format = "date")),
                @Parameter(in = ParameterIn.QUERY, name = "recordedBy", schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "phase",
                        schema = @Schema(implementation = SupportPhase.class)),
                @Parameter(in = ParameterIn.QUERY, name = "amended", schema = @Schema(type = "boolean")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "limit",
                        schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "before",
                        schema = @Schema(type = "string"),
                        description = "次のページの位置。next をそのまま使います。"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "knownAt",
                        schema = @Schema(type = "string", format = "date-time"),
                        description = "この時点までに記録されていたことだけを返します。")
            })
    @Reflecting
    @GetMapping("/api/cases/{caseId}/timeline")
    ResponseEntity<TimelineView> timeline(
            @AuthenticationPrincipal Account account, @PathVariable UUID caseId, HttpServletRequest request) {
        var query = new QueryReader(request);
        TimelineFilter filter = new TimelineFilter(
                query.words("family", FAMILIES),
                query.words("type", TYPES),
                query.day("from").orElse(null),
                query.day("to").orElse(null),
                query.parsed("recordedBy", "account", StaffId::new).orElse(null),
                query.word("phase", SupportPhase.class).orElse(null),
                query.flag("amended").orElse(null));
        int limit = query.number("limit", 1, Timeline.MOST, 50);
        TimelineCursor before =
                query.parsed("before", "next", TimelineCursor::parse).orElse(null);
        Instant knownAt = replay.knownAt(query);
        query.finish();
        var read = words.expect(account, caseId);
        caughtUp.require(TimelineProjection.NAME, account.scope(), caseId, request);
        TimelinePage page = (knownAt == null
                        ? timeline.page(account.scope(), caseId, filter, before, limit)
                        : timeline.page(
                                account.scope(), then(account, caseId, knownAt, request), filter, before, limit))
                .orElseThrow(() -> Problems.notFound().found());
        return answer(request, page, () -> new TimelineView(views(read::open, caseId, page), next(request, page)));
    }

    /** The case at the moment, once the timeline has come as far as it. */
    private PastCase then(Account account, UUID caseId, Instant knownAt, HttpServletRequest request) {
        var asked = new Replay.Asked(knownAt, LocalDate.now(clock));
        PastCase then = replay.require(account.scope(), caseId, asked, request);
        caughtUp.require(
                TimelineProjection.NAME, account.scope(), caseId, then.known().position());
        return then;
    }

    @Operation(summary = "一つの記録")
    @Reflecting
    @GetMapping("/api/cases/{caseId}/entries/{no}")
    ResponseEntity<EntryView> entry(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable int no,
            HttpServletRequest request) {
        new QueryReader(request).finish();
        caughtUp.require(TimelineProjection.NAME, account.scope(), caseId, request);
        TimelinePage page = timeline.entry(account.scope(), caseId, no)
                .filter(found -> !found.entries().isEmpty())
                .orElseThrow(() -> Problems.notFound().found());
        return answer(
                request,
                page,
                () -> views(() -> words.open(account, caseId), caseId, page).getFirst());
    }

    private List<EntryView> views(Supplier<WordsDoor.Ajar> door, UUID caseId, TimelinePage page) {
        if (page.entries().isEmpty()) {
            return List.of();
        }
        try (var open = door.get()) {
            var wordsOfCase = open.of(caseId);
            return page.entries().stream()
                    .map(entry -> EntryView.of(entry, wire, wordsOfCase))
                    .toList();
        }
    }

    private static @Nullable String next(HttpServletRequest request, TimelinePage page) {
        return page.older() == null
                ? null
                : Links.next(request, "before", page.older().text());
    }

    /** Nothing is opened for a reader who has the same already: no answer changes without a further entry of the case. */
    private static <T> ResponseEntity<T> answer(HttpServletRequest request, TimelinePage page, Supplier<T> view) {
        boolean seen = RequestHeaders.seenEntry(request, page.lastEntry());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(seen ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag("\"" + page.lastEntry() + "\"")
                .header(RequestHeaders.LOG_POSITION, Long.toString(page.position()));
        return seen ? answer.build() : answer.body(view.get());
    }
}
