package org.supporttimeline.api.pages.record;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supporttimeline.api.cases.Desk;
import org.supporttimeline.api.pages.frame.PersonAbove;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.ProblemFound;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;

/** Records a fact of a case, or opens a case with its intake. */
@Controller
class RecordPage {

    private static final EventType INTAKE = EventCatalogue.byName("IntakeTaken").orElseThrow();

    private final FormDesk forms;
    private final Desk desk;
    private final CasesInSight cases;
    private final PersonAbove person;

    RecordPage(FormDesk forms, Desk desk, CasesInSight cases, PersonAbove person) {
        this.forms = forms;
        this.desk = desk;
        this.cases = cases;
        this.person = person;
    }

    /** Everything that can be recorded, by family. */
    @GetMapping("/cases/{caseId}/record")
    String choose(@AuthenticationPrincipal Account account, @PathVariable UUID caseId, Locale locale, Model model) {
        CaseFile file = cases.require(account.scope(), caseId);
        model.addAttribute("person", person.of(account, caseId, file));
        model.addAttribute("caseId", caseId);
        model.addAttribute("families", Kinds.byFamily(Terms.in(locale)));
        return "record-kinds";
    }

    @GetMapping("/cases/{caseId}/record/{type}")
    String form(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable String type,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        CaseFile file = cases.require(account.scope(), caseId);
        EventType kind = fact(type);
        var blank = forms.blank(account, file, kind, request, locale);
        model.addAttribute("form", blank.page());
        return "record";
    }

    @PostMapping("/cases/{caseId}/record/{type}")
    String record(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable String type,
            @RequestParam UUID key,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        CaseFile file = inSight(account, caseId);
        EventType kind = fact(type);
        var filled = forms.sent(account, file, kind, key, request, locale, "");
        return forms.recorded(
                filled,
                request,
                response,
                model,
                () -> desk.recordFact(Desk.Request.of(request, account, key), caseId, () -> filled.body()));
    }

    @GetMapping("/record")
    String intake(@AuthenticationPrincipal Account account, HttpServletRequest request, Locale locale, Model model) {
        var blank = forms.blank(account, CaseFile.EMPTY, INTAKE, request, locale);
        model.addAttribute("form", blank.page());
        return "record";
    }

    @PostMapping("/record")
    String open(
            @AuthenticationPrincipal Account account,
            @RequestParam UUID key,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var filled = forms.sent(account, CaseFile.EMPTY, INTAKE, key, request, locale, "");
        return forms.recorded(
                filled,
                request,
                response,
                model,
                () -> desk.openCase(Desk.Request.of(request, account, key), () -> filled.body("type")));
    }

    /** The desk refuses what is out of sight, and what was typed comes back without anything of the case beside it. */
    private CaseFile inSight(Account account, UUID caseId) {
        try {
            return cases.require(account.scope(), caseId);
        } catch (ProblemFound out) {
            return CaseFile.EMPTY;
        }
    }

    private static EventType fact(String name) {
        return EventCatalogue.byName(name)
                .filter(EventType::isFact)
                .filter(type -> !type.equals(INTAKE))
                .orElseThrow(() -> Problems.notFound().found());
    }
}
