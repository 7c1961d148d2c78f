package org.supporttimeline.api.pages.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.supporttimeline.api.findings.CaseFindingsView;
import org.supporttimeline.api.findings.Inspecting;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Replay;

/** What an inspection would point out in a case, grouped by rule with its source. */
@Controller
class FindingsPage {

    private final Inspecting inspecting;
    private final Replay replay;
    private final CasesInSight cases;
    private final WordsDoor words;

    FindingsPage(Inspecting inspecting, Replay replay, CasesInSight cases, WordsDoor words) {
        this.inspecting = inspecting;
        this.replay = replay;
        this.cases = cases;
        this.words = words;
    }

    @GetMapping("/cases/{caseId}/findings")
    String show(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var query = new QueryReader(request);
        LocalDate on = query.given("on") ? replay.on(query).orElse(null) : null;
        query.finish();
        var asked = on == null ? replay.now() : new Replay.Asked(null, on);
        var then = replay.require(account.scope(), caseId, asked, request);
        var found = inspecting
                .ofCase(account, caseId, then.position(), asked.on())
                .map(inspected -> CaseFindingsView.of(inspected, null))
                .orElseThrow(() -> Problems.notFound().found());
        var terms = Terms.in(locale);
        try (var open = words.open(account, caseId)) {
            var file = cases.require(account.scope(), caseId);
            model.addAttribute(
                    "top",
                    new CaseTop(caseId, open.of(caseId).apply(file.person().name()), file.lastEntry()));
        }
        List<RuleLines> rules =
                found.rules().stream().map(rule -> lines(rule, found, terms)).toList();
        model.addAttribute(
                "rules", rules.stream().filter(rule -> rule.found() > 0).toList());
        model.addAttribute(
                "clear",
                rules.stream()
                        .filter(rule -> rule.found() == 0 && rule.lookedAt())
                        .toList());
        model.addAttribute(
                "unseen", rules.stream().filter(rule -> !rule.lookedAt()).toList());
        model.addAttribute("on", asked.on());
        return "audit-findings";
    }

    private static RuleLines lines(CaseFindingsView.RuleView rule, CaseFindingsView found, Terms terms) {
        return RuleLines.of(
                rule.rule(),
                rule.lookedAt(),
                rule.found(),
                rule.open(),
                found.findings().stream()
                        .filter(one -> one.rule() == rule.rule())
                        .map(one -> FindingLine.of(found.caseId(), null, one, terms))
                        .toList(),
                terms);
    }
}
