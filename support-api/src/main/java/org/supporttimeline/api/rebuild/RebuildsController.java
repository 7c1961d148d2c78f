package org.supporttimeline.api.rebuild;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.json.RequestReader;
import org.supporttimeline.api.web.JsonBody;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.Streamed;
import org.supporttimeline.api.web.Takes;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.projections.projector.RebuildStatus;
import org.supporttimeline.projections.projector.Rebuilds;
import tools.jackson.databind.json.JsonMapper;

/** Rebuilds of this node. Their ids are known to this node only. */
@RestController
class RebuildsController {

    private static final String EVENTS = "text/event-stream";

    private final ProjectionDesk desk;
    private final Rebuilds rebuilds;
    private final JsonMapper mapper;

    RebuildsController(ProjectionDesk desk, Rebuilds rebuilds, JsonMapper mapper) {
        this.desk = desk;
        this.rebuilds = rebuilds;
        this.mapper = mapper;
    }

    /**
     * What to rebuild.
     *
     * @param projections names; all when there is none
     * @param memory how much of the log may be held at once
     */
    record RebuildRequest(
            List<String> projections, @Nullable String memory) {

        RebuildRequest {
            projections = List.copyOf(Objects.requireNonNullElse(projections, List.of()));
        }
    }

    @Operation(summary = "読み取り用の表の再構築を始める", description = "Begins to rebuild projections from the log.")
    @ApiResponse(responseCode = "202", description = "Accepted")
    @PostMapping(path = "/api/admin/rebuilds", consumes = "application/json")
    ResponseEntity<RebuildStatus> startRebuild(@Takes(RebuildRequest.class) JsonBody body) {
        var request = RequestReader.read(body.read(), RebuildRequest.class, Confidential::new);
        RebuildStatus status = desk.rebuild(request.projections(), memory(request.memory()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/admin/rebuilds/" + status.id()))
                .body(status);
    }

    private static long memory(@Nullable String asked) {
        try {
            return asked == null ? Memory.standard() : Memory.parse(asked);
        } catch (IllegalArgumentException e) {
            throw new FaultyRequest(List.of(Fault.malformed("memory", Memory.FORM)));
        }
    }

    @Operation(summary = "再構築の状況")
    @GetMapping("/api/admin/rebuilds/{id}")
    RebuildStatus rebuild(@PathVariable UUID id) {
        return rebuilds.find(id).orElseThrow(() -> Problems.notFound().found());
    }

    @Operation(
            summary = "再構築の進み具合（server-sent events）",
            description =
                    "One event each half second until it has ended; broken off after 15 seconds, to be asked again.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content = @Content(mediaType = EVENTS, schema = @Schema(type = "string"))))
    @GetMapping("/api/admin/rebuilds/{id}/events")
    void rebuildEvents(@PathVariable UUID id, HttpServletResponse response) {
        RebuildStatus first = rebuild(id);
        response.setContentType(EVENTS);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        Streamed.write(response, new ProgressEvents(rebuilds, first, mapper));
    }

    @Operation(
            summary = "再構築の中止",
            description = "The tables in use stay as they are. Too late once they were replaced.")
    @DeleteMapping("/api/admin/rebuilds/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void cancelRebuild(@PathVariable UUID id) {
        rebuild(id);
        rebuilds.cancel(id);
    }
}
