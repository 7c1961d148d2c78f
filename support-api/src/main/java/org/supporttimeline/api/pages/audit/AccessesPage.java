package org.supporttimeline.api.pages.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.supporttimeline.api.access.AccessEntryView;
import org.supporttimeline.api.access.FileAccessView;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.Links;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.access.AccessFilter;
import org.supporttimeline.projections.access.AccessHistory;
import org.supporttimeline.projections.access.AccessKind;
import org.supporttimeline.projections.access.AccessPage;

/** Who has read what: of an office with filters, and of one file as it may be shown to the person. */
@Controller
class AccessesPage {

    private static final int ENTRIES = 50;
    private static final List<String> KINDS =
            Arrays.stream(AccessKind.values()).map(Enum::name).toList();

    private final AccessHistory history;
    private final CasesInSight cases;
    private final WordsDoor words;

    AccessesPage(AccessHistory history, CasesInSight cases, WordsDoor words) {
        this.history = history;
        this.cases = cases;
        this.words = words;
    }

    @GetMapping("/audit/access")
    String office(@AuthenticationPrincipal Account account, HttpServletRequest request, Locale locale, Model model) {
        var query = new QueryReader(request);
        UUID caseId = query.given("case")
                ? query.parsed("case", "UUID", UUID::fromString).orElse(null)
                : null;
        StaffId actor = query.given("actor")
                ? query.parsed("actor", "account", StaffId::new).orElse(null)
                : null;
        Set<AccessKind> kinds = query.given("kind")
                ? query.words("kind", KINDS).stream().map(AccessKind::valueOf).collect(Collectors.toSet())
                : Set.of();
        LocalDate from = query.given("from") ? query.day("from").orElse(null) : null;
        LocalDate to = query.given("to") ? query.day("to").orElse(null) : null;
        Long before = before(query);
        query.finish();
        if (caseId != null) {
            cases.require(account.scope(), caseId);
        }
        var filter = new AccessFilter(caseId, actor, begin(from), begin(to == null ? null : to.plusDays(1)), kinds);
        AccessPage page = history.page(account.scope(), filter, before, ENTRIES);
        Set<UUID> inSight = history.inSight(account.scope(), page.entries());
        model.addAttribute(
                "lines",
                page.entries().stream()
                        .map(entry -> AccessEntryView.of(entry, account.scope(), inSight))
                        .toList());
        model.addAttribute("filter", filter);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("kinds", AccessKind.values());
        return show("audit-access", request, page, locale, model);
    }

    @GetMapping("/cases/{caseId}/access")
    String file(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var query = new QueryReader(request);
        Long before = before(query);
        query.finish();
        var file = cases.require(account.scope(), caseId);
        AccessPage page = history.page(account.scope(), AccessFilter.shownOf(caseId), before, ENTRIES);
        try (var open = words.open(account, caseId)) {
            model.addAttribute(
                    "top",
                    new CaseTop(caseId, open.of(caseId).apply(file.person().name()), file.lastEntry()));
        }
        model.addAttribute(
                "lines", page.entries().stream().map(FileAccessView::of).toList());
        return show("audit-file-access", request, page, locale, model);
    }

    private static String show(String view, HttpServletRequest request, AccessPage page, Locale locale, Model model) {
        model.addAttribute("terms", Terms.in(locale));
        model.addAttribute("zone", HistoryLines.JAPAN);
        model.addAttribute(
                "next",
                page.before() == null
                        ? null
                        : Links.next(request, "before", page.before().toString()));
        return view;
    }

    private static @Nullable Long before(QueryReader query) {
        return query.parsed("before", "1, 2, 3 …", Long::valueOf).orElse(null);
    }

    private static @Nullable Instant begin(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(HistoryLines.JAPAN).toInstant();
    }
}
