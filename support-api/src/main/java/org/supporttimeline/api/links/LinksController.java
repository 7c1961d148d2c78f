package org.supporttimeline.api.links;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.json.RequestReader;
import org.supporttimeline.api.links.CaseLinks.NewLink;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.JsonBody;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Takes;
import org.supporttimeline.domain.event.StaffId;

/** Links of a case over the API. */
@RestController
class LinksController {

    private final CaseLinks links;
    private final CasesInSight cases;

    LinksController(CaseLinks links, CasesInSight cases) {
        this.links = links;
        this.cases = cases;
    }

    /** @param path the address on this server; it is told this once */
    record MadeLink(UUID id, String path) {

        /** Says nothing: the framework logs answers. */
        @Override
        public String toString() {
            return "MadeLink";
        }
    }

    record LinkView(
            UUID id,
            LinkKind kind,
            String form,
            StaffId madeBy,
            Instant madeAt,
            LocalDate lastDay,
            @Nullable Instant revokedAt,
            @Nullable Instant usedAt,
            @Nullable EmployerShare share) {

        static LinkView of(CaseLink link) {
            return new LinkView(
                    link.id(),
                    link.kind(),
                    link.form().value(),
                    link.madeBy(),
                    link.madeAt(),
                    link.lastDay(),
                    link.revokedAt(),
                    link.usedAt(),
                    link.share());
        }
    }

    /** @param links the newest first; never with their addresses */
    record LinksView(List<LinkView> links) {}

    @Operation(
            summary = "リンクの発行",
            description =
                    "A secret address by which the person fills a form without an account, or by which an employer's contact sees"
                            + " what was agreed. It is told this once.")
    @PostMapping(path = "/api/cases/{caseId}/links", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    MadeLink make(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @Takes(NewLink.class) JsonBody sent,
            HttpServletRequest request) {
        new QueryReader(request).finish();
        cases.require(account.scope(), caseId);
        UUID id = UUID.randomUUID();
        NewLink wanted = RequestReader.check(sent.read(), NewLink.class);
        return links.make(account, caseId, id, wanted, request)
                .map(address -> new MadeLink(id, wanted.kind().path(address)))
                .orElseThrow();
    }

    @Operation(summary = "リンクの一覧", description = "Without their addresses, which nobody can be told again.")
    @GetMapping("/api/cases/{caseId}/links")
    LinksView list(@AuthenticationPrincipal Account account, @PathVariable UUID caseId, HttpServletRequest request) {
        new QueryReader(request).finish();
        return new LinksView(
                links.of(account, caseId).stream().map(LinkView::of).toList());
    }

    @Operation(summary = "リンクの取り消し", description = "From now on it leads nowhere.")
    @DeleteMapping("/api/cases/{caseId}/links/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable UUID id,
            HttpServletRequest request) {
        new QueryReader(request).finish();
        links.revoke(account, caseId, id);
    }
}
