package org.supporttimeline.api.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.Links;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.access.AccessFilter;
import org.supporttimeline.projections.access.AccessHistory;
import org.supporttimeline.projections.access.AccessKind;
import org.supporttimeline.projections.access.AccessPage;

/** The access log, the newest first. It has no personal text, so that reading it is no access itself. */
@RestController
class AccessController {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final List<String> KINDS =
            Arrays.stream(AccessKind.values()).map(Enum::name).toList();

    private final AccessHistory history;
    private final CasesInSight cases;

    AccessController(AccessHistory history, CasesInSight cases) {
        this.history = history;
        this.cases = cases;
    }

    /** @param next the address of the next page; absent when this is the last */
    record AccessesView(
            List<AccessEntryView> entries, @Nullable String next) {}

    /** @param next the address of the next page; absent when this is the last */
    record FileAccessesView(
            List<FileAccessView> entries, @Nullable String next) {}

    @Operation(
            summary = "アクセスの記録（新しい順）",
            description =
                    "Who read, took away or was refused what, in the name of the account's offices; with a case, all that"
                            + " concerns it. The days are those of Japan.",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "case",
                        schema = @Schema(type = "string", format = "uuid"),
                        description = "このケースに関するもの。"),
                @Parameter(in = ParameterIn.QUERY, name = "actor", schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "kind",
                        array = @ArraySchema(schema = @Schema(implementation = AccessKind.class)),
                        description = "種類（複数可）"),
                @Parameter(in = ParameterIn.QUERY, name = "from", schema = @Schema(type = "string", format = "date")),
                @Parameter(in = ParameterIn.QUERY, name = "to", schema = @Schema(type = "string", format = "date")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "limit",
                        schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "before",
                        schema = @Schema(type = "integer", format = "int64", minimum = "1"),
                        description = "次のページの位置。next をそのまま使います。")
            })
    @GetMapping("/api/access")
    AccessesView accesses(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        var query = new QueryReader(request);
        UUID caseId = query.parsed("case", "UUID", UUID::fromString).orElse(null);
        StaffId actor = query.parsed("actor", "account", StaffId::new).orElse(null);
        Set<AccessKind> kinds =
                query.words("kind", KINDS).stream().map(AccessKind::valueOf).collect(Collectors.toSet());
        Instant from = query.day("from").map(AccessController::begin).orElse(null);
        Instant to = query.day("to").map(day -> begin(day.plusDays(1))).orElse(null);
        int limit = limit(query);
        Long before = before(query);
        query.finish();
        if (caseId != null) {
            cases.require(account.scope(), caseId);
        }
        var filter = new AccessFilter(caseId, actor, from, to, kinds);
        AccessPage page = history.page(account.scope(), filter, before, limit);
        Set<UUID> inSight = history.inSight(account.scope(), page.entries());
        return new AccessesView(
                page.entries().stream()
                        .map(entry -> AccessEntryView.of(entry, account.scope(), inSight))
                        .toList(),
                next(request, page));
    }

    @Operation(
            summary = "このケースを見た人（本人への説明用、新しい順）",
            description =
                    "Who received personal text or data of the case, when and what for: to be shown or printed for the"
                            + " person.",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "limit",
                        schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "before",
                        schema = @Schema(type = "integer", format = "int64", minimum = "1"),
                        description = "次のページの位置。next をそのまま使います。")
            })
    @GetMapping("/api/cases/{caseId}/access")
    FileAccessesView fileAccesses(
            @AuthenticationPrincipal Account account, @PathVariable UUID caseId, HttpServletRequest request) {
        var query = new QueryReader(request);
        int limit = limit(query);
        Long before = before(query);
        query.finish();
        cases.require(account.scope(), caseId);
        AccessPage page = history.page(account.scope(), AccessFilter.shownOf(caseId), before, limit);
        return new FileAccessesView(
                page.entries().stream().map(FileAccessView::of).toList(), next(request, page));
    }

    private static int limit(QueryReader query) {
        return query.number("limit", 1, AccessHistory.MOST, 50);
    }

    private static @Nullable Long before(QueryReader query) {
        return query.parsed("before", "1, 2, 3 …", AccessController::position).orElse(null);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(JAPAN).toInstant();
    }

    private static Long position(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("not a position");
        }
        return Long.valueOf(text);
    }

    private static @Nullable String next(HttpServletRequest request, AccessPage page) {
        return page.before() == null
                ? null
                : Links.next(request, "before", page.before().toString());
    }
}
