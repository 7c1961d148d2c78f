package org.supporttimeline.api.pages.record;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supporttimeline.api.cases.Desk;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.SupportEvent;

/** Corrects an entry. The original stays, and the reason with it. */
@Controller
class CorrectionPage {

    private final FormDesk forms;
    private final Desk desk;
    private final CasesInSight cases;
    private final Amendable entries;
    private final WordsDoor words;

    CorrectionPage(FormDesk forms, Desk desk, CasesInSight cases, Amendable entries, WordsDoor words) {
        this.forms = forms;
        this.desk = desk;
        this.cases = cases;
        this.entries = entries;
        this.words = words;
    }

    @GetMapping("/cases/{caseId}/entries/{no}/correct")
    String form(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable int no,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        CaseFile file = cases.require(account.scope(), caseId);
        entries.fact(account, caseId, no, request);
        SupportEvent event = entries.spoken(account, caseId, no);
        String seenUpTo = Integer.toString(file.lastEntry());
        Supplier<Sent> opened = () -> {
            try (var open = words.open(account, caseId)) {
                return Filled.of(event, FormDesk.REPLACEMENT, open.of(caseId)).with(FormDesk.SEEN_UP_TO, seenUpTo);
            }
        };
        var filled = forms.recorded(account, file, entries.typeOf(event), opened, request, locale);
        model.addAttribute("form", filled.page());
        model.addAttribute("corrects", no);
        return "record";
    }

    @PostMapping("/cases/{caseId}/entries/{no}/correct")
    String correct(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable int no,
            @RequestParam UUID key,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        CaseFile file = cases.require(account.scope(), caseId);
        EventType type = entries.typeOf(entries.fact(account, caseId, no, request));
        model.addAttribute("corrects", no);
        var filled = forms.sent(account, file, type, key, request, locale, FormDesk.REPLACEMENT);
        return forms.recorded(
                filled,
                request,
                response,
                model,
                () -> desk.correct(Desk.Request.of(request, account, key), caseId, no, filled::body));
    }
}
