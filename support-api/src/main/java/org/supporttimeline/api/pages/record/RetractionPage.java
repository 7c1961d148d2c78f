package org.supporttimeline.api.pages.record;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supporttimeline.api.cases.Desk;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.pages.drafts.FormAddress;
import org.supporttimeline.api.pages.drafts.FormDrafts;
import org.supporttimeline.api.pages.frame.PersonAbove;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.ProblemFound;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.decision.Refused;
import org.supporttimeline.projections.log.LogUnavailable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Takes an entry back. The original stays, and the reason with it. */
@Controller
class RetractionPage {

    private static final String REASON = "reason";
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Desk desk;
    private final CasesInSight cases;
    private final Amendable entries;
    private final FormDrafts drafts;
    private final PersonAbove person;

    RetractionPage(Desk desk, CasesInSight cases, Amendable entries, FormDrafts drafts, PersonAbove person) {
        this.desk = desk;
        this.cases = cases;
        this.entries = entries;
        this.drafts = drafts;
        this.person = person;
    }

    @GetMapping("/cases/{caseId}/entries/{no}/retract")
    String form(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable int no,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        int last = cases.require(account.scope(), caseId).lastEntry();
        entries.fact(account, caseId, no, request);
        model.addAttribute(FormDesk.SEEN_UP_TO, last);
        var left = drafts.find(account, address(caseId, no), request.getParameter("draft"));
        left.ifPresent(draft -> {
            Sent typed = Sent.with(draft.fields());
            model.addAttribute(REASON, typed.one(REASON));
            model.addAttribute(FormDesk.SEEN_UP_TO, typed.one(FormDesk.SEEN_UP_TO));
        });
        if (left.isEmpty()) {
            drafts.newest(account, address(caseId, no)).ifPresent(draft -> model.addAttribute("begun", draft));
        }
        UUID key = left.map(FormDrafts.Left::key).orElseGet(UUID::randomUUID);
        return page(
                model,
                locale,
                account,
                caseId,
                no,
                key,
                left.map(FormDrafts.Left::savedAt).orElse(null));
    }

    @PostMapping("/cases/{caseId}/entries/{no}/retract")
    String retract(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable int no,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int seenUpTo,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        model.addAttribute(REASON, reason);
        model.addAttribute(FormDesk.SEEN_UP_TO, seenUpTo);
        if (reason.isBlank()) {
            response.setStatus(422);
            model.addAttribute("missing", true);
            return page(model, locale, account, caseId, no, key, null);
        }
        try {
            var recorded = desk.retract(
                    Desk.Request.of(request, account, key),
                    caseId,
                    no,
                    () -> JsonNodeFactory.instance
                            .objectNode()
                            .put(REASON, reason)
                            .put(FormDesk.SEEN_UP_TO, seenUpTo));
            drafts.recorded(account, key);
            return "redirect:/cases/" + caseId + "?recorded=" + recorded.entryNo();
        } catch (FaultyRequest faulty) {
            response.setStatus(422);
            model.addAttribute("wrong", Complaints.of(faulty, Terms.in(locale)).all());
            drafts.save(account, address(caseId, no), key, request.getParameterMap());
        } catch (Refused refused) {
            List<Integer> unseen = Amendable.unseen(refused);
            if (unseen.isEmpty()) {
                response.setStatus(422);
                model.addAttribute(
                        "wrong", Complaints.of(refused, "", Terms.in(locale)).all());
            } else {
                response.setStatus(Trouble.OVERTAKEN.status());
                model.addAttribute("trouble", Trouble.OVERTAKEN);
                model.addAttribute("amendments", unseen);
                model.addAttribute(FormDesk.SEEN_UP_TO, Collections.max(unseen));
            }
            drafts.keep(account, address(caseId, no), key, request.getParameterMap());
        } catch (RuntimeException e) {
            var trouble = Trouble.of(e);
            response.setStatus(trouble.status());
            model.addAttribute("trouble", trouble);
            drafts.keep(account, address(caseId, no), key, request.getParameterMap());
        }
        return page(model, locale, account, caseId, no, key, null);
    }

    private static FormAddress address(UUID caseId, int no) {
        return new FormAddress(caseId, "retract-" + no);
    }

    /** An empty one where it cannot be read just now: what was typed is shown without it. */
    private CaseFile file(Account account, UUID caseId) {
        try {
            return cases.require(account.scope(), caseId);
        } catch (LogUnavailable | ProblemFound e) {
            return CaseFile.EMPTY;
        }
    }

    private String page(
            Model model, Locale locale, Account account, UUID caseId, int no, UUID key, @Nullable Instant savedAt) {
        CaseFile file = file(account, caseId);
        model.addAttribute("person", person.of(account, caseId, file));
        model.addAttribute(
                "what", file.entries().type(no).map(Terms.in(locale)::of).orElse(""));
        model.addAttribute("day", file.entries().day(no).orElse(null));
        if (!model.containsAttribute("wrong")) {
            model.addAttribute("wrong", List.of());
        }
        model.addAttribute("account", account.getName());
        model.addAttribute("address", address(caseId, no).path());
        model.addAttribute("caseId", caseId);
        model.addAttribute("no", no);
        model.addAttribute("key", key);
        model.addAttribute("savedAt", savedAt == null ? null : savedAt.atZone(JAPAN));
        return "retract";
    }
}
