package org.supporttimeline.api.pages.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Links;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.access.AccessHistory;
import org.supporttimeline.projections.audit.AuditFilter;
import org.supporttimeline.projections.audit.AuditHistory;
import org.supporttimeline.projections.audit.AuditKind;
import org.supporttimeline.projections.audit.AuditPage;
import org.supporttimeline.projections.audit.AuditProjection;
import org.supporttimeline.projections.log.CaseLog;

/** What was recorded in the cases of an office: late, amended, by whom. Where an audit begins. */
@Controller
class OfficeHistoryPage {

    private static final int ENTRIES = 50;

    private final AuditHistory history;
    private final AccessHistory accesses;
    private final CaughtUp caughtUp;
    private final WordsDoor words;
    private final CaseLog log;

    OfficeHistoryPage(AuditHistory history, AccessHistory accesses, CaughtUp caughtUp, WordsDoor words, CaseLog log) {
        this.history = history;
        this.accesses = accesses;
        this.caughtUp = caughtUp;
        this.words = words;
        this.log = log;
    }

    @GetMapping("/audit")
    String show(@AuthenticationPrincipal Account account, HttpServletRequest request, Locale locale, Model model) {
        var query = new QueryReader(request);
        var filter = new AuditFilter(
                query.given("actor")
                        ? query.parsed("actor", "account", StaffId::new).orElse(null)
                        : null,
                query.given("from") ? query.day("from").orElse(null) : null,
                query.given("to") ? query.day("to").orElse(null) : null,
                query.given("kind") ? query.word("kind", AuditKind.class).orElse(null) : null);
        var office = ChosenOffice.of(query, account);
        long after = query.parsed("after", "0, 1, 2 …", Long::valueOf).orElse(0L);
        query.finish();
        caughtUp.require(AuditProjection.NAME, request);
        AuditPage page = history.page(account.scope().only(office), filter, after, ENTRIES);
        List<UUID> shown = page.entries().stream()
                .map(entry -> entry.stored().caseId())
                .distinct()
                .toList();
        var lines = new HistoryLines(log.wire(), Terms.in(locale));
        var bundles = accesses.bundles(page.amendedCases());
        var files = log.files().current(shown);
        try (var open = words.open(account, shown)) {
            model.addAttribute(
                    "lines",
                    page.entries().stream()
                            .map(entry -> {
                                UUID caseId = entry.stored().caseId();
                                var door = open.of(caseId);
                                return lines.line(
                                        entry,
                                        door,
                                        door.apply(Objects.requireNonNull(files.get(caseId))
                                                .person()
                                                .name()),
                                        bundles.getOrDefault(caseId, Collections.emptyNavigableSet()));
                            })
                            .toList());
        }
        model.addAttribute("filter", filter);
        model.addAttribute("office", office);
        model.addAttribute("offices", account.offices());
        model.addAttribute("kinds", AuditKind.values());
        model.addAttribute(
                "next",
                page.next() == null
                        ? null
                        : Links.next(request, "after", page.next().toString()));
        return "audit-office";
    }
}
