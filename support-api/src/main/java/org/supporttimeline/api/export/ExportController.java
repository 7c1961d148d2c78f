package org.supporttimeline.api.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.security.AccessRecorder;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Problem;
import org.supporttimeline.api.web.ProblemKind;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Reflecting;
import org.supporttimeline.api.web.Streamed;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.access.AccessKind;
import org.supporttimeline.projections.projector.Projector;
import org.supporttimeline.projections.projector.Projectors;
import org.supporttimeline.projections.reporting.Exports;
import org.supporttimeline.projections.reporting.ReportingView;
import org.supporttimeline.projections.reporting.ReportingViews;

/** Whole reporting views, as files. */
@RestController
class ExportController {

    /** Each holds a connection of those that requests share until its reader has taken the last row. */
    private static final int AT_ONCE = 3;

    private final ReportingViews views;
    private final Exports exports;
    private final Projectors projectors;
    private final CaughtUp caughtUp;
    private final AccessRecorder accesses;
    private final Semaphore seats = new Semaphore(AT_ONCE);

    ExportController(
            ReportingViews views, Exports exports, Projectors projectors, CaughtUp caughtUp, AccessRecorder accesses) {
        this.accesses = accesses;
        this.views = views;
        this.exports = exports;
        this.projectors = projectors;
        this.caughtUp = caughtUp;
    }

    @Operation(summary = "書き出せる一覧とその列")
    @GetMapping("/api/exports")
    ExportListView exports(HttpServletRequest request) {
        new QueryReader(request).finish();
        return ExportListView.of(views.all());
    }

    @Operation(
            summary = "一覧の書き出し（CSV・NDJSON）",
            description =
                    "All rows of the account's offices, as of one moment. Row-Count and Content-Digest follow the body"
                            + " as trailers.",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "format",
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"csv", "ndjson"},
                                        defaultValue = "csv")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "bom",
                        schema = @Schema(type = "boolean", defaultValue = "false"),
                        description = "CSV の先頭に BOM を付けます（Excel 用）。"),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "office",
                        array = @ArraySchema(schema = @Schema(type = "string")),
                        description = "事業所（複数可）。なければ見られる事業所すべて。")
            },
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "object"))
                            }))
    @Reflecting
    @GetMapping("/api/exports/{view}")
    void export(
            @AuthenticationPrincipal Account account,
            @PathVariable String view,
            HttpServletRequest request,
            HttpServletResponse response) {
        var query = new QueryReader(request);
        ExportForm form = query.parsed("format", "csv / ndjson", ExportForm::of).orElse(ExportForm.CSV);
        boolean marked = query.flag("bom").orElse(false);
        Set<String> offices = query.words(
                "office", account.offices().stream().map(OfficeId::value).toList());
        query.finish();
        if (marked && form != ExportForm.CSV) {
            throw new FaultyRequest(List.of(Fault.unknownField("bom", List.of("format", "office"))));
        }
        ReportingView found =
                views.of(view).orElseThrow(() -> Problems.notFound().found());
        projectors.all().stream()
                .map(Projector::name)
                .filter(found.schemas()::contains)
                .forEach(projection -> caughtUp.require(projection, request));
        OfficeScope scope = offices.isEmpty()
                ? account.scope()
                : OfficeScope.of(offices.stream().map(OfficeId::new).collect(Collectors.toUnmodifiableSet()));
        write(account, found, scope, form, marked, response);
    }

    private void write(
            Account account,
            ReportingView view,
            OfficeScope scope,
            ExportForm form,
            boolean marked,
            HttpServletResponse response) {
        if (!seats.tryAcquire()) {
            throw Problem.of(ProblemKind.BUSY, "書き出しが混み合っています。", "Too many exports are under way.")
                    .withHeader("Retry-After", "30")
                    .found();
        }
        try {
            accesses.record(account, AccessKind.EXPORT, "GET /api/exports/" + view.name(), null, List.of());
            Streamed.write(response, out -> {
                var body = new ExportBody(response, out, view, form, marked);
                exports.read(view, scope, body);
                body.finish();
            });
        } finally {
            seats.release();
        }
    }
}
