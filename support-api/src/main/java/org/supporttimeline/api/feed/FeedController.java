package org.supporttimeline.api.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Reflecting;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.api.web.Streamed;
import org.supporttimeline.projections.feed.Feed;
import org.supporttimeline.projections.log.CaseLog;
import tools.jackson.databind.json.JsonMapper;

/** The log, for programs that follow it. */
@RestController
class FeedController {

    private static final String LINES = "application/x-ndjson";
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,2}s");
    private static final int MOST_SECONDS = 30;

    private final Feed feed;
    private final CaseLog log;
    private final WordsDoor words;
    private final FeedWait waiting;
    private final JsonMapper mapper;

    FeedController(Feed feed, CaseLog log, WordsDoor words, FeedWait waiting, JsonMapper mapper) {
        this.feed = feed;
        this.log = log;
        this.words = words;
        this.waiting = waiting;
        this.mapper = mapper;
    }

    @Operation(
            summary = "記録の流れ（記録された順）",
            description = "One line an event in log order, then one line that tells how far the answer goes."
                    + " Go on after that position.",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "after",
                        schema = @Schema(type = "string", pattern = "now|[0-9]+", defaultValue = "0"),
                        description = "ここまでは読んだという位置。now なら今から。"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "limit",
                        schema = @Schema(type = "integer", minimum = "1", maximum = "10000", defaultValue = "1000")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "wait",
                        schema = @Schema(type = "string", pattern = "[0-9]{1,2}s", defaultValue = "0s"),
                        description = "何もなければ待つ時間（30s まで）。")
            },
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = LINES,
                                            schema = @Schema(oneOf = {FeedItem.class, FeedEnd.class}))))
    @Reflecting
    @GetMapping("/api/feed")
    void feed(@AuthenticationPrincipal Account account, HttpServletRequest request, HttpServletResponse response) {
        long head = log.entries().head();
        var query = new QueryReader(request);
        long after = query.parsed("after", "0, 1, 2 … / now", text -> position(text, head))
                .orElse(0L);
        int limit = query.number("limit", 1, 10_000, 1_000);
        Duration wait = query.parsed("wait", "0s … 30s", FeedController::wait).orElse(Duration.ZERO);
        query.finish();
        CaughtUp.require(head, request);
        if (after > head) {
            throw new FaultyRequest(List.of(Fault.outOfRange("after", "0", Long.toString(head))));
        }
        var reading = new FeedReading(feed, log, words, mapper, account, after, head, limit);
        waiting.until(reading, wait);
        response.setContentType(LINES);
        response.setHeader(RequestHeaders.LOG_POSITION, Long.toString(reading.head()));
        Streamed.write(response, reading::write);
    }

    private static long position(String text, long head) {
        return text.equals("now") ? head : Long.parseLong(require(POSITION, text));
    }

    private static Duration wait(String text) {
        int seconds = Integer.parseInt(require(SECONDS, text).replace("s", ""));
        if (seconds > MOST_SECONDS) {
            throw new IllegalArgumentException("too long");
        }
        return Duration.ofSeconds(seconds);
    }

    private static String require(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("another form");
        }
        return text;
    }
}
